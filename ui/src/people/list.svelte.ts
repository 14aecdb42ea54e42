/**
 * The list of people as one stands in it: what is searched, how it is sorted, where the cursor is, who is selected.
 * It outlives the screen, so that coming back finds everything where it was. The rows themselves are the core's.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- a selection is replaced whole: a reactive set of 100,000 would be 100,000 signals */
import {
  listPeople,
  matchingPeople,
  saveSetting,
  setting,
  type PeoplePage,
  type PeopleSort,
  type PersonRow,
  type QueryPart,
  type QueryProblem,
  type Widened,
  type Without,
} from '../bindings';
import { asFailure } from '../ipc';
import { nextSort, type GridSort } from '../kit/grid';
import { Pages } from '../kit/pages.svelte';
import type { Span } from '../kit/windowing';
import { failed } from '../kit/toasts.svelte';
import { keepLayout, readLayout, shownColumns, usualLayout, type Layout } from './columns';

/** The core hands out no more rows at a time. */
const PAGE_AT_MOST = 1_000;

type Query = { text: string; sort: PeopleSort | null };
/** With the text it answers: what it says of stretches of the text holds for no other. */
type Answer = PeoplePage & { text: string };

export class PeopleList {
  text = $state('');
  layout = $state.raw<Layout>(usualLayout());
  active = $state(0);
  scrollTop = $state(0);
  peeking = $state(false);
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Who the cursor is on; kept while the row itself is on its way. */
  activeId = $state<string | null>(null);
  /** Whether the cursor has jumped to a row that is still on its way: until then it is on nobody. */
  arriving = $state(false);
  /** Milliseconds from the keystroke or click to the answer, the way there and back included. */
  waited = $state<number | null>(null);
  /** Puts the focus into the search line, a stretch of it chosen; the screen that has one says how. */
  enterSearch: (from?: number, to?: number) => void = () => undefined;
  /** Puts it on the row of the cursor. */
  enterRows: () => void = () => undefined;
  /** A selection being drawn out with Shift: where it began, and who was selected before. */
  #drawn: { anchor: number; before: ReadonlySet<string> } | null = null;

  pages = new Pages<Query, PersonRow, Answer>({ text: '', sort: null }, async (query, offset, limit) => {
    const asked = performance.now();
    const page = await listPeople({ ...query, offset, limit, exact: false });
    this.waited = performance.now() - asked;
    return { ...page, text: query.text };
  });

  get total(): number {
    return this.pages.total;
  }
  get all(): number {
    return this.pages.last?.all ?? 0;
  }
  /** What the search finds besides the words typed; null where that is nothing. */
  get widened(): Widened | null {
    return this.text.trim() === '' ? null : (this.pages.last?.widened ?? null);
  }
  /** The parts of the search last answered; their places are places in `asked`. */
  get parts(): readonly QueryPart[] {
    return this.pages.last?.parts ?? [];
  }
  get problems(): readonly QueryProblem[] {
    return this.pages.last?.problems ?? [];
  }
  /** Where nobody matches: what to leave out, and how many that would find. */
  get without(): readonly Without[] {
    return this.total > 0 ? [] : (this.pages.last?.without ?? []);
  }
  /** The search last answered, without blanks around it. */
  get asked(): string {
    return this.pages.last?.text ?? '';
  }
  /** Whether that is the one in the line: then its parts can be edited by their places. */
  get current(): boolean {
    return this.asked === this.text.trim();
  }
  get columns() {
    return shownColumns(this.layout);
  }
  get sort(): PeopleSort | null {
    return this.layout.sort;
  }
  row = (index: number): PersonRow | undefined => this.pages.row(index);
  isChosen = (row: PersonRow): boolean => this.chosen.has(row.id);

  async begin(): Promise<void> {
    try {
      this.layout = readLayout(await setting('people.columns'));
    } catch (thrown) {
      // The usual columns show people as well.
      failed(asFailure(thrown));
    }
    await this.#ask();
  }

