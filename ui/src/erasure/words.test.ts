import { expect, test } from 'vitest';
import { beside, desksDone, desksWaiting, isTyped } from './words';

test('a name counts as typed whatever its case', () => {
  expect(isTyped(' ana  kowalska ', 'Ana Kowalska')).toBe(true);
  expect(isTyped('Ana', 'Ana Kowalska')).toBe(false);
  expect(isTyped('', '')).toBe(false);
});

test('what waits and what is done is said', () => {
  const done = [{ desk: 'Ana’s desk', at: 0, what: [] }];
  expect(desksDone({ done })).toBe('Ana’s desk');
  expect(desksDone({ done: [...done, ...done] })).toBe('2 desks');
  expect(desksWaiting({ waiting: ['Ben’s desk'] })).toBe('Not confirmed: Ben’s desk');
  expect(desksWaiting({ waiting: [] })).toBe('');
  expect(beside({ history: 1, aside: 0 })).toEqual(['1 entry in the history']);
});
