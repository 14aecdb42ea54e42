import { expect, test } from 'vitest';
import { fitted, type RowColumn } from './columns';

const columns: readonly RowColumn[] = [
  { id: 'name', title: 'Name', width: 160, least: 120 },
  { id: 'standing', title: 'Standing', width: 100 },
  { id: 'why', title: 'Why', width: 140, least: 100, grow: 2 },
  { id: 'note', title: 'Note', width: 100, grow: 1 },
];
const widths = (room: number): number[] => fitted(columns, room).map((one) => one.width);

test('what is left over goes to those that grow', () => {
  expect(widths(800)).toEqual([160, 100, 340, 200]);
});
test('where room is short, some give way, and none beyond its least', () => {
  expect(widths(460)).toEqual([140, 100, 120, 100]);
  expect(widths(200)).toEqual([120, 100, 100, 100]);
});
test('before anything is measured they are as wide as they ask for', () => {
  expect(widths(0)).toEqual([160, 100, 140, 100]);
  expect(widths(500)).toEqual([160, 100, 140, 100]);
});
