/** What the tables of a desk, its facets and the things in it are called where files are written and taken in. */
import type { Arrival, ArrivalOf, Choice, ExportWish, KnownDesk, Leaving, ThingKind } from '../bindings';
import { count, counted, people, rows } from '../en';

/** Tables by what a person calls them; those that are named nowhere are the last. */
const THINGS: readonly (readonly [string, readonly string[]])[] = [
  ['People', ['people']],
  ['E-mails, phones, links', ['contact_points']],
  ['Tags', ['tags', 'person_tags']],
  ['Companies', ['companies', 'company_aliases', 'company_contacts', 'company_hardware', 'company_profiles']],
  ['Off limits', ['off_limits', 'overrides']],
  [
    'Work and evidence',
    [
      'profiles',
      'person_skills',
      'person_hardware',
      'scale_records',
      'stories',
      'impacts',
      'evidence',
      'employments',
      'acquaintances',
      'contributors',
      'contributions',
      'not_the_same',
    ],
  ],
  ['Pay', ['pay_points', 'exchange_rates']],
  ['Calls, mails, notes', ['interactions', 'captures']],
  ['Tasks and cadences', ['tasks', 'cadences', 'put_off']],
  [
    'Roles and pipelines',
    [
      'roles',
      'role_managers',
      'role_statuses',
      'stages',
      'stage_moves',
      'candidacies',
      'pipeline_templates',
      'submittals',
      'offers',
    ],
  ],
  ['Placements and fees', ['placements', 'invoices', 'payments', 'referral_fees', 'forecasts']],
  ['Check-ins', ['check_ins', 'retention_marks', 'retention_plans', 'retention_templates']],
  [
    'Conferences',
    [
      'series',
      'editions',
      'edition_contacts',
      'edition_costs',
      'programme_authors',
      'programme_items',
      'programme_people',
      'programme_slots',
    ],
  ],
  ['Lists and searches', ['hotlists', 'hotlist_people', 'saved_searches', 'wanted_profiles']],
  ['Files', ['files', 'file_contents']],
  ['Words, texts, rules', ['field_entries', 'text_templates', 'rules', 'import_mappings']],
];
const OTHER = 'Other things';
const nameOf = (table: string): string => THINGS.find(([, tables]) => tables.includes(table))?.[0] ?? OTHER;
const ORDER = [...THINGS.map(([name]) => name), OTHER];

