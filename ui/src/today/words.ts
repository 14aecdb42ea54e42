/** What waits, in words. */
import type { NextDue, TodayEntry, TodayKind, TodaySection } from '../bindings';
import { counted } from '../en';
import { noon } from '../kit/day';
import { dayLine } from '../tasks/words';

export const SECTIONS: readonly { id: TodaySection; name: string }[] = [
  { id: 'now', name: 'Now' },
  { id: 'this_week', name: 'This week' },
  { id: 'week_ahead', name: 'The week ahead' },
];

/** What a kind is called, one and many. */
const KINDS: Record<TodayKind, readonly [string, string]> = {
  backup: ['backup', 'backups'],
  offer: ['offer', 'offers'],
  guarantee: ['guarantee', 'guarantees'],
  invoice: ['invoice', 'invoices'],
  check_in: ['check-in', 'check-ins'],
  reply: ['reply owed', 'replies owed'],
  met: ['conference follow-up', 'conference follow-ups'],
  conference: ['conference', 'conferences'],
  task: ['task', 'tasks'],
  stage: ['stage limit', 'stage limits'],
  follow_up: ['follow-up', 'follow-ups'],
  capture: ['capture', 'captures'],
  question: ['question of who is who', 'questions of who is who'],
};

/** "3 follow-ups" */
export const kindLine = (kind: TodayKind, count: number): string => counted(count, ...KINDS[kind]);

const DAY = 86_400_000;

/** From which day it waits; '' where no day says so. */
export const waitsFrom = (entry: Pick<TodayEntry, 'due_on' | 'put_off_until'>): string =>
  entry.put_off_until === '' ? entry.due_on : entry.put_off_until;

/** "3 days late", "Today", "Friday", ''. What waits since a day is late for a follow-up, not for a line to sort. */
export function whenLine(entry: TodayEntry, today: string): string {
  const on = waitsFrom(entry);
  if (on === '') return '';
  const late = Math.round((noon(today) - noon(on)) / DAY);
  return late > 1 && isLate(entry, today) ? `${counted(late, 'day', 'days')} late` : dayLine(on, today);
}

/** These tell since when they wait; the day by which they should be done is no other. */
const SINCE: readonly TodayKind[] = ['guarantee', 'capture', 'question', 'conference', 'backup', 'reply', 'stage'];

export function isLate(entry: TodayEntry, today: string): boolean {
  const on = waitsFrom(entry);
  return on !== '' && on < today && !SINCE.includes(entry.kind);
}

/** What it is about, as far as its title does not say so. */
export function aboutLine({ about, title }: TodayEntry): string {
  return [about.person_name, about.role_title, about.company_name, about.edition_name]
    .filter((name) => name !== '' && !title.includes(name))
    .join(' · ');
}

/** What an empty list says. */
export function nothingWaits(next: NextDue | null, today: string, now = false): string {
  const first = now ? 'Nothing is waiting now.' : 'Nothing is waiting.';
  if (next === null) return `${first} Nothing is due later, either.`;
  const on = dayLine(next.on, today);
  const said = on === 'Tomorrow' ? 'tomorrow' : `on ${on}`;
  return `${first} The next thing, “${next.title}”, is due ${said}.`;
}
