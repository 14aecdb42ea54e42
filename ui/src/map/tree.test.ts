import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { searchFor, Tree, type Line } from './tree.svelte';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(400);
  install(desk);
});
const row = (line: Line | undefined): Extract<Line, { how: 'row' }> => {
  if (line?.how !== 'row') throw new Error('that is no row');
  return line;
};

test.each([
  [['hpc'], 'pool:hpc'],
  [['hpc', 'Deep "Harbor"'], 'pool:hpc company:"Deep Harbor"'],
  [['hpc', 'Lumen', 'Fabric ops'], 'pool:hpc company:"Lumen" team:"Fabric ops"'],
  [['', '', ''], 'missing:pool missing:company missing:team'],
])('the people of %o are found', (place, search) => {
  expect(searchFor(place)).toBe(search);
});

test('a pool opens into its companies and closes again', async () => {
  const tree = new Tree();
  await tree.refresh();
  const pools = tree.lines.length;
  const first = row(tree.lines[0]);
  expect([first.place.length, tree.people, tree.canOpen(first)]).toEqual([1, 400, true]);
  await tree.toggle(first.place, true);
  expect(row(tree.lines[1]).place).toEqual([first.row.key, row(tree.lines[1]).row.key]);
  expect(tree.lines.length).toBe(pools + first.row.within);
  await tree.toggle(first.place, false);
  expect(tree.lines.length).toBe(pools);
});

test('a long level says how many more there are, and shows them', async () => {
  desk.people.forEach((one, i) => {
    one.pool = 'hpc';
    one.company = { id: `c${i}`, name: `Company ${i}` };
  });
  const tree = new Tree();
  await tree.refresh();
  await tree.toggle(['hpc'], true);
  expect(tree.lines.at(-1)).toEqual({ how: 'more', place: ['hpc'], hidden: 300 });
  await tree.more(['hpc']);
  expect(tree.lines.at(-1)).toEqual({ how: 'more', place: ['hpc'], hidden: 200 });
});
