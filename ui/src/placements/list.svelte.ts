/** The placements of the desk, as one stands in them. */
import {
  listPlacements,
  type PlacementLine,
  type PlacementList,
  type PlacementsAsked,
  type PlacementSort,
} from '../bindings';
import { onChanged } from '../changes';
import type { GridColumn, GridSort } from '../kit/grid';
import { latest } from '../kit/latest';
import { COLUMNS, TOLD_BY } from './words';

export class Placements {
  found = $state.raw<PlacementList | null>(null);
  failure = $state.raw<unknown>(null);
  asked = $state.raw<PlacementsAsked>({
    shown: 'all',
    words: '',
    sort: 'start_on',
    descending: true,
    in_currency: '',
  });
  active = $state(0);
  scrollTop = $state(0);
  columns = $state.raw<readonly GridColumn[]>(COLUMNS);
  #ask = latest(
    (asked: PlacementsAsked) => listPlacements(asked),
    (found: PlacementList) => {
      const before = this.here?.id;
      [this.found, this.failure] = [found, null];
      const at = this.rows.findIndex((one) => one.id === before);
      this.active = at >= 0 ? at : Math.max(0, Math.min(this.active, this.rows.length - 1));
    },
    (thrown) => (this.failure = thrown),
  );

  rows = $derived<readonly PlacementLine[]>(this.found?.rows ?? []);
  here = $derived<PlacementLine | undefined>(this.rows[Math.min(this.active, this.rows.length - 1)]);
  sort = $derived<GridSort>({ by: this.asked.sort, descending: this.asked.descending });

  load = (): void => this.#ask(this.asked);
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if ([...TOLD_BY, 'exchange_rates'].some((table) => tables.includes(table))) this.load();
    });
  }
  ask(part: Partial<PlacementsAsked>): void {
    this.asked = { ...this.asked, ...part };
    this.load();
  }
  sortBy(column: string): void {
    const sort = COLUMNS.find((one) => one.id === column)?.id as PlacementSort;
    this.ask({ sort, descending: this.asked.sort === sort ? !this.asked.descending : false });
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
}