  async #ask(): Promise<void> {
    await this.pages.ask({ text: this.text.trim(), sort: this.sort });
    this.setActive(0);
    this.scrollTop = 0;
  }

  search(text: string): void {
    const same = text.trim() === this.text.trim();
    this.text = text;
    if (same) return;
    // Whoever was selected may not be found by this: nothing is to be done to people out of sight.
    this.chooseNone();
    void this.#ask();
  }

  /** Puts what was widened into quotes, so that nothing but the words typed is found. */
  narrow(): void {
    if (this.widened !== null) this.search(this.widened.only);
  }

  /** After a change of the data: the cursor stays with its person where that person is still in sight. */
  async refresh(): Promise<void> {
    await this.pages.refresh();
    const at = this.pages.find((row) => row.id === this.activeId);
    this.setActive(at >= 0 ? at : Math.min(this.active, Math.max(0, this.total - 1)));
  }

  setActive(index: number): void {
    this.#drawn = null;
    this.#moveTo(index);
    if (this.total === 0) this.activeId = null;
  }

  #moveTo(index: number): void {
    this.active = index;
    this.arriving = this.total > 0;
    this.settle();
  }

  look(span: Span): void {
    this.pages.look(span);
  }

  /** Rows come later than the cursor when one jumps far. A cursor that has its person keeps her wherever she goes. */
  settle(): void {
    if (!this.arriving && this.activeId !== null) return;
    const id = this.row(this.active)?.id;
    if (id === undefined) return;
    this.activeId = id;
    this.arriving = false;
  }

  /** The person before or after the cursor; null at the end of the list. */
  async step(by: 1 | -1): Promise<string | null> {
    const to = this.active + by;
    if (to < 0 || to >= this.total) return null;
    const row = await this.pages.load(to);
    if (row === undefined) return null;
    this.active = to;
    this.activeId = row.id;
    this.arriving = false;
    return row.id;
  }

  // ------------------------------------------------------------- selection

  #choose(ids: Iterable<string>): void {
    this.chosen = new Set(ids);
  }

  /** Takes this one in, or leaves it out. */
  toggle(index: number): void {
    const id = this.row(index)?.id;
    if (id === undefined) return;
    this.#drawn = null;
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.#choose(next);
  }

  /** Moves the cursor and selects from where Shift was first held to here; going back leaves out again. */
  async extend(to: number): Promise<void> {
    this.#drawn ??= { anchor: this.active, before: this.chosen };
    const drawn = this.#drawn;
    this.#moveTo(to);
    const ids = await this.#idsBetween(drawn.anchor, to);
    if (drawn === this.#drawn && to === this.active) this.#choose([...drawn.before, ...ids]);
  }

  async #idsBetween(a: number, b: number): Promise<string[]> {
    const first = Math.min(a, b);
    const limit = Math.abs(a - b) + 1;
    const held = Array.from({ length: limit }, (_, i) => this.row(first + i)?.id).filter((id) => id !== undefined);
    if (held.length === limit) return held;
    const ids: string[] = [];
    for (let offset = first; offset < first + limit; offset += PAGE_AT_MOST) {
      const some = Math.min(PAGE_AT_MOST, first + limit - offset);
      const query = { text: this.text.trim(), sort: this.sort, exact: false };
      const { rows } = await listPeople({ ...query, offset, limit: some });
      ids.push(...rows.map((row) => row.id));
    }
    return ids;
  }

  async chooseAll(): Promise<void> {
    const text = this.text.trim();
    const ids = await matchingPeople(text);
    if (text === this.text.trim()) this.#choose(ids);
  }

  chooseNone = (): void => this.#choose([]);

  forget(ids: readonly string[]): void {
    const gone = new Set(ids);
    this.#choose([...this.chosen].filter((id) => !gone.has(id)));
  }

  /** Whom an action is about: the selected, else the one under the cursor. */
  get targets(): string[] {
    if (this.chosen.size > 0) return [...this.chosen];
    return this.total > 0 && this.activeId !== null && !this.arriving ? [this.activeId] : [];
  }

  // ------------------------------------------------------------- columns

  setLayout(layout: Layout, keep = true): void {
    this.layout = layout;
    if (keep) saveSetting('people.columns', keepLayout(layout)).catch((thrown: unknown) => failed(asFailure(thrown)));
  }

  sortBy(column: string): void {
    const sort: GridSort = nextSort(this.sort, column);
    this.setLayout({ ...this.layout, sort: sort as PeopleSort | null });
    void this.#ask();
  }

  resize(id: string, width: number, done: boolean): void {
    const columns = this.layout.columns.map((one) =>
      one.column.id === id ? { ...one, column: { ...one.column, width } } : one,
    );
    this.setLayout({ ...this.layout, columns }, done);
  }
}
