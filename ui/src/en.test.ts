import { expect, test } from 'vitest';
import {
  ago,
  amount,
  briefly,
  clockIn,
  clockTime,
  counted,
  longDay,
  shortDay,
  megabytes,
  moment,
  momentIn,
  money,
  people,
  sentence,
  size,
  waited,
  waysOf,
} from './en';

const NOW = Date.UTC(2026, 10, 24, 9, 0);
const HOUR = 3_600_000;
/** Intl puts narrow blanks before AM and PM. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');

test('one person, several people', () => {
  expect([people(0), people(1), people(100_214)]).toEqual(['0 people', '1 person', '100,214 people']);
  expect(counted(1, 'row', 'rows')).toBe('1 row');
});

test('money is written exactly, and at a glance', () => {
  expect([amount(9_500_000, 2), amount(9_500_050, 2), amount(95_000, 0), amount(12_005, 3)]).toEqual([
    '95,000',
    '95,000.50',
    '95,000',
    '12.005',
  ]);
  expect(money(9_500_000, 2, 'EUR')).toBe('95,000 EUR');
  expect([0, 950, 1_250, 172_800, 999_499, 999_500, 1_250_000].map((whole) => briefly(whole * 100, 2))).toEqual([
    '0',
    '950',
    '1.3k',
    '173k',
    '999k',
    '1M',
    '1.25M',
  ]);
  expect(briefly(-6_750_000, 2)).toBe('−68k');
});

test('what is recent is told in words, what is a month gone by its date', () => {
  expect(ago(NOW - 10_000, NOW)).toBe('just now');
  expect(ago(NOW - 2 * HOUR, NOW)).toBe('2 hr. ago');
  expect(ago(NOW - 24 * HOUR, NOW)).toBe('yesterday');
  expect(ago(NOW - 90 * 24 * HOUR, NOW)).toContain('2026');
});

test('the clock elsewhere, and none where the zone is unknown', () => {
  expect(spaced(clockIn('Asia/Tokyo', NOW)!)).toBe('6:00 PM');
  expect(clockIn('Mars/Base', NOW)).toBeNull();
  expect(clockIn('', NOW)).toBeNull();
});

test('an instant elsewhere is told on the clock there', () => {
  expect(spaced(momentIn('Asia/Tokyo', NOW, NOW))).toBe('Nov 24, 6:00 PM');
  expect(spaced(momentIn('Asia/Tokyo', NOW, NOW + 400 * 24 * HOUR))).toBe('Nov 24, 2026, 6:00 PM');
  expect(momentIn('', NOW, NOW)).toBe(moment(NOW, NOW));
});

test('waiting is said as one waits it', () => {
  expect([waited(0.2), waited(12.4), waited(1_200), waited(180_000)]).toEqual([
    'under 1 ms',
    '12 ms',
    '1.2 s',
    '3 min',
  ]);
});

test.each([
  [['en-US', 'en'], 'en-US', 'h12', 'Nov 24, 7:14 PM'],
  [['en-GB'], 'en-GB', 'h23', '24 Nov, 19:14'],
  [['de-DE', 'en-US', 'en'], 'en-US', 'h23', 'Nov 24, 19:14'],
  [['pl'], 'en', 'h23', 'Nov 24, 19:14'],
  [['es-MX', 'en-GB'], 'en-GB', 'h12', '24 Nov, 7:14 pm'],
  [['fr', 'enm'], 'en', 'h23', 'Nov 24, 19:14'],
  // What a webview answers on a bare system: no language, or none that is one.
  [['C'], 'en', 'h12', 'Nov 24, 7:14 PM'],
  [['en_US.UTF-8', 'en-GB'], 'en-GB', 'h23', '24 Nov, 19:14'],
  [[], 'en', 'h12', 'Nov 24, 7:14 PM'],
])('%s is written as there', (languages, locale, hourCycle, written) => {
  const ways = waysOf(languages);
  expect(ways).toEqual({ locale, hours: { hourCycle } });
  const format = new Intl.DateTimeFormat(ways.locale, {
    ...ways.hours,
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  expect(spaced(format.format(new Date(2026, 10, 24, 19, 14)))).toBe(written);
});

test('an instant of this year goes without its year', () => {
  const at = new Date(2026, 10, 24, 9, 14).getTime();
  const later = at + 366 * 24 * HOUR;
  expect([clockTime(at), moment(at, at), moment(at, later)].map(spaced)).toEqual([
    '9:14 AM',
    'Nov 24, 9:14 AM',
    'Nov 24, 2026, 9:14 AM',
  ]);
  expect([shortDay(at, at), shortDay(at, later)]).toEqual(['Nov 24', 'Nov 24, 2026']);
  expect([longDay(at, at), longDay(at, later)]).toEqual(['Tuesday, November 24', 'Tuesday, November 24, 2026']);
});

test('bytes are read as kB and MB', () => {
  const sizes = [100, 812_400, 3_140_000, 312_000_000].map(size);
  expect(sizes).toEqual(['1 kB', '812 kB', '3.1 MB', '312 MB']);
  expect([0, 1, 1_000_001].map(megabytes)).toEqual([0, 1, 2]);
});

test('a word of the core begins a line with a capital', () => {
  expect(['time zone', 'e-mail', ''].map(sentence)).toEqual(['Time zone', 'E-mail', '']);
});
