/** Companies and who is off limits, kept in memory: enough of the core for the screens to be tried. */
import type {
  Company,
  CompanyFacts,
  CompanyHardware,
  CompanyList,
  CompanyQuery,
  CompanyRow,
  HardwareDraft,
  NewCompany,
  OffLimits,
  OffLimitsDraft,
  OffLimitsEntry,
  Overridden,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

type Answer = (args: Args) => unknown;
type Kept = Omit<Company, 'people' | 'teams' | 'parts'> & { entries: OffLimitsEntry[] };

const FACTS: CompanyFacts = {
  infra_stage: null,
  fleet: null,
  spend: '',
  workloads: [],
  reports_to: '',
  decision_rights: null,
  decision_note: '',
  researchers: '',
  ladder: '',
  sponsor: '',
  challenge: '',
};
const NO_OVERRIDES: Overridden[] = [];

export function companyAnswers(desk: FakeDesk): Record<string, Answer> {
  const kept = new Map<string, Kept>();
  let made = 0;
  const blank = (id: string, name: string): Kept => ({
    id,
    name,
    domain: '',
    relation: null,
    pool: '',
    pool_name: '',
    owner: '',
    notes: '',
    part_of: null,
    aliases: [],
    facts: { ...FACTS },
    hardware: [],
    planned: [],
    contacts: [],
    roles: [],
    created_at: 1_795_000_000_000,
    updated_at: 1_795_000_000_000,
    entries: [],
  });
  /** Those made by hand, and the employers of everybody. */
  const all = (): Kept[] => {
    for (const { company } of desk.people) {
      if (company && !kept.has(company.id)) kept.set(company.id, blank(company.id, company.name));
    }
    return [...kept.values()];
  };
  const find = (id: unknown): Kept => {
    const found = all().find((one) => one.id === id);
    if (!found) throw failure('not_found', 'This company is not in the desk any more.');
    return found;
  };
  const at = (id: string) => desk.people.filter((one) => one.company?.id === id);
  const write = (label: string, change: () => void, tables: string[] = ['companies']): void => {
    desk.write(label, [], change);
    desk.tell('changed', { op: 'undo', label: '', tables, roots: [] });
  };
  const stop = (one: Kept): OffLimitsEntry | undefined =>
    one.entries.find((entry) => entry.stance === 'off' && entry.time === 'now');
  const why = (one: Kept): string => {
    const entry = stop(one);
    return entry ? `${one.name} is off limits ${entry.until === '' ? 'with no end' : `until ${entry.until}`}` : '';
  };
  const row = (one: Kept): CompanyRow => ({
    id: one.id,
    name: one.name,
    domain: one.domain,
    part_of: one.part_of,
    relation: one.relation,
    pool: one.pool_name,
    owner: one.owner,
    people: at(one.id).length,
    open_roles: 0,
    off_limits: why(one),
    off_until: '',
    updated_at: one.updated_at,
  });
  const page = (one: Kept): Company => {
    const shown = Object.fromEntries(Object.entries(one).filter(([field]) => field !== 'entries')) as Omit<
      Kept,
      'entries'
    >;
    const people = at(one.id);
    const team = { company: { id: one.id, name: one.name }, team: '', people: people.length, some: people.slice(0, 6) };
    return { ...shown, parts: [], people: people.length, teams: people.length === 0 ? [] : [team] };
  };
  const standing = (entries: OffLimitsEntry[], said: string): OffLimits => ({
    off: said !== '',
    why: said,
    entries,
    overrides: NO_OVERRIDES,
  });
  const entryOf = (id: unknown): [Kept, OffLimitsEntry] => {
    for (const one of all()) {
      const entry = one.entries.find((entry) => entry.id === id);
      if (entry) return [one, entry];
    }
    throw failure('not_found', 'This off-limits entry is not in the desk any more.');
  };
  return {
    list_companies: ({ query }): CompanyList => {
      const { text, relation, off_limits, offset, limit } = query as CompanyQuery;
      const found = all()
        .filter((one) => one.name.toLowerCase().includes(text.trim().toLowerCase()))
        .filter((one) => relation === null || one.relation === relation)
        .map(row)
        .filter((one) => !off_limits || one.off_limits !== '')
        .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name));
      return { rows: found.slice(offset, offset + limit), total: found.length, all: all().length };
    },
    company: ({ id }) => page(find(id)),
    create_company: ({ company: asked }) => {
      const { name, relation, domain } = asked as NewCompany;
      if (name.trim() === '') throw failure('invalid', 'A company needs a name.', 'name');
      const one = { ...blank(`company-${++made}`, name.trim()), relation, domain };
      write(`Added the company ${one.name}`, () => kept.set(one.id, one));
      return one.id;
    },
    edit_company: ({ id, field, value }) => {
      const one = find(id);
      const said = String(value);
      if (field === 'spend' && said !== '' && !/[A-Z$€]/i.test(said.replace(/[km]/gi, '')))
        throw failure('invalid', 'In which currency? Write money as in 1.2M USD or €95,000.', 'spend');
      write(`Changed ${one.name}`, () => {
        if (field === 'workloads') one.facts.workloads = said.split(' ').filter(Boolean) as CompanyFacts['workloads'];
        else if (field === 'fleet' || field === 'decision_rights') one.facts[field] = said === '' ? null : Number(said);
        else if (field === 'part_of') one.part_of = said === '' ? null : { id: `company-of-${said}`, name: said };
        else if (String(field) in one.facts) Object.assign(one.facts, { [String(field)]: said || null });
        else Object.assign(one, { [String(field)]: field === 'relation' ? said || null : said });
      });
    },
    add_company_alias: ({ company, kind, value }) => {
      const one = find(company);
      const alias = { id: `alias-${++made}`, kind: kind as 'name' | 'domain', value: String(value) };
      write(`Added ${alias.value}`, () => (one.aliases = [...one.aliases, alias]));
    },
    remove_company_alias: ({ id }) =>
      write('Removed another name', () => {
        for (const one of all()) one.aliases = one.aliases.filter((alias) => alias.id !== id);
      }),
    add_company_hardware: ({ company, hardware }) => {
      const one = find(company);
      const draft = hardware as HardwareDraft;
      if (draft.hardware.trim() === '') throw failure('invalid', 'Which hardware? Write it as in H100.', 'hardware');
      const piece: CompanyHardware = {
        id: `piece-${++made}`,
        key: draft.hardware.toLowerCase(),
        name: draft.hardware,
        year: null,
        accelerators: Number(draft.accelerators) || null,
        planned: draft.planned,
        note: draft.note,
      };
      const where = draft.planned === '' ? 'hardware' : 'planned';
      write(`Added ${piece.name}`, () => (one[where] = [...one[where], piece]));
      return piece.id;
    },
    edit_company_hardware: () => null,
    remove_company_hardware: ({ id }) =>
      write('Removed hardware', () => {
        for (const one of all()) {
          one.hardware = one.hardware.filter((piece) => piece.id !== id);
          one.planned = one.planned.filter((piece) => piece.id !== id);
        }
      }),
    add_company_contact: ({ company, person, hat }) => {
      const one = find(company);
      const who = desk.people.find((known) => known.id === person);
      const contact = {
        id: `contact-${++made}`,
        person: String(person),
        name: who?.name ?? '',
        title: who?.title ?? '',
        hat: (hat ?? null) as Company['contacts'][number]['hat'],
        note: '',
      };
      write(`Made ${contact.name} a contact of ${one.name}`, () => (one.contacts = [...one.contacts, contact]));
      return contact.id;
    },
    edit_company_contact: () => null,
    remove_company_contact: ({ id }) =>
      write('Removed a contact', () => {
        for (const one of all()) one.contacts = one.contacts.filter((contact) => contact.id !== id);
      }),
    all_off_limits: () => ({
      entries: all().flatMap((one) =>
        one.entries.map((entry) => ({ entry, person: null, whom: one.name, people: at(one.id).length })),
      ),
      overrides: [],
      overridden: 0,
    }),
    company_off_limits: ({ company }) => {
      const one = find(company);
      return standing(one.entries, why(one));
    },
    person_off_limits: ({ person }) => {
      const company = desk.people.find((one) => one.id === person)?.company;
      const one = company ? find(company.id) : null;
      return standing(one?.entries.map((entry) => ({ ...entry, own: false })) ?? [], one ? why(one) : '');
    },
    off_limits_reach: ({ company }) => {
      const people = at(String(company)).length;
      return { people, become_off: people, off: 0, free: 0 };
    },
    set_off_limits: ({ draft }) => {
      const { company, stance, reason, until } = draft as OffLimitsDraft;
      if (reason.trim() === '') throw failure('invalid', 'Write why. Whoever is stopped by it reads this.', 'reason');
      const one = find(company);
      const entry: OffLimitsEntry = {
        id: `entry-${++made}`,
        company: one.id,
        company_name: one.name,
        own: true,
        stance,
        reason,
        from: '2026-11-24',
        until: until === '' ? '' : '2027-11-24',
        set_by: 'Ana',
        time: 'now',
      };
      write(`Made ${one.name} off limits`, () => (one.entries = [...one.entries, entry]), ['off_limits']);
      return entry.id;
    },
    edit_off_limits: ({ id, field, value }) => {
      const [, entry] = entryOf(id);
      write('Changed off limits', () => Object.assign(entry, { [String(field)]: value }), ['off_limits']);
    },
    lift_off_limits: ({ id }) => {
      const [one] = entryOf(id);
      write(`${one.name} is off limits no more`, () => (one.entries = one.entries.filter((entry) => entry.id !== id)), [
        'off_limits',
      ]);
    },
  };
}
