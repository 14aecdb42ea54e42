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
/** What one acts by is seen without scrolling, on a small window too. */
const ofAll = (small: boolean): readonly GridColumn[] => [
  { id: 'name', title: 'Name', width: small ? 140 : 180 },
  { id: 'role', title: 'Role', width: small ? 136 : 180 },
  { id: 'client', title: 'Client', width: small ? 92 : 120 },
  { id: 'stage', title: 'Stage', width: small ? 100 : 110 },
  { id: 'days', title: 'Days', width: small ? 72 : 116 },
  { id: 'task', title: 'Next task', width: small ? 152 : 196 },
  { id: 'owner', title: 'Owner', width: small ? 76 : 100 },
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
  /** What is selected, each as it was when it was chosen: it need not be loaded any more. */
  chosen = $state.raw<ReadonlyMap<string, CardListing>>(new Map());
  peeking = $state(false);
  readonly pages: Pages<Asked, CardListing, CardPage>;

  constructor(role: string | null) {
    this.role = role;
    this.columns = role === null ? ofAll(false) : OF_ROLE;
    this.pages = new Pages(this.#asked(), fetchCards);
  }

  #asked(): Asked {
    return { role: this.role, filter: this.filter, sort: this.sort };
  }
  #ask(): void {
    this.active = 0;
    this.scrollTop = 0;
    this.chosen = new Map();
    void this.pages.ask(this.#asked());
  }

  follow(): () => void {
    void this.pages.ask(this.#asked());
    return onChanged(() => void this.pages.refresh().then(() => this.#renew()));
  }

  /** What is chosen says what is now, where it is loaded. */
  #renew(): void {
    if (this.chosen.size === 0) return;
    const now = new Map(this.chosen);
    for (let at = 0; at < this.pages.total; at++) {
      const row = this.row(at);
      if (row && now.has(row.card.id)) now.set(row.card.id, row);
    }
    this.chosen = now;
  }

  get filtered(): boolean {
    return Object.values(this.filter).some((value) => value !== null && value !== '');
  }
  narrow(by: Partial<CardFilter>): void {
    this.filter = { ...this.filter, ...by };
    this.#ask();
  }
  /** How many there would be with this part of the filter dropped. */
  async without(part: keyof CardFilter): Promise<number> {
    const filter = { ...this.filter, [part]: ANY[part] };
    return (await fetchCards({ ...this.#asked(), filter }, 0, 1)).total;
  }
  sortBy(column: string): void {
    this.sort = nextSort(this.sort, column);
    this.#ask();
  }
  #resized = false;
  /** As wide as the window has room for, until somebody draws at a column. */
  fit(small: boolean): void {
    if (this.role === null && !this.#resized) this.columns = ofAll(small);
  }
  resize(column: string, width: number): void {
    this.#resized = true;
    this.columns = this.columns.map((one) => (one.id === column ? { ...one, width } : one));
  }
  /** What an action is about: what is selected, else the row of the cursor. */
  get rows(): CardListing[] {
    if (this.chosen.size > 0) return [...this.chosen.values()];
    const here = this.row(this.active);
    return here === undefined ? [] : [here];
  }
  get targets(): string[] {
    return this.rows.map((row) => row.card.id);
  }
  /** Whom it is about, and for which role where it is one; null where it is nobody. */
  get about(): { people: string[]; role: string | null } | null {
    const { rows } = this;
    if (rows.length === 0) return null;
    const roles = new Set(rows.map((row) => row.role));
    return {
      people: [...new Set(rows.map((row) => row.card.person))],
      role: roles.size === 1 ? ([...roles][0] ?? null) : null,
    };
  }
  toggle(index: number): void {
    const row = this.row(index);
    if (row === undefined) return;
    const next = new Map(this.chosen);
    if (!next.delete(row.card.id)) next.set(row.card.id, row);
    this.chosen = next;
  }
  /** The rows from the cursor to this one, as far as they are loaded. */
  extend(index: number): void {
    const [start, end] = [Math.min(this.active, index), Math.max(this.active, index)];
    const between = Array.from({ length: end - start + 1 }, (_, i) => this.row(start + i));
    this.#choose(between.filter((row) => row !== undefined));
    this.active = index;
  }
  /** Every row that fits the filter, loaded or not. */
  async chooseAll(): Promise<void> {
    const asked = this.#asked();
    const all: CardListing[] = [];
    try {
      for (let total = Infinity; all.length < total;) {
        const page = await fetchCards(asked, all.length, MOST);
        if (page.rows.length === 0) break;
        total = page.total;
        all.push(...page.rows);
      }
    } catch (thrown) {
      failed(asFailure(thrown));
      return;
    }
    // Another filter shows others.
    if (asked.filter === this.filter) this.#choose(all);
  }
  #choose(rows: readonly CardListing[]): void {
    this.chosen = new Map([...this.chosen, ...rows.map((row) => [row.card.id, row] as const)]);
  }
  chooseNone = (): void => {
    this.chosen = new Map();
  };
  row = (index: number): CardListing | undefined => this.pages.row(index);
}
