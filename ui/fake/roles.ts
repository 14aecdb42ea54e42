/** A role or two for the fake desk: enough for its screens to be tried. */
import type { FeeTerms, FeeWorking, Role, RoleField, RoleInList, RoleTemplate } from '../src/bindings';
import { nothing } from '../src/match/words';
import { failure, type Args, type FakeDesk } from './desk';

const TEMPLATES: RoleTemplate[] = [
  {
    key: 'inference',
    name: 'Inference and serving',
    says: 'Serves models fast and cheaply.',
    title: 'Inference engineer',
    wanted: { ...nothing(), skills: [{ key: 'vllm', how: 'must', depth: null }] },
    asks: ['vLLM'],
    brief: 'What is served',
    questions: ['How many requests a day now?'],
  },
];
const TERMS: FeeTerms = {
  version: 1,
  basis: 'base',
  percent_bp: 2_000,
  flat: null,
  minimum: null,
  project_fee: null,
  currency: '',
  retained: [],
  guarantee: [{ until_day: 90, remedy: 'pro_rata', bp: 0 }],
  payment_days: 30,
  splits: [],
};

export function roleAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const roles: Role[] = [];
  const of = (id: unknown): Role => {
    const found = roles.find((one) => one.id === id);
    if (!found) throw failure('not_found', 'This role is not in the desk any more.');
    return found;
  };
  const change = (label: string, id: unknown, to: Partial<Role>): void =>
    desk.write(label, [String(id)], () => Object.assign(of(id), to));
  const listed = (one: Role): RoleInList => ({
    id: one.id,
    company: one.company,
    client: one.client,
    title: one.title,
    status: one.status,
    openings: one.openings,
    accepted: 0,
    confidential: one.confidential,
    place: one.place,
    fill_by: one.fill_by,
    days_open: one.days_open,
    stages: [{ name: 'Sourced', kind: 'sourced', people: 0 }],
    band: one.band,
    fee: '',
    fee_minor: null,
    owner: one.owner,
    updated_at: one.updated_at,
  });
  return {
    list_roles: () => roles.map(listed),
    role: ({ id }) => of(id),
    role_templates: () => TEMPLATES,
    create_role: ({ role, start }) => {
      const typed = role as { title: string; company: string };
      const { archetype } = start as { archetype: string };
      const template = TEMPLATES.find((one) => one.key === archetype);
      if (typed.company.trim() === '')
        throw failure('invalid', 'Whose role is it? Write the client’s name.', 'company');
      const made: Role = {
        id: `role-${roles.length + 1}`,
        company: 'company-1',
        client: typed.company,
        title: typed.title || (template?.title ?? 'Engineer'),
        status: 'open',
        openings: 1,
        accepted: 0,
        archetype,
        place: '',
        presence: null,
        confidential: false,
        shown_as: '',
        opened_on: '',
        fill_by: '',
        pay: { from: null, to: null, currency: '' },
        band: '',
        digits: 2,
        brief: template?.brief ?? '',
        wanted: template?.wanted ?? nothing(),
        weights: null,
        fee: null,
        fee_problem: '',
        problem: '',
        levers: (['challenge', 'hardware', 'autonomy', 'career', 'pay'] as const).map((lever) => ({
          lever,
          offer: null,
          note: '',
        })),
        owner: 'Ruth',
        managers: [],
        statuses: [{ status: 'open', reason: '', at: 1_000 }],
        days_open: 0,
        updated_at: 1_000,
      };
      desk.write(`Added the role ${made.title}`, [made.id], () => roles.push(made));
      return made.id;
    },
    edit_role: ({ id, field, value }) => {
      const key = field === 'pay' ? 'band' : (field as Exclude<RoleField, 'pay'>);
      change('Changed a role', id, { [key]: value });
    },
    set_role_lever: ({ id, lever, offer, note }) =>
      change('Changed a lever', id, {
        levers: of(id).levers.map((one) =>
          one.lever === lever ? { lever: one.lever, offer: offer as number | null, note: String(note) } : one,
        ),
      }),
    default_fee_terms: () => TERMS,
    set_role_fee: ({ id, terms }) => change('Changed the fee', id, { fee: terms as FeeTerms | null }),
    set_role_wanted: ({ id, wanted }) => change('Changed the profile', id, { wanted: wanted as Role['wanted'] }),
    set_role_status: ({ id, status }) => change('Changed the status', id, { status: status as Role['status'] }),
    add_role_manager: () => undefined,
    remove_role_manager: () => undefined,
    delete_role: ({ id }) =>
      desk.write('Deleted a role', [String(id)], () => void roles.splice(roles.indexOf(of(id)), 1)),
    fee_example: (): FeeWorking => ({
      currency: 'USD',
      digits: 2,
      total: 9_000_000,
      due: 9_000_000,
      parts: [],
      splits: [],
      refunds: [],
      payment_days: 30,
      steps: ['20% of 450,000 USD base = 90,000 USD'],
    }),
    fee_refund: () => ({ remedy: 'pro_rata', amount: 4_500_000, says: 'Day 45 of 90: 50% back = 45,000 USD' }),
    match_role: () => ({
      page: { total: 0, out: [], warnings: [], rows: [], took_ms: 1 },
      there: [],
      stays: [],
    }),
    check_role_brief: () => ({
      people: desk.people.length,
      possible: desk.people.length,
      have_all: 0,
      warnings: [{ part: 'pay', says: 'No pay band is given.' }],
      market: { currency: '', digits: 0, groups: [], no_rate: 0, stale: 0 },
    }),
    role_history: () => ({ entries: [], older: false }),
  };
}
