import { expect, test } from 'vitest';
import type { Offer } from '../bindings';
import { heldAgainst, rowsOf, titles } from './words';

const offer = (made_by: 'client' | 'person', to: string[]): Offer => ({
  id: to.join(),
  made_by,
  base: 1,
  bonus: null,
  equity: null,
  sign_on: null,
  currency: 'USD',
  digits: 2,
  yearly: '',
  first_year: '',
  made_on: '2026-03-12',
  start_on: '',
  expires_on: '',
  answer: null,
  answered_on: '',
  note: '',
  fee: '',
  fee_steps: [],
  against: to.map((name) => ({ to: name, stands: 'within', says: name, by: '' })),
});

test('offers are counted by who made them, and held against the same rows', () => {
  const all = [offer('client', ['Expectation']), offer('person', ['Expectation', 'Offer before']), offer('client', [])];
  expect(titles(all)).toEqual(['Offer 1, Mar 12, 2026', 'Counter 1, Mar 12, 2026', 'Offer 2, Mar 12, 2026']);
  expect(rowsOf(all)).toEqual(['Expectation', 'Offer before']);
  expect(heldAgainst(all[1]!, 'Offer before')?.says).toBe('Offer before');
  expect(heldAgainst(all[2]!, 'Expectation')).toBeUndefined();
});
