/**
 * The rows of a list too long to hold, fetched a page at a time as they come into sight. Old rows stay on the screen
 * until their successors are there; an answer to a question no longer asked is dropped.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- the map shown is replaced whole, the set of stale pages is nobody’s to see */
import { pagesOf, type Span } from './windowing';

export type Page<T> = { total: number; rows: T[] };
type Fetch<Q, T, P extends Page<T>> = (query: Q, offset: number, limit: number) => Promise<P>;

export const PAGE_SIZE = 100;
/** About 4,000 rows around where the eye is; further ones are asked for again. */
const KEPT_PAGES = 40;

export class Pages<Q, T, P extends Page<T>> {
  /** The answer that came last: its total and whatever else it says. Null before the first. */
  last = $state.raw<P | null>(null);
  failure = $state.raw<unknown>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly T[]>>(new Map());
  /** Pages shown that a change has overtaken. */
  #stale = new Set<number>();
  #query: Q;
  /** Of the rows shown; behind #query while the first answer to a new question is on its way. */
  #shown: Q | null = null;
  #fetch: Fetch<Q, T, P>;
  #span: Span = { first: 0, end: 1 };
  #busy = false;
  /** Ends when nothing is asked any more. */
  #running: Promise<void> = Promise.resolve();
  #again = false;
  /** Rises with each change of the data, so that an answer from before it does not pass for fresh. */
  #age = 0;

  constructor(query: Q, fetch: Fetch<Q, T, P>) {
    this.#query = query;
    this.#fetch = fetch;
  }

  get total(): number {
    return this.last?.total ?? 0;
  }

  row(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** Where a loaded row stands, or -1. */
  find(matches: (row: T) => boolean): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex(matches);
      if (at >= 0) return page * PAGE_SIZE + at;
    }
    return -1;
  }

  ask(query: Q): Promise<void> {
    this.#query = query;
    this.#span = { first: 0, end: 1 };
    return this.#fill();
  }

  look(span: Span): void {
    if (this.#query === this.#shown) this.#span = span;
    void this.#fill();
  }

  /** Asks again for what is in sight; the rest when it comes into sight. */
  refresh(): Promise<void> {
    this.#age++;
    this.#stale = new Set(this.#pages.keys());
    return this.#fill();
  }

  /** Loads a row out of sight, for whoever steps to it. */
  async load(index: number): Promise<T | undefined> {
    const held = this.row(index);
    if (held !== undefined) return held;
    const query = this.#query;
    const page = Math.floor(index / PAGE_SIZE);
    const answer = await this.#fetch(query, page * PAGE_SIZE, PAGE_SIZE);
    if (query === this.#query) this.#take(query, page, answer, this.#age);
    return answer.rows[index % PAGE_SIZE];
  }

  #wanted(): number[] {
    if (this.#query !== this.#shown) return [0];
    const missing = pagesOf(this.#span, PAGE_SIZE).filter((page) => !this.#pages.has(page) || this.#stale.has(page));
    return missing;
  }

  #take(query: Q, page: number, answer: P, age: number): void {
    const fresh = query === this.#shown ? new Map(this.#pages) : new Map<number, readonly T[]>();
    if (query !== this.#shown) this.#stale.clear();
    this.#shown = query;
    fresh.delete(page);
    fresh.set(page, answer.rows);
    if (age === this.#age) this.#stale.delete(page);
    for (const old of fresh.keys()) {
      if (fresh.size <= KEPT_PAGES) break;
      fresh.delete(old);
      this.#stale.delete(old);
    }
    this.#pages = fresh;
    this.last = answer;
    this.failure = null;
  }

  /** One question at a time: while it is out, later ones wait and only the latest of them is put. */
  #fill(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      do {
        this.#again = false;
        const query = this.#query;
        const age = this.#age;
        const page = this.#wanted()[0];
        if (page === undefined) break;
        const answer = await this.#fetch(query, page * PAGE_SIZE, PAGE_SIZE);
        if (query === this.#query) this.#take(query, page, answer, age);
        this.#again ||= this.#wanted().length > 0;
      } while (this.#again);
    } catch (thrown) {
      this.failure = thrown;
    } finally {
      this.#busy = false;
    }
  }
}