/** By thing, in the order in which a person looks for them. */
function byThing<T>(tables: readonly (readonly [string, T])[], add: (all: T | undefined, one: T) => T): [string, T][] {
  const sums = new Map<string, T>();
  for (const [table, one] of tables) sums.set(nameOf(table), add(sums.get(nameOf(table)), one));
  return [...sums].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** How much of what is in a file: ['People', 12]. */
export const leaves = (leaving: Leaving): [string, number][] =>
  byThing(Object.entries(leaving.rows), (all = 0, one) => all + one);

export type Brings = Omit<ArrivalOf, 'what'>;

/** What a file brings, by thing. */
export const brings = (arrival: Arrival): [string, Brings][] =>
  byThing<Brings>(
    arrival.tables.map(({ what, ...counts }) => [what, counts]),
    (all = { new: 0, changed: 0, removed: 0, conflicts: 0 }, one) => ({
      new: all.new + one.new,
      changed: all.changed + one.changed,
      removed: all.removed + one.removed,
      conflicts: all.conflicts + one.conflicts,
    }),
  );

/** What can stay here when a file is written. */
export const FACETS: readonly { id: string; name: string; says: string }[] = [
  { id: 'pay', name: 'Pay', says: 'what people earn and want, offers, pay bands' },
  { id: 'notes', name: 'Notes', says: 'everything that is written in free text' },
  { id: 'evaluation', name: 'Evaluations', says: 'ratings of check-ins' },
  { id: 'commercial', name: 'Commercial', says: 'fee terms, invoices, payments, forecasts' },
  { id: 'contact', name: 'Addresses', says: 'e-mails, phones, links' },
  { id: 'documents', name: 'Files', says: 'résumés and other attachments' },
];
const facet = (id: string): string => FACETS.find((one) => one.id === id)?.name.toLowerCase() ?? id;

/** "Ana", "Ana and Ben", "Ana, Ben and Eve" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export const leftOut = (facets: readonly string[]): string => listed(facets.map(facet));

/** "12 people, 84 rows" */
export const muchOf = (leaving: Leaving): string => `${people(leaving.people)}, ${rows(leaving.rows_in_all)}`;

/** What a file would hold, in a sentence. */
export function wouldLeave(leaving: Leaving): string {
  const to = listed(leaving.to);
  if (leaving.rows_in_all === 0) return `Nothing is new for ${to}. A file would still say what this desk has taken in.`;
  const what = leaving.since_heard ? `What is new for ${to}` : `Everything, for ${to}`;
  return `${what}: ${muchOf(leaving)}.`;
}

/** Whether two wishes are for the same file. */
export const sameWish = (a: ExportWish, b: ExportWish): boolean => JSON.stringify(a) === JSON.stringify(b);

/** "file 7", "files 7 and 9" */
const numbered = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'file' : 'files'} ${listed(numbers.map(count))}`;

/** What of a desk's files is missing; '' where nothing is. */
export function missing({ missing: numbers, person }: KnownDesk): string {
  if (numbers.length === 0) return '';
  const [them, have] = numbers.length === 1 ? ['It', 'has'] : ['They', 'have'];
  return `${numbered(numbers).replace('f', 'F')} of ${person} ${have} not arrived. ${them} will come again with the next one, once a file of yours has told what you have.`;
}

/** What an arrival is told to lack. */
export function lacks(arrival: Arrival): string {
  if (arrival.complete) return '';
  const which = arrival.missing.length === 0 ? 'A file before it' : numbered(arrival.missing).replace('f', 'F');
  const have = arrival.missing.length > 1 ? 'have' : 'has';
  return `${which} ${have} not arrived. This one can be taken in all the same; what is missing comes with the next, once a file of yours has told ${arrival.person} what you have.`;
}

/** "3 new, 2 changed, 1 to choose" */
export function numbersOf(arrival: Arrival): string {
  const sum = (of: (one: ArrivalOf) => number): number => arrival.tables.reduce((all, one) => all + of(one), 0);
  const said = [
    [sum((one) => one.new), 'new'],
    [sum((one) => one.changed), 'changed'],
    [sum((one) => one.removed), 'removed'],
    [arrival.conflicts, 'to choose between'],
  ] as const;
  const some = said.filter(([many]) => many > 0).map(([many, what]) => `${count(many)} ${what}`);
  return some.length === 0 ? 'nothing new' : some.join(', ');
}

const KINDS: Partial<Record<ThingKind, string>> = {
  person: 'A person',
  company: 'A company',
  tag: 'A tag',
  rate: 'An exchange rate',
  taxonomy: 'A word of the taxonomy',
  search: 'A saved search',
  hotlist: 'A hotlist',
  wanted: 'A wanted profile',
  role: 'A role',
  pipeline: 'A pipeline',
  off_limits: 'An off-limits entry',
  interaction: 'A call, mail or note',
  task: 'A task',
  cadence: 'A cadence',
  text: 'A text',
  rule: 'A rule',
  file: 'A file',
  conference: 'A conference',
  programme: 'A programme',
  capture: 'A captured line',
  placement: 'A placement',
  retention: 'A check-in',
};

/** What a choice is about: its name, else what it is. */
export const about = ({ thing }: Choice): string =>
  thing.name === '' ? (KINDS[thing.kind] ?? 'Something the program remembers') : thing.name;

/** How many values there are to choose between. */
export const values = (choice: Choice): number => choice.others.length + 1;

export const waiting = (total: number): string => counted(total, 'choice waits', 'choices wait');
