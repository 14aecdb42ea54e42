/** Whoever was met and not written to since, as one stands among them. */
import { followUps, type EditionContact, type Failure } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import type { GridColumn } from '../kit/grid';
import { latest } from '../kit/latest';
import { Chosen } from './chosen.svelte';

export class FollowUps {
  all = $state.raw<readonly EditionContact[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly chosen = new Chosen();
  active = $state(0);
  scrollTop = $state(0);
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'due', title: 'Due', width: 120, unsorted: true },
    { id: 'name', title: 'Name', width: 200, unsorted: true },
    { id: 'company', title: 'Company', width: 148, unsorted: true },
    { id: 'edition', title: 'Met at', width: 148, unsorted: true },
    { id: 'note', title: 'What was said', width: 280, unsorted: true },
  ]);
  #ask = latest(
    () => followUps(),
    (found) => {
      this.all = found;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );
  rows = $derived(this.all ?? []);
  here = $derived(this.rows[Math.min(this.active, this.rows.length - 1)]);
  /** Those chosen, else the one one stands at. */
  targets = $derived.by((): readonly EditionContact[] => {
    const chosen = this.rows.filter((one) => this.chosen.has(one.id));
    return chosen.length > 0 ? chosen : this.here ? [this.here] : [];
  });

  load = (): void => void this.#ask(undefined);
  /** Asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => ['edition_contacts', 'interactions', 'people', 'editions'].includes(table)))
        this.load();
    });
  }
  choose(index: number): void {
    this.chosen.toggle(this.rows[index]?.id);
  }
  chooseAll(): void {
    this.chosen.toggleAll(this.rows.map((one) => one.id));
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
}
