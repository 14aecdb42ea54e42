import { expect, test } from 'vitest';
import type { DeskEntry } from '../bindings';
import { days, inOrder, reached, stanceOf } from './words';

test('an entry says its days', () => {
  expect(days({ from: '', until: '' })).toBe('with no end');
  expect(days({ from: '2026-12-01', until: '' })).toMatch(/^from .*2026$/);
  expect(days({ from: '2026-12-01', until: '2027-05-03' })).toMatch(/^from .*2026 until .*2027$/);
});

test.each([
  [
    { people: 0, become_off: 0, off: 0, free: 0 },
    'Nobody is known there yet; whoever comes to work there will be off limits.',
  ],
  [{ people: 43, become_off: 43, off: 0, free: 0 }, '43 people become off limits.'],
  [{ people: 1, become_off: 1, off: 0, free: 0 }, '1 person becomes off limits.'],
  [
    { people: 46, become_off: 43, off: 2, free: 1 },
    '43 people become off limits; 2 are so already; 1 may be approached all the same.',
  ],
])('who would be reached is told: %o', (reach, says) => {
  expect(reached(reach)).toBe(says);
});

test('entries are put in order by a column, those with no end after all others', () => {
  const entry = (whom: string, until: string, count: number): DeskEntry => ({
    entry: {
      id: whom,
      company: whom,
      company_name: whom,
      own: true,
      stance: 'off',
      reason: '',
      from: '',
      until,
      set_by: '',
      time: 'now',
    },
    person: null,
    whom,
    people: count,
  });
  const entries = [entry('Meta', '', 2), entry('Acme', '2027-01-01', 10), entry('Google', '2026-12-01', 9)];
  const by = (by: string, descending: boolean): string[] => inOrder(entries, { by, descending }).map((one) => one.whom);
  expect(inOrder(entries, null)).toBe(entries);
  expect(by('whom', false)).toEqual(['Acme', 'Google', 'Meta']);
  expect(by('until', false)).toEqual(['Google', 'Acme', 'Meta']);
  expect(by('people', true)).toEqual(['Acme', 'Google', 'Meta']);
});

test('an entry says what it comes to today', () => {
  expect(stanceOf({ stance: 'off', time: 'now' }).says).toBe('Off limits');
  expect(stanceOf({ stance: 'free', time: 'now' }).says).toBe('May be approached');
  expect(stanceOf({ stance: 'off', time: 'coming' }).says).toBe('Off limits later');
  expect(stanceOf({ stance: 'off', time: 'past' }).says).toBe('Was off limits');
});
