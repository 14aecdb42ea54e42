import { expect, test } from 'vitest';
import type { GridColumn } from '../kit/grid';
import { Rows } from './rows.svelte';

class Letters extends Rows<string> {
  columns: readonly GridColumn[] = [];
  readonly rows = ['a', 'b', 'c', 'd'];
  protected keyOf = (row: string): string => row;
  open = (): void => undefined;
}

test('one is chosen and let go, and a range goes from where one stands', () => {
  const list = new Letters();
  expect(list.targets).toEqual(['a']);
  list.choose(2);
  expect(list.targets).toEqual(['c']);
  list.choose(2);
  expect(list.chosen).toEqual([]);
  list.active = 1;
  list.choose(3, 'range');
  expect([list.chosen, list.active]).toEqual([['b', 'c', 'd'], 3]);
  expect(list.allChosen).toBe('some');
  list.chooseAll();
  expect(list.allChosen).toBe('all');
  list.chooseAll();
  expect(list.allChosen).toBe('none');
});
