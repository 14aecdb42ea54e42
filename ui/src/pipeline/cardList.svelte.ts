/** Cards as rows: asked a page at a time, sorted and filtered by the core. */
/* eslint-disable svelte/prefer-svelte-reactivity -- sets are replaced whole, never changed */
import { listCards, type CardColumn, type CardListing, type CardPage, type CardsQuery } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { nextSort, type GridColumn, type GridSort } from '../kit/grid';
import { Pages } from '../kit/pages.svelte';
import { failed } from '../kit/toasts.svelte';

/** The core answers no more at once. */
const MOST = 1_000;

export type CardFilter = Pick<CardsQuery, 'waiting' | 'owner' | 'client' | 'kind' | 'words'>;
export const ANY: CardFilter = { waiting: null, owner: null, client: null, kind: null, words: '' };

type Asked = { role: string | null; filter: CardFilter; sort: GridSort };

const fetchCards = ({ role, filter, sort }: Asked, offset: number, limit: number): Promise<CardPage> =>
  listCards({
    role,
    ...filter,
    sort: sort === null ? null : { by: sort.by as CardColumn, descending: sort.descending },
    offset,
    limit,
  });

const OF_ROLE: readonly GridColumn[] = [
  { id: 'name', title: 'Name', width: 190 },
  { id: 'stage', title: 'Stage', width: 120 },
  { id: 'days', title: 'Days', width: 120 },
  { id: 'company', title: 'Company', width: 150 },
  { id: 'scale', title: 'Scale', width: 80, end: true },
  { id: 'hardware', title: 'Hardware', width: 130, unsorted: true },
  { id: 'task', title: 'Next task', width: 200 },
  { id: 'owner', title: 'Owner', width: 110 },
  { id: 'source', title: 'Source', width: 130 },
  { id: 'reason', title: 'Ended because', width: 150, unsorted: true },
];
const OF_ALL: readonly GridColumn[] = [
  { id: 'name', title: 'Name', width: 180 },
  { id: 'role', title: 'Role', width: 190 },
  { id: 'client', title: 'Client', width: 130 },
  { id: 'stage', title: 'Stage', width: 120 },
  { id: 'days', title: 'Days', width: 120 },
  { id: 'task', title: 'Next task', width: 210 },
  { id: 'owner', title: 'Owner', width: 110 },
  { id: 'company', title: 'Company', width: 140 },
  { id: 'scale', title: 'Scale', width: 80, end: true },
  { id: 'source', title: 'Source', width: 130 },
];

export class CardList {
  readonly role: string | null;
  columns = $state.raw<readonly GridColumn[]>([]);
  filter = $state.raw<CardFilter>(ANY);
  sort = $state.raw<GridSort>(null);
  active = $state(0);
  scrollTop = $state(0);
  height = $state(0);
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  readonly pages: Pages<Asked, CardListing, CardPage>;

  constructor(role: string | null) {
    this.role = role;
    this.columns = role === null ? OF_ALL : OF_ROLE;
    this.pages = new Pages(this.#asked(), fetchCards);
  }

  #asked(): Asked {
    return { role: this.role, filter: this.filter, sort: this.sort };
  }
  #ask(): void {
    this.active = 0;
    this.scrollTop = 0;
    this.chosen = new Set();
    void this.pages.ask(this.#asked());
  }

  follow(): () => void {
    void this.pages.ask(this.#asked());
    return onChanged(() => void this.pages.refresh());
  }

  get filtered(): boolean {
    return Object.values(this.filter).some((value) => value !== null && value !== '');
  }
  narrow(by: Partial<CardFilter>): void {
    this.filter = { ...this.filter, ...by };
    this.#ask();
  }
  sortBy(column: string): void {
    this.sort = nextSort(this.sort, column);
    this.#ask();
  }
  resize(column: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === column ? { ...one, width } : one));
  }
  /** What an action is about: what is selected, else the row of the cursor. */
  get targets(): string[] {
    if (this.chosen.size > 0) return [...this.chosen];
    const here = this.row(this.active)?.card.id;
    return here === undefined ? [] : [here];
  }
  toggle(index: number): void {
    const id = this.row(index)?.card.id;
    if (id === undefined) return;
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.chosen = next;
  }
  /** The rows from the cursor to this one, as far as they are loaded. */
  extend(index: number): void {
    const [start, end] = [Math.min(this.active, index), Math.max(this.active, index)];
    const between = Array.from({ length: end - start + 1 }, (_, i) => this.row(start + i)?.card.id);
    this.chosen = new Set([...this.chosen, ...between.filter((id) => id !== undefined)]);
    this.active = index;
  }
  /** Every row that fits the filter, loaded or not. */
  async chooseAll(): Promise<void> {
    const asked = this.#asked();
    const ids: string[] = [];
    try {
      for (let total = Infinity; ids.length < total;) {
        const page = await fetchCards(asked, ids.length, MOST);
        if (page.rows.length === 0) break;
        total = page.total;
        ids.push(...page.rows.map((row) => row.card.id));
      }
    } catch (thrown) {
      failed(asFailure(thrown));
      return;
    }
    // Another filter shows others.
    if (asked.filter === this.filter) this.chosen = new Set(ids);
  }
  chooseNone = (): void => {
    this.chosen = new Set();
  };
  row = (index: number): CardListing | undefined => this.pages.row(index);
}
