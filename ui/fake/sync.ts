/** Other desks of the invented desk, a file of one of them, and what waits to be chosen. */
import type {
  Arrival,
  ArrivalShown,
  CardShown,
  Choice,
  ChoiceValue,
  Choices,
  ExportWish,
  KnownDesk,
  Leaving,
} from '../src/bindings';
import { failure, type FakeDesk } from './desk';

const HOUR = 3_600_000;
const hoursAgo = (hours: number): number => Date.now() - hours * HOUR;

export const card = (name: string, person: string, words: string): CardShown => ({
  desk: name.toLowerCase().replaceAll(/\W/g, '').padEnd(32, '0'),
  name,
  person,
  words,
  text: `-----BEGIN ROSTER CARD-----\n${name}\n-----END ROSTER CARD-----\n`,
});

export const BEN = card('Ben’s desk', 'Ben Okafor', 'copper lantern river seven maple drum');

export const known = (of: CardShown, more: Partial<KnownDesk> = {}): KnownDesk => ({
  id: of.desk,
  name: of.name,
  person: of.person,
  added_at: hoursAgo(500),
  revoked_at: null,
  heard_at: hoursAgo(3),
  sent_at: hoursAgo(26),
  received: 7,
  sent: 5,
  missing: [],
  ...more,
});

export const arrival = (more: Partial<Arrival> = {}): Arrival => ({
  from: BEN.name,
  person: BEN.person,
  written_at: hoursAgo(3),
  number: 8,
  received_at: null,
  complete: true,
  missing: [],
  left_out: ['pay'],
  tables: [
    { what: 'people', new: 12, changed: 3, removed: 1, conflicts: 1 },
    { what: 'contact_points', new: 20, changed: 0, removed: 0, conflicts: 0 },
    { what: 'person_tags', new: 4, changed: 0, removed: 2, conflicts: 0 },
  ],
  conflicts: 1,
  unknown: 0,
  erased: 0,
  ...more,
});

const value = (id: string, says: string, person: string, hours: number): ChoiceValue => ({
  id,
  says,
  lines: [],
  person,
  desk: `${person}’s desk`,
  at: hoursAgo(hours),
});

/** What two people changed of the first person of the desk, and what one removed while another worked on it. */
export function waitingChoices(desk: FakeDesk): Choice[] {
  const [ada, eve] = desk.people;
  const thing = (of: typeof ada) => ({ kind: 'person', id: of?.id ?? '', name: of?.name ?? '', here: true }) as const;
  return [
    {
      id: 'a1',
      thing: thing(ada),
      part: '',
      field: 'title',
      removed: false,
      shown: value('', 'Founder', 'Ben', 2),
      others: [value('a1', 'Director', 'Ana', 3)],
      before: 'Engineer',
    },
    {
      id: 'b1',
      thing: thing(eve),
      part: '',
      field: '',
      removed: true,
      shown: value('', eve?.name ?? '', 'Ben', 5),
      others: [value('b1', '', 'Ana', 6)],
      before: null,
    },
  ];
}

export function syncAnswers(desk: FakeDesk): Record<string, (args: Record<string, unknown>) => unknown> {
  const own = card('Ana’s desk', 'Ana Ruiz', 'amber falcon north piano quiet stone');
  let list: KnownDesk[] = [];
  let waits: Choice[] = [];
  let file: ArrivalShown | null = null;
  const left = ({ wish }: { wish: ExportWish }): Leaving => ({
    to: list.filter((one) => wish.to.includes(one.id)).map((one) => one.name),
    since_heard: !wish.everything,
    rows: { people: 12, contact_points: 24, ...(wish.left_out.includes('pay') ? {} : { pay_points: 3 }) },
    rows_in_all: wish.left_out.includes('pay') ? 36 : 39,
    people: 12,
    left_out: wish.left_out,
    bytes: 0,
  });
  const settle = (fits: (one: Choice) => boolean): null => {
    if (!waits.some(fits)) throw failure('not_found', 'This conflict is no longer here.');
    waits = waits.filter((one) => !fits(one));
    desk.tell('changed', { op: 'keep_shown', label: 'Kept what is shown', tables: ['conflict_values'], roots: [] });
    return null;
  };
  return {
    own_card: () => own,
    save_card: () => true,
    read_card: ({ text }) => {
      if (typeof text === 'string' && text.includes('END ROSTER CARD')) return BEN;
      throw failure('invalid', 'There is no card in this text.', 'card');
    },
    choose_card: () => BEN,
    add_desk: () => {
      const added = known(BEN, { heard_at: null, sent_at: null, received: 0, sent: 0 });
      list = [...list.filter((one) => one.id !== added.id), added];
      return added;
    },
    desks: () => list,
    desk_card: () => BEN,
    revoke_desk: ({ id }) => {
      list = list.map((one) => (one.id === id ? { ...one, revoked_at: Date.now() } : one));
      return null;
    },
    would_leave: (args) => left(args as { wish: ExportWish }),
    write_exchange_file: (args) => ({ ...left(args as { wish: ExportWish }), bytes: 48_000 }),
    choose_exchange_file: () => (file = { id: '1/8', file_name: 'Ben-s desk 2026-11-28.roster', arrival: arrival() }),
    exchange_file_waits: () => null,
    waiting_exchange_file: () => null,
    take_in_exchange_file: () => {
      if (file === null) throw failure('not_found', 'This file is no longer here.');
      waits = waitingChoices(desk);
      desk.tell('changed', {
        op: 'import_exchange',
        label: `Took in a file from ${BEN.name}`,
        tables: ['people', 'conflict_values'],
        roots: [],
      });
      return file.arrival;
    },
    cancel_exchange: () => null,
    choices: (): Choices => ({ list: waits, total: waits.length }),
    keep_shown: ({ id }) => settle((one) => one.id === id),
    keep_other: ({ id }) => settle((one) => one.others.some((other) => other.id === id)),
  };
}
