/** When conferences are: what is on, what comes, and how a month and a year of them look. Days are ISO, without a zone. */
import type { Edition } from '../bindings';
import { noon } from '../kit/day';

const DAY_MS = 86_400_000;

/** Where an edition stands as seen from a day. */
export type Phase = 'now' | 'coming' | 'unknown' | 'past';

type Days = Pick<Edition, 'first_on' | 'last_on'>;
type Dated = Days & { key: string };

export const PHASES: readonly { id: Phase; name: string }[] = [
  { id: 'now', name: 'On now' },
  { id: 'coming', name: 'Coming' },
  { id: 'unknown', name: 'Days not known yet' },
  { id: 'past', name: 'Past' },
];

const yearOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

/** One without days is over once its year is. */
export function phase(edition: Dated, today: string): Phase {
  if (edition.first_on === '') return yearOf(edition.key) < Number(today.slice(0, 4)) ? 'past' : 'unknown';
  if (edition.last_on < today) return 'past';
  return edition.first_on <= today ? 'now' : 'coming';
}

const between = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY_MS);

/** "in 12 days", "tomorrow", "day 2 of 5", "3 weeks ago"; '' where nobody knows. */
export function countdown(edition: Dated, today: string): string {
  const { first_on: first, last_on: last } = edition;
  if (first === '') return '';
  if (first <= today && today <= last) {
    const days = between(first, last) + 1;
    return days === 1 ? 'today' : `day ${between(first, today) + 1} of ${days}`;
  }
  const away = today < first ? between(today, first) : between(last, today);
  const far = today < first ? (text: string) => `in ${text}` : (text: string) => `${text} ago`;
  if (away === 1) return today < first ? 'tomorrow' : 'yesterday';
  if (away < 21) return far(`${away} days`);
  if (away < 91) return far(`${Math.round(away / 7)} weeks`);
  if (away < 700) return far(`${Math.round(away / 30.44)} months`);
  return far(`${Math.round(away / 365.25)} years`);
}

const dayFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('en', options);
let whole: Intl.DateTimeFormat | undefined;

/** "May 17 – 22, 2026". */
export function span({ first_on: first, last_on: last }: Days): string {
  if (first === '') return '';
  whole ??= dayFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  return first === last ? whole.format(noon(first)) : whole.formatRange(noon(first), noon(last));
}

const RANK: Record<Phase, number> = { now: 0, coming: 1, unknown: 2, past: 3 };

/** What is on first, then what comes, the nearest first; then what has no days; then what is over, the latest first. */
export function byNearness<T extends Dated & { name: string }>(editions: readonly T[], today: string): T[] {
  return [...editions].sort((a, b) => {
    const [one, other] = [phase(a, today), phase(b, today)];
    if (one !== other) return RANK[one] - RANK[other];
    const order = a.first_on.localeCompare(b.first_on) || a.name.localeCompare(b.name);
    return one === 'past' ? b.first_on.localeCompare(a.first_on) || b.key.localeCompare(a.key) : order;
  });
}

/** "17–22", as a box of that month has it; another month is named: "31 – Feb 4", "Jan 31 – 4". */
export function daysIn(month: string, { first_on: first, last_on: last }: Days): string {
  const part = (iso: string): string =>
    iso.startsWith(month)
      ? String(Number(iso.slice(8)))
      : dayFormat({ day: 'numeric', month: 'short' }).format(noon(iso));
  if (first === last) return part(first);
  return first.slice(0, 7) === last.slice(0, 7) ? `${part(first)}–${part(last)}` : `${part(first)} – ${part(last)}`;
}

/** The days of a month in weeks from Monday, with those of its neighbours that fill the first and the last. */
export function weeksOf(month: string): string[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, number - 1, 1));
  const start = first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY_MS;
  const weeks: string[][] = [];
  for (let at = start; weeks.length === 0 || new Date(at).getUTCMonth() === number - 1; at += 7 * DAY_MS)
    weeks.push(Array.from({ length: 7 }, (_, i) => new Date(at + i * DAY_MS).toISOString().slice(0, 10)));
  return weeks;
}

/** "2026-11" moved by so many months. */
export function monthsOn(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export type Bar<T> = { edition: T; from: number; days: number; line: number; begins: boolean; ends: boolean };

/** How editions lie in a week: on which line, from which day (0 to 6), over how many. */
export function bars<T extends Dated>(week: readonly string[], editions: readonly T[]): Bar<T>[] {
  const [monday, sunday] = [week[0] ?? '', week[6] ?? ''];
  const here = editions
    .filter((one) => one.first_on !== '' && one.first_on <= sunday && one.last_on >= monday)
    .sort(
      (a, b) =>
        a.first_on.localeCompare(b.first_on) || b.last_on.localeCompare(a.last_on) || a.key.localeCompare(b.key),
    );
  const taken: number[] = [];
  return here.map((edition) => {
    const begins = edition.first_on >= monday;
    const ends = edition.last_on <= sunday;
    const from = begins ? week.indexOf(edition.first_on) : 0;
    const to = ends ? week.indexOf(edition.last_on) : 6;
    let line = taken.findIndex((until) => until < from);
    if (line < 0) line = taken.length;
    taken[line] = to;
    return { edition, from, days: to - from + 1, line, begins, ends };
  });
}

/** Which days of a month something is on, of the editions that touch it. */
export const inMonth = <T extends Dated>(editions: readonly T[], month: string): T[] =>
  editions
    .filter((one) => one.first_on !== '' && one.first_on.slice(0, 7) <= month && one.last_on.slice(0, 7) >= month)
    .sort((a, b) => a.first_on.localeCompare(b.first_on) || a.key.localeCompare(b.key));
