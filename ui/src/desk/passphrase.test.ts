import { expect, test } from 'vitest';
import { groupsOf, tidyCode } from './code';
import { advice, tooShort } from './passphrase';

test('only the least length is a rule, counted as a person counts', () => {
  expect(tooShort('1234567')).toBe(true);
  expect(tooShort('12345678')).toBe(false);
  expect(tooShort('😀😀😀😀')).toBe(true);
});

test('the advice is in words', () => {
  expect(advice('')).toMatch(/^At least 8 characters/);
  expect(advice('abcde')).toBe('3 more needed.');
  expect(advice('aaaaaaaaaaaaaaaaaaaaaaaa')).toMatch(/^Weak: .*few different/);
  expect(advice('horse 12')).toMatch(/^Weak/);
  expect(advice('horse battery')).toMatch(/^Fair/);
  expect(advice('correct horse battery staple')).toBe('Strong.');
});

test('a code is the same however it is typed', () => {
  expect(tidyCode(' k7qf 2m9x\n- rt4b')).toBe('K7QF-2M9X-RT4B');
  expect(tidyCode('k7qf2m9')).toBe('K7QF-2M9');
  expect(tidyCode('  ')).toBe('');
  // The core says which sign cannot stand in a code, so none is dropped here.
  expect(tidyCode('k7!f')).toBe('K7!F');
  expect(groupsOf('K7QF-2M9X')).toEqual(['K7QF', '2M9X']);
});
