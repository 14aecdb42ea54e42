/** What the fake desk answers about its query language, saved searches and hotlists: few fields, honestly counted. */
import type {
  Hotlist,
  PeoplePage,
  Person,
  PersonRow,
  QueryCompletion,
  QueryFacet,
  QueryFieldHelp,
  QueryOffer,
  QueryPart,
  QueryProblem,
  Without,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';
import { POOLS } from './people';

type Work = Pick<PersonRow, 'scale' | 'hardware' | 'versatile' | 'team'>;

const HARDWARE = ['H100', 'H200', 'A100', 'MI300X', 'TPU v5p', 'Trainium2'];
const SCALES = [8, 64, 256, 512, 1_024, 2_048, 4_096, 16_384];
const TEAMS = ['Training infra', 'Inference', 'GPU platform', ''];

/** Told from the person alone, so that it is the same each time. */
export function workOf({ id }: Pick<Person, 'id'>): Work {
  const n = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  const hardware = HARDWARE.filter((_, i) => (n >> i) % 3 === 0).slice(0, 3);
  return {
    scale: n % 5 === 0 ? null : SCALES[n % SCALES.length]!,
    hardware,
    versatile: hardware.some((one) => !/^[HA]/.test(one)) && hardware.length > 1,
    team: TEAMS[n % TEAMS.length]!,
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Field = QueryFieldHelp & {
  of: (desk: FakeDesk, one: Person) => readonly string[];
  words: (value: string) => string;
};
const has = (name: string, words: string) => ({
  words: (value: string) => `${words} ${value}`,
  name,
  also: [] as string[],
  examples: [] as string[],
});

export const FIELDS: readonly Field[] = [
  {
    ...has('company', 'works at'),
    also: ['at'],
    group: 'Who and where',
    says: 'Where somebody works now.',
    examples: ['company:tensorworks', '-at:"Cirrus Cloud"'],
    of: (_, one) => [one.company?.name ?? ''],
  },
  {
    ...has('pool', 'from the pool'),
    group: 'Who and where',
    says: 'The talent pool she comes from.',
    examples: ['pool:hpc'],
    words: (value) => `from ${POOLS.find(([id]) => id === value)?.[1] ?? value}`,
    of: (_, one) => [one.pool, POOLS.find(([id]) => id === one.pool)?.[1] ?? ''],
  },
  {
    ...has('city', 'in'),
    also: ['place', 'location'],
    group: 'Who and where',
    says: 'City, region or country.',
    examples: ['city:berlin'],
    of: (_, one) => [one.location],
  },
  {
    ...has('hw', 'has worked with'),
    also: ['hardware'],
    group: 'Work',
    says: 'A vendor, family or part of hardware.',
    examples: ['hw:h100', 'hw:tpu'],
    of: (_, one) => workOf(one).hardware,
  },
  {
    ...has('scale', 'at least'),
    group: 'Work',
    says: 'The most accelerators at one site.',
    examples: ['scale:>=1000'],
    words: (value) => `at least ${Number(value.replace(/\D/g, '')).toLocaleString('en')} accelerators`,
    of: () => [],
  },
  {
    ...has('tag', 'tagged'),
    group: 'The desk',
    says: 'A tag of yours.',
    examples: ['tag:warm'],
    of: (_, one) => one.tags,
  },
  {
    ...has('owner', 'owned by'),
    group: 'The desk',
    says: 'Whose person she is.',
    examples: ['owner:me'],
    of: (_, one) => [one.owner],
  },
  {
    ...has('list', 'on the hotlist'),
    group: 'The desk',
    says: 'A hotlist of yours.',
    examples: ['list:"MLSys booth"'],
    of: (desk, one) => desk.hotlists.filter((list) => list.people.includes(one.id)).map((list) => list.name),
  },
];

const fieldOf = (name: string): Field | undefined =>
  FIELDS.find((one) => one.name === name.toLowerCase() || one.also.includes(name.toLowerCase()));

const TOKEN = /-?(?:[\w.]+:(?:"[^"]*"?|\S*)|\([^)]*\)?|"[^"]*"?|\S+)/gu;

export function parse(text: string): { parts: QueryPart[]; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const parts = [...text.matchAll(TOKEN)].map((match): QueryPart => {
    const [token] = match;
    const from = match.index;
    const negated = token.startsWith('-');
    const bare = negated ? token.slice(1) : token;
    const colon = /^[\w.]+:/.test(bare) ? bare.indexOf(':') : -1;
    const at = { from, to: from + token.length, text: token, negated };
    if (colon < 0)
      return { ...at, field: '', says: `${negated ? 'not ' : ''}“${bare.replaceAll('"', '')}”`, known: true };
    const name = bare.slice(0, colon);
    const value = bare.slice(colon + 1).replaceAll('"', '');
    const field = fieldOf(name);
    if (field === undefined) {
      const near = FIELDS.filter((one) => one.name.startsWith(name.slice(0, 2)));
      problems.push({
        from: from + token.indexOf(name),
        to: from + token.indexOf(name) + name.length,
        message: `There is no field “${name}”.`,
        instead: near.map((one) => one.name),
      });
      return { ...at, field: name, says: bare, known: false };
    }
    return { ...at, field: field.name, says: `${negated ? 'not ' : ''}${field.words(value)}`, known: true };
  });
  return { parts, problems };
}

/** The words of a search, without its fields. */
export const wordsOf = (text: string): string =>
  parse(text)
    .parts.filter((one) => one.field === '' && !one.negated)
    .map((one) => one.text)
    .join(' ');

/** Whether a person fits the fields of a search. */
export function fits(desk: FakeDesk, one: Person, parts: readonly QueryPart[]): boolean {
  return parts.every((part) => {
    const field = fieldOf(part.field);
    if (field === undefined) return true;
    const value = plain(part.text.slice(part.text.indexOf(':') + 1).replaceAll('"', ''));
    const found =
      field.name === 'scale'
        ? (workOf(one).scale ?? 0) >= Number(value.replace(/\D/g, ''))
        : field.of(desk, one).some((said) => plain(said).includes(value === 'me' ? 'ana' : value));
    return found !== part.negated;
  });
}

/** What the page of a list says about the search itself. */
export function queryOf(
  desk: FakeDesk,
  text: string,
  total: number,
): Pick<PeoplePage, 'parts' | 'problems' | 'without'> {
  const { parts, problems } = parse(text);
  const without =
    total > 0 || parts.length < 2
      ? []
      : parts
          .map((part, at): Without => {
            const query = parts.flatMap((one, i) => (i === at ? [] : [one.text])).join(' ');
            return { text: part.text, query, total: desk.matching(query).length };
          })
          .filter((one) => one.total > 0)
          .sort((a, b) => b.total - a.total);
  return { parts, problems, without };
}

function complete(desk: FakeDesk, text: string, caret: number): QueryCompletion {
  const from = text.slice(0, caret).search(/\S*$/);
  const token = text.slice(from, caret).replace(/^-/, '');
  const start = caret - token.length;
  const [name = '', value] = token.split(':');
  if (value === undefined) {
    const offers = FIELDS.filter((one) => token !== '' && one.name.startsWith(token.toLowerCase())).map(
      (one): QueryOffer => ({ insert: `${one.name}:`, shown: `${one.name}:`, note: one.says, people: null }),
    );
    return { from: start, to: caret, offers };
  }
  const field = fieldOf(name);
  if (field === undefined) return { from: start, to: caret, offers: [] };
  const counts = counted(desk, desk.people, field).filter(([shown]) => plain(shown).includes(plain(value)));
  const offers = counts.slice(0, 8).map(([shown, people]): QueryOffer => {
    const insert = shown.includes(' ') ? `${name}:"${shown}"` : `${name}:${shown}`;
    return { insert, shown, note: '', people };
  });
  return { from: start, to: caret, offers };
}

function counted(desk: FakeDesk, people: readonly Person[], field: Field): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of people) {
    const said = field.of(desk, one);
    for (const value of field.name === 'pool' ? said.slice(0, 1) : said)
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function facets(desk: FakeDesk, text: string): QueryFacet[] {
  const found = desk.matching(text);
  const names: Record<string, string> = { pool: 'Pool', hw: 'Hardware', company: 'Company', tag: 'Tag' };
  const { parts } = parse(text);
  return Object.entries(names).map(([name, heading]) => ({
    field: name,
    name: heading,
    values: counted(desk, found, fieldOf(name)!)
      .slice(0, 10)
      .map(([value, people]) => {
        const part = value.includes(' ') ? `${name}:"${value}"` : `${name}:${value}`;
        const shown = name === 'pool' ? (POOLS.find(([id]) => id === value)?.[1] ?? value) : value;
        return { part, shown, people, on: parts.some((one) => one.text === part) };
      }),
  }));
}

type Kept = { id: string; name: string; query: string };
export type KeptHotlist = { id: string; name: string; people: string[] };

export function queryAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let made = 0;
  let saved: Kept[] = [];
  const named = (name: unknown, others: readonly { name: string }[]): string => {
    const text = String(name).trim();
    if (text === '') throw failure('invalid', 'A name is missing. Write one.', 'name');
    if (others.some((one) => plain(one.name) === plain(text)))
      throw failure('invalid', `There is a “${text}” already. Choose another name.`, 'name');
    return text;
  };
  const shown = (list: KeptHotlist): Hotlist => ({ ...list, people: list.people.length });
  const hotlist = (name: unknown, people: string[]): Hotlist => {
    const list = { id: `l${++made}`, name: named(name, desk.hotlists), people };
    desk.write(`Made the hotlist ${list.name}`, [], () => (desk.hotlists = [...desk.hotlists, list]));
    return shown(list);
  };
  const alter = (label: string, id: unknown, change: (list: KeptHotlist) => KeptHotlist): null => {
    desk.write(label, [], () => (desk.hotlists = desk.hotlists.map((one) => (one.id === id ? change(one) : one))));
    return null;
  };
  const resave = (label: string, id: unknown, change: Partial<Kept>): null => {
    desk.write(label, [], () => (saved = saved.map((one) => (one.id === id ? { ...one, ...change } : one))));
    return null;
  };
  return {
    complete_query: ({ text, caret }) => complete(desk, String(text), Number(caret)),
    people_facets: ({ text }) => facets(desk, String(text)),
    query_fields: () => FIELDS.map(({ name, also, group, says, examples }) => ({ name, also, group, says, examples })),
    saved_searches: () => saved.map((one) => ({ ...one, people: desk.matching(one.query).length })),
    save_search: ({ name, query }) => {
      const fresh = { id: `s${++made}`, name: named(name, saved), query: String(query) };
      desk.write(`Saved the search ${fresh.name}`, [], () => (saved = [...saved, fresh]));
      return fresh.id;
    },
    rename_search: ({ id, name }) => resave(`Renamed a search`, id, { name: named(name, saved) }),
    set_search: ({ id, query }) => resave('Changed a search', id, { query: String(query) }),
    delete_search: ({ id }) => {
      desk.write('Deleted a search', [], () => (saved = saved.filter((one) => one.id !== id)));
      return null;
    },
    hotlists: () => desk.hotlists.map(shown),
    create_hotlist: ({ name, people }) => hotlist(name, people as string[]),
    hotlist_from_search: ({ query, name }) =>
      hotlist(
        name,
        desk.matching(String(query)).map((one) => one.id),
      ),
    rename_hotlist: ({ id, name }) =>
      alter('Renamed a hotlist', id, (one) => ({ ...one, name: named(name, desk.hotlists) })),
    delete_hotlist: ({ id }) => {
      desk.write('Deleted a hotlist', [], () => (desk.hotlists = desk.hotlists.filter((one) => one.id !== id)));
      return null;
    },
    add_to_hotlist: ({ id, people }) =>
      alter('Added to a hotlist', id, (one) => ({
        ...one,
        people: [...new Set([...one.people, ...(people as string[])])],
      })),
    remove_from_hotlist: ({ id, people }) =>
      alter('Removed from a hotlist', id, (one) => ({
        ...one,
        people: one.people.filter((each) => !(people as string[]).includes(each)),
      })),
  };
}
