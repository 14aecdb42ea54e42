/** Careers, acquaintances and the ways that follow from them, for the fake desk. */
import type {
  Acquaintance,
  Acquainted,
  Employment,
  NearPerson,
  NearTie,
  Neighbourhood,
  NewAcquaintance,
  NewEmployment,
  Way,
  WayPerson,
  WaysFor,
  WaysForList,
  WaysIn,
  WayTo,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

type Said = { id: string; one: string; how: Acquainted; other: string; since: string; note: string };

const BACK: Record<Acquainted, Acquainted> = {
  introduced_by: 'introduced',
  introduced: 'introduced_by',
  worked_with: 'worked_with',
  studied_with: 'studied_with',
  knows: 'knows',
};

export function waysAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let made = 0;
  const jobs = new Map<string, Employment[]>();
  let said: Said[] = [];
  const found = (id: string) => {
    const person = desk.people.find((one) => one.id === id);
    if (!person) throw failure('not_found', 'This person is not in the desk any more.');
    return person;
  };
  const wayPerson = (id: string): WayPerson => {
    const { name, title, company } = found(id);
    return { who: { kind: 'person', id }, name, title, company: company?.name ?? '', off_limits: '' };
  };
  const careerOf = (id: string): Employment[] => jobs.get(id) ?? [];
  const whose = (id: string): string => [...jobs].find(([, list]) => list.some((job) => job.id === id))?.[0] ?? '';
  const knownOf = (person: string): Acquaintance[] =>
    said
      .filter((one) => one.one === person || one.other === person)
      .map((one) => {
        const other = one.one === person ? one.other : one.one;
        const { name, title, company } = found(other);
        const how = one.one === person ? one.how : BACK[one.how];
        return { ...one, person: other, name, title, company: company?.name ?? '', how };
      });
  /** The first two of the desk are ours. */
  const ours = (): string[] => desk.people.slice(0, 2).map((one) => one.id);
  const waysTo = (id: string): Way[] => {
    const step = (person: string, reason: string) => ({
      person: wayPerson(person),
      strength: 'good' as const,
      reasons: [reason],
    });
    if (ours().includes(id)) return [{ steps: [step(id, 'in touch twice')], strength: 'good', worth: 0.5 }];
    return knownOf(id)
      .filter((one) => ours().includes(one.person))
      .map((one) => ({
        steps: [step(one.person, 'in touch twice'), step(id, 'know each other')],
        strength: 'fair' as const,
        worth: 0.3,
      }));
  };
  const end = (job: Employment, typed: string): Employment => ({
    ...job,
    now: typed === 'now',
    to: typed === 'now' ? '' : typed,
  });

  return {
    employments: ({ person }) => careerOf(person as string),
    add_employment: ({ person, job }) => {
      const { company, title, team, from, to } = job as NewEmployment;
      if (company.trim() === '') throw failure('invalid', 'At which company?', 'company');
      const id = `job-${++made}`;
      const fresh = { id, company: { id: `at-${id}`, name: company }, title, team, from, to, now: false, note: '' };
      jobs.set(person as string, [end({ ...fresh, source: 'Entered by hand' }, to), ...careerOf(person as string)]);
      return careerOf(person as string);
    },
    edit_employment: ({ id, field, value }) => {
      const person = whose(id as string);
      const typed = value as string;
      const changed = careerOf(person).map((job) => {
        if (job.id !== id) return job;
        if (field === 'company') return { ...job, company: { ...job.company, name: typed } };
        if (field === 'to_on') return end(job, typed);
        return { ...job, [field === 'from_on' ? 'from' : (field as string)]: typed };
      });
      jobs.set(person, changed);
      return changed;
    },
    remove_employment: ({ id }) => {
      const person = whose(id as string);
      jobs.set(
        person,
        careerOf(person).filter((job) => job.id !== id),
      );
      return careerOf(person);
    },
    acquaintances: ({ person }) => knownOf(person as string),
    add_acquaintance: ({ person, acquaintance }) => {
      const { how, other, since } = acquaintance as NewAcquaintance;
      if (other === person) throw failure('invalid', 'Everybody knows herself. Choose another person.', 'other');
      said = [...said, { id: `known-${++made}`, one: person as string, how, other, since, note: '' }];
      return knownOf(person as string);
    },
    edit_acquaintance: ({ id, person, field, value }) => {
      const of = field === 'since_on' ? 'since' : 'note';
      said = said.map((one) => (one.id === id ? { ...one, [of]: value } : one));
      return knownOf(person as string);
    },
    remove_acquaintance: ({ id, person }) => {
      said = said.filter((one) => one.id !== id);
      return knownOf(person as string);
    },
    ways_in: ({ to }): WaysIn => {
      const { id } = to as WayTo;
      return { person: wayPerson(id), ways: waysTo(id), near: knownOf(id).length };
    },
    ways_for: ({ list }): WaysFor => {
      const { of } = list as WaysForList;
      const ids = Array.isArray(of) ? of : desk.people.slice(2, 6).map((one) => one.id);
      return {
        people: ids.map((id) => ({ person: wayPerson(id), way: waysTo(id)[0] ?? null })),
        connectors: [],
        left_out: 0,
      };
    },
    neighbourhood: ({ of }): Neighbourhood => {
      const { id } = of as WayTo;
      const known = knownOf(id);
      const people: NearPerson[] = [id, ...known.map((one) => one.person)].map((one, at) => ({
        person: wayPerson(one),
        ring: at === 0 ? 0 : 1,
        ours: ours().includes(one) ? 'good' : null,
      }));
      const ties: NearTie[] = known.map((_, at) => ({
        one: 0,
        other: at + 1,
        strength: 'good',
        reasons: ['know each other'],
      }));
      return { people, ties, more: 0 };
    },
  };
}
