/** Where the window stands, and where it stood before. In memory: a desk opens at its people. */

export type Route =
  | { at: 'people' }
  | { at: 'today' }
  | { at: 'person' | 'company' | 'role' | 'candidacy' | 'placement' | 'edition' | 'report' | 'erase'; id: string }
  | { at: 'companies' }
  | { at: 'off-limits' }
  | { at: 'roles' }
  | { at: 'pipelines' }
  | { at: 'placements' }
  | { at: 'tasks' }
  | { at: 'captures' }
  | { at: 'figures' }
  | { at: 'market' }
  | { at: 'retention' }
  | { at: 'conferences' }
  | { at: 'query-help' }
  | { at: 'map' }
  | { at: 'open-source' }
  | { at: 'match' }
  | { at: 'taxonomy' }
  | { at: 'import' }
  | { at: 'activity' }
  | { at: 'desks' | 'arrival' | 'inbox' }
  | { at: 'settings' };

/** The places that show one thing. */
export type ThingRoute = Extract<Route, { id: string }>;

const same = (a: Route, b: Route): boolean => a.at === b.at && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');

/** What stands one level above a place; the people above all that is not named. */
const ABOVE: Partial<Record<Route['at'], Route>> = {
  company: { at: 'companies' },
  role: { at: 'roles' },
  placement: { at: 'placements' },
  edition: { at: 'conferences' },
  arrival: { at: 'desks' },
};

/** Going back further than this helps nobody. */
const KEPT = 100;

export class Router {
  #past = $state.raw<readonly Route[]>([]);
  #future = $state.raw<readonly Route[]>([]);
  here: Route;

  constructor(start: Route = { at: 'people' }) {
    this.here = $state.raw(start);
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }
  get canGoForward(): boolean {
    return this.#future.length > 0;
  }

  go(to: Route): void {
    if (same(to, this.here)) return;
    this.#past = [...this.#past, this.here].slice(-KEPT);
    this.#future = [];
    this.here = to;
  }

  /** To a neighbour of the same kind: stepping through records is not worth a step back each. */
  replace(to: Route): void {
    this.here = to;
  }

  back(): void {
    const to = this.#past.at(-1);
    if (to === undefined) return;
    this.#future = [this.here, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.here = to;
  }

  forward(): void {
    const [to, ...rest] = this.#future;
    if (to === undefined) return;
    this.#past = [...this.#past, this.here];
    this.#future = rest;
    this.here = to;
  }

  /**
   * One level up: a company is under the companies, its report under the company, a candidacy under where one came from,
   * else under the people. False at the top.
   */
  up(): boolean {
    if (this.here.at === 'people') return false;
    const from = this.#past.at(-1);
    const above = this.#above(from);
    if (from && same(from, above)) this.back();
    else this.go(above);
    return true;
  }

  #above(from: Route | undefined): Route {
    if (this.here.at === 'report') return { at: 'company', id: this.here.id };
    if (this.here.at === 'erase') return { at: 'person', id: this.here.id };
    if (this.here.at === 'candidacy' && from) return from;
    return ABOVE[this.here.at] ?? { at: 'people' };
  }
}
