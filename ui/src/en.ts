/** Words with a number or a name in them, and how numbers and dates are written. Fixed labels stand where they are shown. */

const LOCALE = 'en';
const whole = new Intl.NumberFormat(LOCALE);
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto', style: 'short' });
const dayOnly = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short' });

/** 100214 -> "100,214" */
export const count = (n: number): string => whole.format(n);
/** (1, 'person', 'people') -> "1 person" */
export const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
export const people = (n: number): string => counted(n, 'person', 'people');
export const rows = (n: number): string => counted(n, 'row', 'rows');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "2 hr. ago", "yesterday"; a date once it is a month away, because "5 mo. ago" helps nobody. */
export function ago(instant: number, now: number): string {
  const gone = now - instant;
  if (gone < MINUTE && gone > -MINUTE) return 'just now';
  if (Math.abs(gone) < HOUR) return relative.format(-Math.round(gone / MINUTE), 'minute');
  if (Math.abs(gone) < DAY) return relative.format(-Math.round(gone / HOUR), 'hour');
  if (Math.abs(gone) < 30 * DAY) return relative.format(-Math.round(gone / DAY), 'day');
  return dayOnly.format(instant);
}

/** "Nov 24, 2026" */
export const day = (instant: number): string => dayOnly.format(instant);

/** "Tuesday, 24 November 2026 at 09:14" */
export const absolute = (instant: number): string => exact.format(instant);

/** Milliseconds as a person waits them: "4 ms", "1.2 s", "3 min". */
export function waited(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 90_000) return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  return `${Math.round(ms / MINUTE)} min`;
}

/** The wall clock in a time zone now, "14:05", or null where the zone's name is unknown. */
export function clockIn(zone: string, now: number): string | null {
  if (zone === '') return null;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
