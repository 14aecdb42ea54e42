/** What things, fields and kinds of operations are called, and the days that can be asked for. */
import type { HistoryField, OperationKind, ThingKind } from '../bindings';

export const THINGS: Partial<Record<ThingKind, string>> = { person: 'People', company: 'Companies', tag: 'Tags' };

export const FIELDS: Record<HistoryField, string> = {
  name: 'Name',
  title: 'Title',
  company: 'Company',
  location: 'Location',
  time_zone: 'Time zone',
  pool: 'Pool',
  owner: 'Owner',
  source: 'Source',
  notes: 'Notes',
  address: 'E-mails, phones, links',
  tag: 'Tags',
};

export const KINDS: Record<OperationKind, string> = {
  added: 'Added',
  edited: 'Edited',
  tagged: 'Tagged',
  deleted: 'Deleted',
  imported: 'Imported',
  taken_back: 'Undone, put back',
};

export const DAYS = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 30 days',
} as const;
export type Days = keyof typeof DAYS;

/** The start of the day that lies `back` days before the one of `now`, on this computer's clock. */
function dayStart(now: number, back: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  // Days are not all 24 hours long.
  day.setDate(day.getDate() - back);
  return day.getTime();
}

/** The instants between which these days lie, the last one not included. */
export function span(days: Days | '', now: number): { from: number | null; to: number | null } {
  if (days === '') return { from: null, to: null };
  if (days === 'yesterday') return { from: dayStart(now, 1), to: dayStart(now, 0) };
  return { from: dayStart(now, { today: 0, week: 6, month: 29 }[days]), to: null };
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const withYear = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "Today", "Yesterday", "Monday, November 23". */
export function dayName(at: number, now: number): string {
  if (at >= dayStart(now, 0) && at < dayStart(now, -1)) return 'Today';
  if (at >= dayStart(now, 1) && at < dayStart(now, 0)) return 'Yesterday';
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? weekday : withYear).format(at);
}

/** "14:05" */
export const clockTime = (at: number): string => clock.format(at);

/** What was done on one day stands under that day's name. */
export function byDay<T extends { at: number }>(entries: readonly T[], now: number): { day: string; entries: T[] }[] {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const day = dayName(entry.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
