/** Days on this computer's clock: which can be asked for, and what was done on each. Not all are 24 hours long. */
import { longDay } from '../en';

export const DAYS = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 30 days',
  day: 'A day…',
} as const;
export type Days = keyof typeof DAYS;

/** The last instant is not included; null: without end. */
export type Span = { from: number | null; to: number | null };
export const EVER: Span = { from: null, to: null };

/** The start of the day that lies `on` days after that of `at`. */
function dayStart(at: number, on = 0): number {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + on);
  return day.getTime();
}

/** The instants of one day, which begins at `start`. */
export const spanOfDay = (start: number): Span => ({ from: start, to: dayStart(start, 1) });

export function span(days: Exclude<Days, 'day'>, now: number): Span {
  if (days === 'yesterday') return spanOfDay(dayStart(now, -1));
  return { from: dayStart(now, { today: 0, week: -6, month: -29 }[days]), to: null };
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** Which of the names begins so; -1: none, or too little to tell. */
const named = (names: readonly string[], word: string): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));

/** The start of that day; null: the month has no such day. */
function startOf(year: number, month: number, day: number): number | null {
  const start = new Date(year, month, day);
  return start.getMonth() === month && start.getDate() === day ? start.getTime() : null;
}

/** The last such day that was, today included. February has its 29th every fourth year, once every eighth. */
function lastSuch(month: number, day: number, now: number): number | null {
  const year = new Date(now).getFullYear();
  for (let back = 0; back <= 8; back++) {
    const start = startOf(year - back, month, day);
    if (start !== null && start <= now) return start;
  }
  return null;
}

/** The start of the day that somebody typed: "2026-11-24", "24 nov", "24.11.", "tue", "yesterday"; null: none is meant. */
export function dayTyped(text: string, now: number): number | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return startOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(typed);
  const words = dotted ? dotted.slice(1).filter(Boolean) : typed.split(/[\s,.]+/).filter(Boolean);
  const [first = '', second = '', year, more] = words;
  if (more !== undefined) return null;
  if (second === '') {
    if (first === 'today') return dayStart(now);
    if (first === 'yesterday') return dayStart(now, -1);
    const weekday = named(WEEKDAYS, first);
    return weekday < 0 ? null : dayStart(now, -((new Date(now).getDay() - weekday + 7) % 7));
  }
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = dotted ? Number(name) - 1 : named(MONTHS, name);
  const date = /^(\d{1,2})(st|nd|rd|th)?$/.exec(day)?.[1];
  if (month < 0 || date === undefined) return null;
  if (year === undefined) return lastSuch(month, Number(date), now);
  return /^\d{4}$/.test(year) ? startOf(Number(year), month, Number(date)) : null;
}

/** "Today", "Yesterday", "Monday, November 23". */
export function dayName(at: number, now: number): string {
  const start = dayStart(at);
  if (start === dayStart(now)) return 'Today';
  if (start === dayStart(now, -1)) return 'Yesterday';
  return longDay(at, now);
}

export type Day<T> = { /** Of all days shown, this one's alone. */ key: string; day: string; entries: T[] };

/** What was done on one day stands under that day's name. */
export function byDay<T extends { at: number }>(entries: readonly T[], now: number): Day<T>[] {
  const days: Day<T>[] = [];
  const times = new Map<number, number>();
  let last: number | null = null;
  for (const entry of entries) {
    const start = dayStart(entry.at);
    if (start === last) days.at(-1)?.entries.push(entry);
    else {
      // A clock that was set back makes the same day twice.
      const time = times.get(start) ?? 0;
      times.set(start, time + 1);
      days.push({ key: `${start}-${time}`, day: dayName(entry.at, now), entries: [entry] });
    }
    last = start;
  }
  return days;
}
