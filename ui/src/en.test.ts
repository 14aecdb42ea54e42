import { expect, test } from 'vitest';
import { ago, clockIn, counted, people, waited } from './en';

const NOW = Date.UTC(2026, 10, 24, 9, 0);
const HOUR = 3_600_000;

test('one person, several people', () => {
  expect([people(0), people(1), people(100_214)]).toEqual(['0 people', '1 person', '100,214 people']);
  expect(counted(1, 'row', 'rows')).toBe('1 row');
});

test('what is recent is told in words, what is a month gone by its date', () => {
  expect(ago(NOW - 10_000, NOW)).toBe('just now');
  expect(ago(NOW - 2 * HOUR, NOW)).toBe('2 hr. ago');
  expect(ago(NOW - 24 * HOUR, NOW)).toBe('yesterday');
  expect(ago(NOW - 90 * 24 * HOUR, NOW)).toContain('2026');
});

test('the clock elsewhere, and none where the zone is unknown', () => {
  expect(clockIn('Asia/Tokyo', NOW)).toBe('18:00');
  expect(clockIn('Mars/Base', NOW)).toBeNull();
  expect(clockIn('', NOW)).toBeNull();
});

test('waiting is said as one waits it', () => {
  expect([waited(0.2), waited(12.4), waited(1_200), waited(180_000)]).toEqual([
    'under 1 ms',
    '12 ms',
    '1.2 s',
    '3 min',
  ]);
});
