import { expect, test } from 'vitest';
import { byDay, dayName, span } from './words';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
const now = at(24, 9);

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

test('a span begins at midnight and yesterday ends at it', () => {
  expect(span('', now)).toEqual({ from: null, to: null });
  expect(span('today', now)).toEqual({ from: at(24, 0), to: null });
  expect(span('yesterday', now)).toEqual({ from: at(23, 0), to: at(24, 0) });
  expect(span('week', now)).toEqual({ from: at(18, 0), to: null });
});
