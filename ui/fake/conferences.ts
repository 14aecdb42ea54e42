/** Conferences for the fake desk: a few, with somebody on a list. */
import type { Conference, ContactList, Edition, EditionContact, EditionField, EditionPlan } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const edition = (
  series: string,
  name: string,
  year: number,
  first_on: string,
  last_on: string,
  place: string,
): Edition => ({
  id: `0198a000-0000-7000-8000-${String(year).padStart(12, '0')}`,
  key: `${series}-${year}`,
  name: `${name} ${year}`,
  place,
  link: `https://${series}.example`,
  time_zone: 'America/Los_Angeles',
  first_on,
  last_on,
  plan: null,
  notes: '',
  built_in: true,
  kept: false,
});

export function conferenceAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const all: Conference[] = [
    {
      slug: 'mlsys',
      title: 'MLSys',
      description: 'Conference on Machine Learning and Systems',
      link: '',
      field: 'systems',
      built_in: true,
      kept: false,
      editions: [
        edition('mlsys', 'MLSys', 2026, '2026-05-17', '2026-05-22', 'Bellevue'),
        edition('mlsys', 'MLSys', 2027, '', '', 'Santa Clara'),
      ],
    },
    {
      slug: 'osdi',
      title: 'OSDI',
      description: 'Operating Systems Design and Implementation',
      link: '',
      field: 'systems',
      built_in: true,
      kept: false,
      editions: [edition('osdi', 'OSDI', 2027, '2027-07-07', '2027-07-09', 'Baltimore')],
    },
  ];
  let contacts: EditionContact[] = [];
  let days = 2;
  const found = (key: unknown): Edition => {
    const one = all.flatMap((series) => series.editions).find((other) => other.key === key);
    if (!one) throw failure('not_found', 'This conference is not here.');
    return one;
  };
  const list = (): ContactList => {
    const many = (standing: string): number => contacts.filter((one) => one.standing === standing).length;
    return {
      contacts,
      to_meet: many('to_meet'),
      met: many('met'),
      followed_up: many('followed_up'),
      in_pipeline: 0,
      no: many('no'),
    };
  };
  return {
    list_conferences: () => all,
    edition: ({ key }) => found(key),
    create_edition: () => 'osdi-2027',
    edit_edition: ({ key, field, value }) => {
      const one = found(key);
      desk.write('Changed an edition', [], () => {
        if ((field as EditionField) === 'plan') one.plan = value === '' ? null : (value as EditionPlan);
        else if (field === 'place' || field === 'notes') one[field] = String(value);
        one.kept = true;
      });
      return one;
    },
    remove_edition: () => null,
    edit_conference: () => null,
    remove_conference: () => null,
    open_edition_link: () => null,
    add_edition_cost: () => '0198a000-0000-7000-8000-000000000009',
    edit_edition_cost: () => null,
    remove_edition_cost: () => null,
    conference_return: () => ({
      met: 12,
      replied: 7,
      submitted: 3,
      placed: 1,
      fees_unknown: 0,
      fees: [{ currency: 'USD', minor: 12_000_000, shown: '120,000 USD' }],
      costs: [{ currency: 'EUR', minor: 310_000, shown: '3,100 EUR' }],
      left: [
        { currency: 'EUR', minor: -310_000, shown: '-3,100 EUR' },
        { currency: 'USD', minor: 12_000_000, shown: '120,000 USD' },
      ],
      cost_lines: [],
    }),
    save_editions_calendar: () => null,
    edition_contacts: list,
    person_conferences: ({ person }) => contacts.filter((one) => one.person === person),
    add_edition_contacts: () => 0,
    edit_edition_contacts: () => 1,
    set_contact_standing: ({ ids, standing }) => {
      const chosen = ids as string[];
      desk.write('Moved contacts', [], () => {
        contacts = contacts.map((one) =>
          chosen.includes(one.id) ? { ...one, standing: standing as EditionContact['standing'] } : one,
        );
      });
      return chosen.length;
    },
    remove_edition_contacts: () => 0,
    follow_ups: () => contacts.filter((one) => one.standing === 'met'),
    follow_up_days: () => days,
    set_follow_up_days: ({ days: next }) => {
      days = Number(next);
      return null;
    },
    meet_plan: ({ key }) => ({ edition: found(key), entries: [] }),
    print_meet_plan: () => null,
    save_plan_calendar: () => null,
  };
}
