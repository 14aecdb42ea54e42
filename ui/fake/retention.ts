/** How people are kept, for the fake desk: nobody is placed, check-ins are held with clients and people. */
import type {
  CheckIn,
  CheckInDraft,
  CheckInForm,
  PersonRetention,
  ReportAsked,
  RiskBoard,
  Sheet,
} from '../src/bindings';
import type { Args, FakeDesk } from './desk';

export function retentionAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let kept: CheckIn[] = [];
  const withWhom = (person: unknown, company: unknown): CheckIn[] =>
    kept.filter((one) => (person === null ? one.company === company : one.person === person));
  return {
    risk_board: (): RiskBoard => ({ rows: [], total: 0, currency: '', no_rate: 0, actions: [] }),
    person_retention: ({ person }): PersonRetention => ({
      plans: [],
      unplanned: null,
      check_ins: withWhom(person, null),
      risk: { score: 0, reasons: [] },
      curve: [],
      actions: [],
    }),
    check_in_form: ({ person, company }): CheckInForm => ({
      name: desk.people.find((one) => one.id === person)?.name ?? 'Lumen',
      last: withWhom(person, company)[0] ?? null,
      step: null,
    }),
    save_check_in: ({ checkIn }) => {
      const draft = checkIn as CheckInDraft;
      const id = draft.id ?? `check-in-${kept.length + 1}`;
      const said: CheckIn = { ...draft, id, on_day: draft.on_day === '' ? draft.today : draft.on_day, by: 'Ruth' };
      kept = [said, ...kept.filter((one) => one.id !== id)];
      return { id, task: null, role: null };
    },
    remove_check_in: ({ id }) => {
      kept = kept.filter((one) => one.id !== id);
      return null;
    },
    check_ins_of_company: ({ company }) => withWhom(null, company),
    usual_ladder: () => ['Engineer', 'Senior engineer'],
    client_report: ({ asked }): Sheet => {
      const { words, without } = asked as ReportAsked;
      const parts = (['levers', 'pay'] as const).filter((part) => !without.includes(part));
      return {
        version: 1,
        title: 'Keeping people at Lumen',
        subtitle: '',
        badges: [],
        parts: [...(words === '' ? [] : [words]), ...parts].map((text) => ({ kind: 'text', text })),
        foot: 'Ruth',
      };
    },
    due_check_ins: () => [],
    retention_templates: () => [{ id: null, name: 'Usual', steps: [] }],
    risk_rules: () => [],
    risk_actions: () => [],
    risk_back_test: () => ({ rows: [], few: 10 }),
  };
}
