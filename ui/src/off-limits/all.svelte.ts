/** All that is off limits at the desk, as one stands in it. */
import { allOffLimits, type DeskEntry, type DeskOffLimits } from '../bindings';
import { onChanged } from '../changes';
import { nextSort, type GridColumn, type GridSort } from '../kit/grid';
import { latest } from '../kit/latest';
import { inOrder } from './words';

const TOLD_BY = ['off_limits', 'overrides', 'people', 'companies', 'roles'];

export class AllOffLimits {
  found = $state.raw<DeskOffLimits | null>(null);
  failure = $state.raw<unknown>(null);
  /** What has ended is shown as well. */
  ended = $state(false);
  sort = $state.raw<GridSort>(null);
  active = $state(0);
  scrollTop = $state(0);
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'whom', title: 'Who', width: 184 },
    { id: 'stance', title: 'Stance', width: 136 },
    { id: 'until', title: 'Until', width: 108 },
    { id: 'reason', title: 'Reason', width: 192 },
    { id: 'people', title: 'People', width: 72, end: true },
    { id: 'set_by', title: 'Set by', width: 88 },
  ]);
  #ask = latest(
    () => allOffLimits(),
    (found: DeskOffLimits) => this.#take(found),
    (thrown) => (this.failure = thrown),
  );

  rows = $derived(
    inOrder(
      (this.found?.entries ?? []).filter((one) => this.ended || one.entry.time !== 'past'),
      this.sort,
    ),
  );
  past = $derived((this.found?.entries ?? []).filter((one) => one.entry.time === 'past').length);
  /** The row one stands on. */
  here = $derived<DeskEntry | undefined>(this.rows[Math.min(this.active, this.rows.length - 1)]);

  #take(found: DeskOffLimits): void {
    const before = this.here?.entry.id;
    this.failure = null;
    this.found = found;
    this.#standOn(before);
  }
  /** The same entry, wherever it is now; else where one was. */
  #standOn(id: string | undefined): void {
    const at = this.rows.findIndex((one) => one.entry.id === id);
    this.active = at >= 0 ? at : Math.max(0, Math.min(this.active, this.rows.length - 1));
  }

  load = (): void => this.#ask(undefined);
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => TOLD_BY.includes(table))) this.load();
    });
  }
  showEnded(ended: boolean): void {
    const before = this.here?.entry.id;
    this.ended = ended;
    this.#standOn(before);
  }
  sortBy(by: string): void {
    const before = this.here?.entry.id;
    this.sort = nextSort(this.sort, by);
    this.#standOn(before);
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
}
