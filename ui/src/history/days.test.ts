import { afterEach, expect, test, vi } from 'vitest';
import { byDay, dayName, dayTyped, span, spanOfDay } from './days';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
/** A Tuesday. */
const now = at(24, 9);
afterEach(() => vi.unstubAllEnvs());

test('days are those of this computer’s clock', () => {
  expect(dayName(at(24, 0), now)).toBe('Today');
  expect(dayName(at(23, 23), now)).toBe('Yesterday');
  expect(dayName(at(22, 12), now)).toBe('Sunday, November 22');
  expect(dayName(new Date(2025, 10, 24).getTime(), now)).toBe('Monday, November 24, 2025');
});

test('what was done on a day stands under its name', () => {
  const days = byDay([{ at: at(24, 8) }, { at: at(24, 1) }, { at: at(23, 5) }], now);
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
  ]);
});

test('a clock that was set back makes a day twice, each with a key of its own', () => {
  const days = byDay([{ at: at(24, 8) }, { at: at(25, 1) }, { at: at(24, 7) }], now);
  expect(days.map(({ day }) => day)).toEqual(['Today', 'Wednesday, November 25', 'Today']);
  expect(new Set(days.map(({ key }) => key)).size).toBe(3);
});

test('a span begins at midnight and yesterday ends at it', () => {
  expect(span('today', now)).toEqual({ from: at(24, 0), to: null });
  expect(span('yesterday', now)).toEqual({ from: at(23, 0), to: at(24, 0) });
  expect(span('week', now)).toEqual({ from: at(18, 0), to: null });
});

test('the day the clocks go back has 25 hours', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  const { from, to } = spanOfDay(dayTyped('2026-10-25', now)!);
  expect([new Date(from!).toISOString(), new Date(to!).toISOString()]).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]);
});

test.each([
  ['2026-11-24', '2026-11-24'],
  ['2026-3-1', '2026-03-01'],
  ['24 nov', '2026-11-24'],
  ['Nov 24', '2026-11-24'],
  ['25 nov', '2025-11-25'],
  ['dec 1st', '2025-12-01'],
  ['24 November 2024', '2024-11-24'],
  ['Nov 24, 2024', '2024-11-24'],
  ['24 nov. 2024', '2024-11-24'],
  ['3 sept', '2026-09-03'],
  ['29 feb', '2024-02-29'],
  ['24.11.', '2026-11-24'],
  ['1. 2. 2025', '2025-02-01'],
  [' Today ', '2026-11-24'],
  ['yesterday', '2026-11-23'],
  ['tue', '2026-11-24'],
  ['wednesday', '2026-11-18'],
  ['mon', '2026-11-23'],
])('“%s” is %s', (text, day) => {
  const start = dayTyped(text, now);
  expect(start).not.toBeNull();
  const { 0: date } = new Date(start! - new Date(start!).getTimezoneOffset() * 60_000).toISOString().split('T');
  expect(date).toBe(day);
  expect(new Date(start!).getHours()).toBe(0);
});

test.each(['', 'tu', 'nov', '24', '30 feb', '2026-13-01', '2026-02-29', '24/11', '24 nov 26', 'a b c d', '32 nov'])(
  '“%s” is no day',
  (text) => expect(dayTyped(text, now)).toBeNull(),
);
