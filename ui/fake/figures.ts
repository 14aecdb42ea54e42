/** Figures for the fake desk: the same every time, of the shape the core gives them. */
import type { Figures, FiguresAsked, FigureTable, FunnelStep, StageTime } from '../src/bindings';
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
const REACHED = [74, 61, 38, 29, 18, 9, 4, 2];
const named = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
const share = (part: number, whole: number): string =>
  whole < 5 ? `${part} of ${whole}` : `${Math.round((100 * part) / whole)}% of ${whole}`;

const funnel: FunnelStep[] = KINDS.map((kind, i) => {
  const [reached, before] = [REACHED[i] ?? 0, REACHED[i - 1]];
  return {
    kind,
    name: named(kind),
    reached,
    of_before: before === undefined || before < 5 ? null : (100 * reached) / before,
    says: before === undefined ? '' : share(reached, before),
  };
});
const times: StageTime[] = KINDS.slice(0, 7).map((kind, i) => ({
  kind,
  name: named(kind),
  stays: 40 - 6 * i,
  median: 2.5 + i,
  p80: i > 5 ? null : 5 + 2 * i,
  there: 9 - i,
}));
const points = Array.from({ length: 12 }, (_, i) => ({
  from: `2026-09-${String(1 + i).padStart(2, '0')}`,
  says: `${1 + i} Sep 2026`,
  counts: [i % 4, 6 + (i % 5), 3 + (i % 3), i % 2, i % 3, 8 - (i % 4)],
}));

function table(id: FigureTable['id'], title: string, columns: string[], rows: string[][]): FigureTable {
  return { id, title, says: 'As it is counted.', columns: columns.map((name, i) => ({ name, number: i > 0 })), rows };
}

function told(asked: FiguresAsked): Figures {
  if (asked.from === 'soon') throw failure('invalid', 'That is no date. Write it as in 12 Mar 2026.', 'from');
  const names = ['Calls', 'Mails', 'Messages', 'Meetings', 'Submittals', 'Moves'];
  return {
    period: '30 Aug 2026 to 27 Nov 2026',
    funnel,
    times,
    activity: { by_month: false, names, points },
    tables: [
      table(
        'funnel',
        'Funnel',
        ['Stage', 'Reached', 'Of the stage before'],
        funnel.map((step) => [step.name, String(step.reached), step.says]),
      ),
      table(
        'stages',
        'Time in stage',
        ['Stage', 'Stays'],
        times.map((time) => [time.name, String(time.stays)]),
      ),
      table('sources', 'Sources', ['Source', 'People'], []),
      table(
        'activity',
        'Activity',
        ['Week from', ...names],
        points.map((one) => [one.says, ...one.counts.map(String)]),
      ),
    ],
    roles: [{ id: 'r1', name: 'Senior Inference Engineer · Orrery Bay AI Lab' }],
    clients: [{ id: 'c1', name: 'Orrery Bay AI Lab' }],
    owners: ['Ana'],
  };
}

export function figuresAnswers(_: FakeDesk): Record<string, (args: Args) => unknown> {
  return {
    figures: ({ asked }) => told(asked as FiguresAsked),
    export_figures: () => true,
    save_picture: () => true,
  };
}
