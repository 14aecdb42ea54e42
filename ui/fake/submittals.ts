/** Candidacies, submittals and offers for the fake desk: one candidacy, enough for the screens to be tried. */
import type {
  Candidacy,
  NewSubmittal,
  Offer,
  ProfileAsk,
  ProfileShown,
  ProfileStart,
  Stage,
  Submittal,
  TypedOffer,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const KINDS = [
  'sourced',
  'contacted',
  'replied',
  'screened',
  'submitted',
  'interviewing',
  'offer',
  'accepted',
] as const;

export function submittalAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const stages: Stage[] = KINDS.map((kind) => ({
    id: `stage-${kind}`,
    name: kind.charAt(0).toUpperCase() + kind.slice(1),
    kind,
    ideal_days: 3,
    max_days: 7,
  }));
  let stage = 'stage-sourced';
  let submittals: Submittal[] = [];
  let offers: Offer[] = [];
  const started = Date.parse('2026-11-20T12:00');
  const who = (): { id: string; name: string } => desk.people[0] ?? { id: 'nobody', name: 'Nobody' };

  const candidacy = (): Candidacy => ({
    id: 'candidacy-1',
    person: who().id,
    name: who().name,
    title: 'Staff engineer',
    company: 'Lumen',
    role: 'role-1',
    role_title: 'Inference lead',
    client: 'client-1',
    client_name: 'Halcyon',
    stage,
    stages: stages.map((one) => ({
      stage: one,
      days: one.id === stage ? 0 : null,
      lateness: 'in_time',
      since: one.id === stage ? started : null,
    })),
    owner: 'Ruth',
    source: '',
    reason: '',
    closed_by: null,
    entered_at: started,
    added_at: started,
  });
  const start: ProfileStart = {
    client: 'client-1',
    client_name: 'Halcyon',
    rules: {
      version: 1,
      employers: true,
      dates: true,
      projects: true,
      place: 'country',
      parts: ['summary', 'match', 'scale', 'impacts', 'hardware', 'skills', 'stories', 'open_source'],
    },
    receivers: [{ name: 'Jo Brand', email: 'jo@halcyon.example' }],
  };
  const shown = (ask: ProfileAsk): ProfileShown => {
    const blind = ask.form === 'blind';
    const name = who().name;
    const told = [ask.headline, ask.summary].find((text) => blind && text.includes(name));
    return {
      pages: 1,
      lacking: '',
      preview: {
        number: submittals.length + 1,
        hidden: blind ? [{ what: 'name', text: name, instead: 'Candidate 1-A' }] : [],
        leaks: told === undefined ? [] : [{ what: 'name', text: name, within: told }],
        sheet: {
          version: 1,
          title: blind ? 'Candidate 1-A' : name,
          subtitle: ask.headline,
          badges: [],
          parts: ask.summary === '' ? [] : [{ kind: 'text', text: ask.summary }],
          foot: 'Submittal 1 · for Halcyon · confidential',
        },
      },
    };
  };
  const changed = (...tables: string[]): null => {
    desk.tell('changed', { op: 'submittals', label: '', tables, roots: [] });
    return null;
  };

  return {
    candidacy,
    person_candidacies: () => [],
    profile_start: () => start,
    profile_preview: ({ ask }) => shown(ask as ProfileAsk),
    keep_blind_rules: () => null,
    submit_profile: (args) => {
      const ask = args['ask'] as ProfileAsk;
      const typed = args['submittal'] as NewSubmittal;
      if (typed.sent_on === 'soon') throw failure('invalid', 'That is no date.', 'sent_on');
      const { number } = shown(ask).preview;
      submittals = [
        {
          ...typed,
          id: `submittal-${number}`,
          number,
          candidacy: 'candidacy-1',
          person: who().id,
          person_name: who().name,
          role: 'role-1',
          role_title: 'Inference lead',
          company: 'client-1',
          company_name: 'Halcyon',
          sent_on: typed.today,
          consent_on: '',
          form: ask.form,
          owned_days: Number.parseInt(typed.owned_days, 10),
          owned_until: '',
          by: 'Ruth',
          printable: true,
        },
        ...submittals,
      ];
      stage = 'stage-submitted';
      changed('submittals', 'candidacies');
      return { id: `submittal-${number}`, number };
    },
    candidacy_submittals: () => submittals,
    role_submittals: () => submittals,
    person_submittals: () => [],
    introductions: () => [],
    edit_submittal: () => changed('submittals'),
    remove_submittal: ({ id }) => {
      submittals = submittals.filter((one) => one.id !== id);
      return changed('submittals');
    },
    save_submittal: () => ({ file: '/home/ruth/profile.pdf', same: true }),
    mail_submittal: () => '/home/ruth/draft.eml',
    write_to_client: () => null,
    candidacy_offers: () => ({ offers, usual_currency: 'USD', fee_problem: '' }),
    add_offer: (args) => {
      const typed = args['offer'] as TypedOffer;
      const thousands = Number.parseInt(typed.base, 10);
      if (Number.isNaN(thousands)) throw failure('invalid', 'That is no amount.', 'base');
      offers = [
        ...offers,
        {
          id: `offer-${offers.length + 1}`,
          made_by: typed.made_by,
          base: thousands * 100_000,
          bonus: null,
          equity: null,
          sign_on: null,
          currency: 'USD',
          digits: 2,
          yearly: `${thousands},000 USD`,
          first_year: `${thousands},000 USD`,
          made_on: typed.today,
          start_on: '',
          expires_on: '',
          answer: null,
          answered_on: '',
          note: typed.note,
          fee: '',
          fee_steps: [],
          against: [],
        },
      ];
      changed('offers');
      return `offer-${offers.length}`;
    },
    edit_offer: () => changed('offers'),
    answer_offer: (args) => {
      const answer = args['answer'] as Offer['answer'];
      offers = offers.map((one) => (one.id === args['id'] ? { ...one, answer } : one));
      return changed('offers');
    },
    remove_offer: ({ id }) => {
      offers = offers.filter((one) => one.id !== id);
      return changed('offers');
    },
  };
}
