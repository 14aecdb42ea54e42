/** Operations as they are read, the newest first, as many as were asked for; the core has them all. */
import type { Failure, HistoryEntry, HistoryPage } from '../bindings';
import { asFailure } from '../ipc';

type Fetch = (before: number | null, limit: number) => Promise<HistoryPage>;

/** A screen and a half. */
const PAGE = 40;
/** The core answers no more at once. */
const MOST = 200;

export class Entries {
  entries = $state.raw<readonly HistoryEntry[] | null>(null);
  older = $state(false);
  failure = $state.raw<Failure | null>(null);
  #fetch: Fetch | null = null;
  /** So many were asked for. */
  #wanted = PAGE;
  /** Of two questions the later one counts. */
  #asked = 0;

  /** Shows what `fetch` answers, from the start. */
  async show(fetch: Fetch): Promise<void> {
    this.#fetch = fetch;
    this.#wanted = PAGE;
    await this.#anew(Infinity);
  }

  /** Asks again for what is shown, down to the oldest of it: something changed. */
  refresh = (): Promise<void> => this.#anew(this.entries?.at(-1)?.seq ?? Infinity);

  /** Adds older ones. Fails as the core does. */
  more = async (): Promise<void> => {
    const shown = this.entries ?? [];
    this.#wanted = shown.length + PAGE;
    await this.#fill(shown, Infinity);
  };

  async #anew(downTo: number): Promise<void> {
    const asked = this.#asked + 1;
    try {
      await this.#fill([], downTo);
    } catch (thrown) {
      if (asked === this.#asked) this.failure = asFailure(thrown);
    }
  }

  async #fill(begun: readonly HistoryEntry[], downTo: number): Promise<void> {
    const fetch = this.#fetch;
    if (fetch === null) return;
    const asked = ++this.#asked;
    let all = begun;
    let older = true;
    while (older && (all.length < this.#wanted || (all.at(-1)?.seq ?? Infinity) > downTo)) {
      const limit = Math.min(MOST, Math.max(PAGE, this.#wanted - all.length));
      const page = await fetch(all.at(-1)?.seq ?? null, limit);
      if (asked !== this.#asked) return;
      all = [...all, ...page.entries];
      older = page.older && page.entries.length > 0;
    }
    this.entries = all;
    this.older = older;
    this.failure = null;
  }
}
