/** The levels of the map that are open: pools, their companies, their teams, each a page at a time. */
import { poolMap, type Failure, type MapPage, type MapRow } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';

/** A place on the map: [], [pool], [pool, company], [pool, company, team]; empty where it is not known which. */
export type Place = readonly string[];

export type Line =
  | { how: 'row'; place: Place; row: MapRow; open: boolean; at: number; of: number }
  /** Of a level that is long, how many are not shown. */
  | { how: 'more'; place: Place; hidden: number };

/** Rows of a level shown at first, and added each time. */
const SOME = 100;
const key = (place: Place): string => JSON.stringify(place);

export class Tree {
  text = $state('');
  people = $state(0);
  failure = $state.raw<Failure | null>(null);
  #open = $state.raw<readonly string[]>([key([])]);
  #pages = $state.raw<Readonly<Record<string, MapPage>>>({});
  /** How many rows of a level are wanted. */
  #wanted: Record<string, number> = {};
  #asked = 0;

  readonly begun = $derived(this.#pages[key([])] !== undefined);
  readonly lines = $derived(this.#linesOf([]));

  #linesOf(place: Place): Line[] {
    const page = this.#pages[key(place)];
    if (!page) return [];
    const lines: Line[] = page.rows.flatMap((row, i): Line[] => {
      const at = [...place, row.key];
      const open = this.#open.includes(key(at));
      const line: Line = { how: 'row', place: at, row, open, at: i + 1, of: page.total };
      return open ? [line, ...this.#linesOf(at)] : [line];
    });
    const hidden = page.total - page.rows.length;
    return hidden > 0 ? [...lines, { how: 'more', place, hidden }] : lines;
  }

  async #load(place: Place): Promise<MapPage> {
    const [pool = null, company = null] = place;
    return poolMap({ pool, company, text: this.text, offset: 0, limit: this.#wanted[key(place)] ?? SOME });
  }

  /** Asks for every open level anew. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const places = this.#open.map((one) => JSON.parse(one) as string[]);
      const pages = await Promise.all(places.map(async (place) => [key(place), await this.#load(place)] as const));
      if (asked !== this.#asked) return;
      this.#pages = Object.fromEntries(pages);
      this.people = this.#pages[key([])]?.people ?? 0;
      this.failure = null;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = asFailure(thrown);
    }
  }

  /** Pools and companies hold something; a team is the last. */
  canOpen = (line: Line): boolean => line.how === 'row' && line.place.length < 3 && line.row.within > 0;

  async toggle(place: Place, open: boolean): Promise<void> {
    const others = this.#open.filter((one) => one !== key(place));
    this.#open = open ? [...others, key(place)] : others;
    if (open) await this.refresh();
  }

  async more(place: Place): Promise<void> {
    const there = this.#pages[key(place)]?.rows.length ?? 0;
    this.#wanted[key(place)] = there + SOME;
    await this.refresh();
  }

  async search(text: string): Promise<void> {
    this.text = text;
    await this.refresh();
  }

  /** Asks again when anybody changes; the returned function stops that. */
  follow(): () => void {
    return onChanged(() => void this.refresh());
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** The search that finds the people of a place. */
export function searchFor(place: Place): string {
  const [pool, company, team] = place;
  const parts = [
    pool === undefined ? '' : pool === '' ? 'missing:pool' : `pool:${pool}`,
    company === undefined ? '' : company === '' ? 'missing:company' : `company:${quoted(company)}`,
    team === undefined ? '' : team === '' ? 'missing:team' : `team:${quoted(team)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const UNKNOWN = ['', 'Pool unknown', 'Company unknown', 'Team unknown'];
export const nameOf = (line: { place: Place; row: MapRow }): string =>
  line.row.name === '' ? (UNKNOWN[line.place.length] ?? '') : line.row.name;
