import { expect, test } from 'vitest';
import { fitWidth, moved, NARROWEST, nextSort, WIDEST } from './grid';

test('a header sorts up, then down, then not at all', () => {
  const up = nextSort(null, 'name');
  expect(up).toEqual({ by: 'name', descending: false });
  const down = nextSort(up, 'name');
  expect(down).toEqual({ by: 'name', descending: true });
  expect(nextSort(down, 'name')).toBeNull();
  expect(nextSort(down, 'company')).toEqual({ by: 'company', descending: false });
});

test('moves stay within the list', () => {
  expect(moved(0, 'up', 50, 320, 32)).toBe(0);
  expect(moved(49, 'down', 50, 320, 32)).toBe(49);
  expect(moved(5, 'page-down', 50, 320, 32)).toBe(14);
  expect(moved(5, 'page-up', 50, 320, 32)).toBe(0);
  expect(moved(5, 'last', 50, 320, 32)).toBe(49);
  expect(moved(5, 'first', 50, 320, 32)).toBe(0);
});

test('a column is neither lost nor boundless', () => {
  expect(fitWidth(3)).toBe(NARROWEST);
  expect(fitWidth(9_999)).toBe(WIDEST);
  expect(fitWidth(120.4)).toBe(120);
});
