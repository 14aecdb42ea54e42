/** Words with a number or a name in them, and how numbers and dates are written. Fixed labels stand where they are shown. */

/** Made when first asked for: each costs milliseconds, and the first screen needs few. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const whole = once(() => new Intl.NumberFormat('en'));
const relative = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' }));

type Ways = { locale: string; hours: { hourCycle?: Intl.LocaleHourCycleKey } };

/** Whether dates can be written as in this language. A bare system calls its own "C", which is none. */
function known(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** Words are English; the order of day and month follows the English these languages have, the clock their first one. */
export function waysOf(languages: readonly string[]): Ways {
  const usable = languages.filter(known);
  const { hourCycle } = new Intl.DateTimeFormat(usable[0] ?? 'en', { hour: 'numeric' }).resolvedOptions();
  return { locale: usable.find((one) => /^en\b/.test(one)) ?? 'en', hours: hourCycle ? { hourCycle } : {} };
}

const ways = once(() => waysOf(navigator.languages));
/** A date, as `options` say; with the clock as it is written here, where they ask for it. */
const dateFormat = (options: Intl.DateTimeFormatOptions, clock = false): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(ways().locale, { ...(clock ? ways().hours : {}), ...options });
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const dayOnly = once(() => dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }));
const dayAlone = once(() => dateFormat({ day: 'numeric', month: 'short' }));
const weekday = once(() => dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }));
const weekdayAndYear = once(() => dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }));
const clock = once(() => dateFormat(CLOCK, true));
const dayAndClock = once(() => dateFormat({ ...CLOCK, month: 'short', day: 'numeric' }, true));
const dayYearAndClock = once(() => dateFormat({ ...CLOCK, month: 'short', day: 'numeric', year: 'numeric' }, true));
const exact = once(() => dateFormat({ dateStyle: 'full', timeStyle: 'short' }, true));

/** 100214 -> "100,214" */
export const count = (n: number): string => whole().format(n);
/** (1, 'person', 'people') -> "1 person" */
export const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;
export const people = (n: number): string => counted(n, 'person', 'people');
export const rows = (n: number): string => counted(n, 'row', 'rows');

/** Minor units as an amount, which the core reads again: "95,000", "95,000.50". */
export function amount(minor: number, digits: number): string {
  const parts = 10 ** digits;
  if (minor % parts === 0) return count(minor / parts);
  const behind = String(minor % parts).padStart(digits, '0');
  return `${count(Math.floor(minor / parts))}.${behind}`;
}

/** "95,000 EUR" */
export const money = (minor: number, digits: number, currency: string): string =>
  `${amount(minor, digits)} ${currency}`;

/** An amount at a glance: "450k", "1.25M". */
export function briefly(minor: number, digits: number): string {
  if (minor < 0) return `−${briefly(-minor, digits)}`;
  const whole = minor / 10 ** digits;
  const cut = (n: number, places: number): string => String(Number(n.toFixed(places)));
  if (whole >= 999_500) return `${cut(whole / 1_000_000, 2)}M`;
  return whole >= 1_000 ? `${cut(whole / 1_000, whole < 10_000 ? 1 : 0)}k` : cut(whole, 0);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "2 hr. ago", "yesterday"; a date once it is a month away, because "5 mo. ago" helps nobody. */
export function ago(instant: number, now: number): string {
  const gone = now - instant;
  if (gone < MINUTE && gone > -MINUTE) return 'just now';
  if (Math.abs(gone) < HOUR) return relative().format(-Math.round(gone / MINUTE), 'minute');
  if (Math.abs(gone) < DAY) return relative().format(-Math.round(gone / HOUR), 'hour');
  if (Math.abs(gone) < 30 * DAY) return relative().format(-Math.round(gone / DAY), 'day');
  return dayOnly().format(instant);
}

const sameYear = (a: number, b: number): boolean => new Date(a).getFullYear() === new Date(b).getFullYear();

/** "Nov 24, 2026" */
export const day = (instant: number): string => dayOnly().format(instant);

/** "Nov 24"; with its year where that is not this one. */
export const shortDay = (instant: number, now: number): string =>
  (sameYear(instant, now) ? dayAlone : dayOnly)().format(instant);

/** "Monday, November 23"; with its year where that is not this one. */
export const longDay = (instant: number, now: number): string =>
  (sameYear(instant, now) ? weekday : weekdayAndYear)().format(instant);

/** "7:38 PM", or "19:38" where that is how it is written. */
export const clockTime = (instant: number): string => clock().format(instant);

/** "Nov 24, 9:14 AM"; with its year where that is not this one. */
export const moment = (instant: number, now: number): string =>
  (sameYear(instant, now) ? dayAndClock : dayYearAndClock)().format(instant);

/** As `moment`, on the clock of another place; on the one here where the zone's name is unknown. */
export function momentIn(zone: string, instant: number, now: number): string {
  if (clockIn(zone, instant) === null) return moment(instant, now);
  const year = sameYear(instant, now) ? {} : ({ year: 'numeric' } as const);
  return dateFormat({ ...CLOCK, ...year, month: 'short', day: 'numeric', timeZone: zone }, true).format(instant);
}

/** "Tuesday, 24 November 2026 at 09:14" */
export const absolute = (instant: number): string => exact().format(instant);

/** Milliseconds as a person waits them: "4 ms", "1.2 s", "3 min". */
export function waited(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 90_000) return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  return `${Math.round(ms / MINUTE)} min`;
}

/** The wall clock in a time zone now, or null where the zone's name is unknown. */
export function clockIn(zone: string, now: number): string | null {
  if (zone === '') return null;
  try {
    return dateFormat({ ...CLOCK, timeZone: zone }, true).format(now);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

const MB = 1_000_000;

/** Bytes in whole megabytes, for what grows while one looks: nobody reads nine digits. */
export const megabytes = (bytes: number): number => Math.ceil(bytes / MB);

/** Bytes as a person reads them: "812 kB", "3.1 MB", "31 MB". */
export function size(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  const mb = bytes / MB;
  return `${mb < 10 ? mb.toFixed(1) : count(Math.round(mb))} MB`;
}

/** "day of birth" -> "Day of birth": the core's words, where they begin a line. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
