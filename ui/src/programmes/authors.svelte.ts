/** The authors of one programme, or of all, as one stands among them: asked a page at a time, filtered by the core. */
/* eslint-disable svelte/prefer-svelte-reactivity -- what is chosen is replaced whole */
import type { ProgrammePeoplePage, ProgrammePeopleQuery, ProgrammePerson } from '../bindings';
import { programmePeople } from '../calls/programmes';
import { onChanged, turnsBack } from '../changes';
import type { RowColumn } from '../conferences/columns';
import { Rows } from '../conferences/rows.svelte';
import { asFailure } from '../ipc';
import { Pages } from '../kit/pages.svelte';
import { failed } from '../kit/toasts.svelte';
import type { Span } from '../kit/windowing';
import { openPerson } from '../people/open';

export type AuthorsAsked = Omit<ProgrammePeopleQuery, 'edition' | 'offset' | 'limit'>;
const EVERYBODY: AuthorsAsked = {
  text: '',
  affiliation: '',
  topic: '',
  keyword: '',
  pool: '',
  standing: null,
  two_papers: false,
};

/** What is told of authors by rows that are not their own. */
const TOLD_BY = ['people', 'companies', 'not_the_same', 'edition_contacts', 'candidacies', 'editions', 'series'];
/** So many are asked for at once where all are chosen. */
const MOST = 2_000;

const AT_ONE: readonly RowColumn[] = [
  { id: 'name', title: 'Author', width: 180, least: 128, grow: 1, unsorted: true },
  { id: 'affiliation', title: 'Affiliation', width: 180, least: 132, grow: 1, unsorted: true },
  { id: 'pool', title: 'Pool', width: 104, least: 64, unsorted: true },
  { id: 'items', title: 'Papers and talks', width: 216, least: 112, grow: 2, unsorted: true },
  { id: 'systems', title: 'Systems', width: 88, least: 76, end: true, unsorted: true },
  { id: 'desk', title: 'In the desk', width: 104, least: 88, unsorted: true },
  { id: 'meet', title: 'To meet', width: 88, least: 76, unsorted: true },
];
const AT_ALL: readonly RowColumn[] = [
  { id: 'name', title: 'Author', width: 180, least: 128, grow: 1, unsorted: true },
  { id: 'affiliation', title: 'Affiliation', width: 180, least: 132, grow: 1, unsorted: true },
  { id: 'pool', title: 'Pool', width: 104, least: 64, unsorted: true },
  { id: 'at', title: 'Conferences', width: 160, least: 112, grow: 1, unsorted: true },
  { id: 'items', title: 'Papers and talks', width: 136, least: 104, grow: 2, unsorted: true },
  { id: 'systems', title: 'Systems', width: 88, least: 76, end: true, unsorted: true },
  { id: 'desk', title: 'In the desk', width: 104, least: 88, unsorted: true },
];

type Query = { edition: string | null; asked: AuthorsAsked };
const fetchAuthors = ({ edition, asked }: Query, offset: number, limit: number): Promise<ProgrammePeoplePage> =>
  programmePeople({ ...asked, edition, offset, limit });

export class Authors extends Rows<ProgrammePerson> {
  /** Null: of every programme that is loaded. */
  readonly edition: string | null;
  columns = $state.raw<readonly RowColumn[]>([]);
  asked = $state.raw<AuthorsAsked>(EVERYBODY);
  /** Beside the rows stands what is known of the one one stands at. */
  peeking = $state(false);
  readonly #pages: Pages<Query, ProgrammePerson, ProgrammePeoplePage>;
  /** Chosen ones may be out of sight, so they are held here. */
  #chosen = $state.raw<ReadonlyMap<string, ProgrammePerson>>(new Map());

  constructor(edition: string | null) {
    super();
    this.edition = edition;
    this.columns = edition === null ? AT_ALL : AT_ONE;
    this.#pages = new Pages(this.#query(), fetchAuthors);
  }
  #query(): Query {
    return { edition: this.edition, asked: this.asked };
  }

  /** What came with the rows that are shown; null before the first. */
  get page(): ProgrammePeoplePage | null {
    return this.#pages.last;
  }
  get failure(): unknown {
    return this.#pages.failure;
  }
  get narrowed(): boolean {
    return Object.values(this.asked).some((value) => value !== '' && value !== null && value !== false);
  }
  // Only those in sight are at hand: whoever wants one asks `row`.
  readonly rows: readonly ProgrammePerson[] = [];
  override get total(): number {
    return this.#pages.total;
  }
  override row(index: number): ProgrammePerson | undefined {
    return this.#pages.row(index);
  }
  override look(span: Span): void {
    this.#pages.look(span);
  }

  /** Asks, and asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    void this.#pages.ask(this.#query());
    return onChanged((changed) => {
      const { tables } = changed;
      if (turnsBack(changed)) this.chooseNone();
      if (tables.some((table) => table.startsWith('programme_') || TOLD_BY.includes(table))) void this.#pages.refresh();
    });
  }
  ask(change: Partial<AuthorsAsked>): void {
    this.asked = { ...this.asked, ...change };
    this.fromTheTop();
    void this.#pages.ask(this.#query());
  }
  again = (): void => void this.#pages.ask(this.#query());
  widen = (): void => this.ask(EVERYBODY);

  protected keyOf(row: ProgrammePerson): string {
    return row.id;
  }
  protected override whoIsChosen(): readonly ProgrammePerson[] {
    return [...this.#chosen.values()];
  }
  override isChosen(row: ProgrammePerson): boolean {
    return this.#chosen.has(row.id);
  }
  protected override take(some: readonly ProgrammePerson[], off: boolean): void {
    const chosen = new Map(this.#chosen);
    for (const row of some)
      if (off) chosen.delete(row.id);
      else chosen.set(row.id, row);
    this.#chosen = chosen;
  }
  override chooseNone(): void {
    this.#chosen = new Map();
  }
  /** Everybody who fits, in sight or not. */
  override chooseAll(): void {
    if (this.allChosen === 'all') this.chooseNone();
    else void this.#fetchAll();
  }
  /** Of a range some may never have been in sight. */
  override choose(index: number, how: 'one' | 'range' = 'one'): void {
    if (how === 'one') return super.choose(index);
    const [first, last] = [Math.min(this.active, index), Math.max(this.active, index)];
    this.active = index;
    void this.#fetchAll(first, last + 1);
  }
  async #fetchAll(first = 0, end = Infinity): Promise<void> {
    const query = this.#query();
    const all: ProgrammePerson[] = [];
    try {
      for (let to = end; first + all.length < to;) {
        const at = first + all.length;
        const page = await fetchAuthors(query, at, Math.min(MOST, to - at));
        if (page.rows.length === 0) break;
        to = Math.min(end, page.total);
        all.push(...page.rows);
      }
    } catch (thrown) {
      failed(asFailure(thrown));
      return;
    }
    // Another filter shows others.
    if (query.asked === this.asked) this.take(all, false);
  }

  /** Whoever is in the desk has a page there; of others all that is known stands beside the rows. */
  open(row: ProgrammePerson): void {
    if (row.person !== null && row.standing === 'known') openPerson(row.person.id);
    else this.peeking = true;
  }
}
