/** The entries of one kind as the core has them, which of them are shown, and which one is looked at. */
import { fieldCounts, fieldEntries, type Failure, type FieldEntry, type FieldKind } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { fits, underHeadings } from './words';

export class Entries {
  kind = $state<FieldKind>('skill');
  text = $state('');
  all = $state.raw<readonly FieldEntry[] | null>(null);
  /** Skills are named by entries of other kinds too. */
  skills = $state.raw<readonly FieldEntry[]>([]);
  failure = $state.raw<Failure | null>(null);
  #counts = $state.raw<Readonly<Record<string, number>>>({});
  #wanted = $state('');
  #asked = 0;

  readonly headings = $derived(underHeadings((this.all ?? []).filter((one) => fits(one, this.text))));
  readonly shown = $derived(this.headings.flatMap((heading) => heading.entries));
  /** What is looked at: what was chosen, where it is shown; else the first. */
  readonly chosen = $derived(this.shown.find((one) => one.key === this.#wanted) ?? this.shown[0] ?? null);

  async show(kind: FieldKind): Promise<void> {
    if (kind !== this.kind) this.all = null;
    this.kind = kind;
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const kind = this.kind;
    try {
      const [all, skills] = await Promise.all([fieldEntries(kind), fieldEntries('skill')]);
      if (asked !== this.#asked) return;
      this.all = all;
      this.skills = skills;
      this.failure = null;
      // Counting walks through everybody's claims: the list does not wait for it.
      const counts = await fieldCounts(kind);
      if (asked === this.#asked) this.#counts = Object.fromEntries(counts.map((one) => [one.key, one.people]));
    } catch (thrown) {
      if (asked === this.#asked) this.failure = asFailure(thrown);
    }
  }

  choose(key: string): void {
    this.#wanted = key;
  }

  /** To the neighbour in the list. */
  step(by: number): void {
    const at = this.shown.findIndex((one) => one.key === this.chosen?.key);
    const next = this.shown[Math.min(Math.max(at + by, 0), this.shown.length - 1)];
    if (next) this.choose(next.key);
  }

  countOf = (key: string): number => this.#counts[key] ?? 0;
  nameOf = (key: string): string => this.all?.find((one) => one.key === key)?.name ?? key;
  skillName = (key: string): string => this.skills.find((one) => one.key === key)?.name ?? key;

  /** Entries that are offered: neither retired nor merged. */
  offered = (of: readonly FieldEntry[]): FieldEntry[] => of.filter((one) => !one.retired && one.merged_into === '');

  /** Asks again when the taxonomy or anybody's claims change; the returned function stops that. */
  follow(): () => void {
    return onChanged(() => void this.refresh());
  }
}
