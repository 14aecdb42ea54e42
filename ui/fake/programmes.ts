/** Programmes for the fake desk: an invented one of three papers. */
import type {
  PersonPaper,
  ProgrammeItem,
  ProgrammePage,
  ProgrammePeoplePage,
  ProgrammePeopleQuery,
  ProgrammePerson,
  ProgrammePreview,
  ProgrammeReport,
  ReviewQuestion,
} from '../src/bindings';
import type { Args, FakeDesk } from './desk';

const item = (id: string, title: string, authors: string[]): ProgrammeItem => ({
  id,
  title,
  kind: 'paper',
  topic: 'serving',
  award: '',
  authors,
  session: 'Serving',
  room: 'Hall B',
  poster: '',
  starts: Date.UTC(2026, 4, 18, 16, 0),
  ends: null,
  written: '',
});
const ITEMS = [
  item('i1', 'Caches for Long Prompts', ['Maren Oduya', 'Tobi Halvorsen']),
  item('i2', 'Two Networks, One Cluster', ['Rana Whitcombe']),
];
const person = (id: string, name: string, affiliation: string, at: number): ProgrammePerson => ({
  id,
  name,
  affiliation,
  position: '',
  pool: '',
  items: [ITEMS[at]!.title],
  at: [{ key: 'mlsys-2026', name: 'MLSys 2026' }],
  systems_papers: 1,
  standing: 'new',
  person: null,
  to_meet: false,
  candidate: false,
});

export function programmeAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let loaded = false;
  let people = [
    person('w1', 'Maren Oduya', 'Northlake Compute', 0),
    person('w2', 'Tobi Halvorsen', 'Fjord University', 0),
    person('w3', 'Rana Whitcombe', 'Northlake Compute', 1),
  ];
  const tell = (op: string): null => {
    desk.tell('changed', { op, label: 'Answered', tables: ['programme_people'], roots: [] });
    return null;
  };
  const preview: ProgrammePreview = {
    id: 'p1',
    file_name: 'mlsys.csv',
    edition: 'MLSys 2026',
    format: 'table with one row per author or paper',
    items: 2,
    new_items: 2,
    changed_items: 0,
    slots: 2,
    authors: 3,
    new_people: 3,
    known: 0,
    likely: 1,
    unknown: 2,
    notices: [],
  };
  const set = (ids: unknown, of: Partial<ProgrammePerson>): string[] => {
    people = people.map((one) => ((ids as string[]).includes(one.id) ? { ...one, ...of } : one));
    tell('add_programme_people');
    return [];
  };
  return {
    choose_programme_file: () => preview,
    dropped_programme_file: () => preview,
    dropped_programme: () => null,
    look_at_programme: () => preview,
    cancel_programme_file: () => null,
    load_programme_file: (): ProgrammeReport => {
      loaded = true;
      tell('load_programme');
      return {
        edition: 'MLSys 2026',
        items: 2,
        new_items: 2,
        changed_items: 0,
        authors: 3,
        new_people: 3,
        known: 0,
        likely: 1,
      };
    },
    programme_items: (): ProgrammePage => ({
      total: loaded ? ITEMS.length : 0,
      items: loaded ? ITEMS.length : 0,
      rows: loaded ? ITEMS : [],
    }),
    programme_people: ({ query }): ProgrammePeoplePage => {
      const { standing, affiliation, text, offset, limit } = query as ProgrammePeopleQuery;
      const has = (where: string, what: string): boolean => where.toLowerCase().includes(what.toLowerCase());
      const rows = loaded
        ? people.filter(
            (one) =>
              (standing === null || one.standing === standing) &&
              has(one.affiliation, affiliation) &&
              has(`${one.name} ${one.affiliation} ${one.items.join(' ')}`, text),
          )
        : [];
      return {
        total: rows.length,
        people: loaded ? people.length : 0,
        likely: 0,
        says: `${rows.length} authors you don't know.`,
        rows: rows.slice(offset, offset + limit),
        pools: [],
      };
    },
    programme_review: (): ReviewQuestion[] => [],
    link_programme_person: () => tell('link_programme_person'),
    tell_programme_person_apart: () => tell('tell_programme_person_apart'),
    unlink_programme_people: ({ ids }) => set(ids, { standing: 'new', person: null }),
    add_programme_people: ({ ids }) => set(ids, { standing: 'known' }),
    meet_programme_people: ({ ids }) => set(ids, { standing: 'known', to_meet: true }),
    programme_author: () => ({ found: [], papers: [] }),
    papers_of: (): PersonPaper[] => [],
  };
}
