import { expect, test } from 'vitest';
import { days, reached } from './words';

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
