import { expect, test } from 'vitest';
import { fit, ranked } from './fuzzy';

const NAMES = ['Go to people', 'Go to settings', 'Import people from a file', 'Choose columns', 'Undo'];
const found = (typed: string): string[] => ranked(typed, NAMES, (name) => name);

test('letters in order are enough, beginnings of words come first', () => {
  expect(found('gts')).toEqual(['Go to settings']);
  expect(found('people')[0]).toBe('Go to people');
  expect(found('impo')).toEqual(['Import people from a file']);
});

test('what does not fit is left out, nothing typed leaves all as they are', () => {
  expect(found('xyz')).toEqual([]);
  expect(found('')).toEqual(NAMES);
  expect(fit('undoo', 'Undo')).toBe(-1);
});
