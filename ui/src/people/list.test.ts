import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { editPerson } from '../bindings';
import { PeopleList } from './list.svelte';

let list: PeopleList;
async function begin(people: number): Promise<void> {
  install(new FakeDesk(people));
  list = new PeopleList();
  await list.begin();
}
beforeEach(() => begin(30));

test('the cursor stays on its person when a change moves her in the list', async () => {
  list.setActive(5);
  const id = list.activeId;
  await editPerson(String(id), 'name', 'Aaaa First');
  const refreshed = list.refresh();
  // The screen looks for rows that arrive while the answer is being taken in.
  list.settle();
  await refreshed;
  list.settle();
  expect(list.activeId).toBe(id);
  expect(list.active).toBe(0);
});

test('a cursor that jumped to a row on its way is on nobody until it comes', async () => {
  await begin(2_500);
  const before = list.activeId;
  list.setActive(2_400);
  expect(list.targets).toEqual([]);
  list.look({ first: 2_390, end: 2_420 });
  await expect.poll(() => list.row(2_400)?.id).toBeDefined();
  list.settle();
  expect(list.targets).toEqual([list.row(2_400)?.id]);
  expect(list.activeId).not.toBe(before);
});

test('another search ends the selection: nothing is done to people out of sight', () => {
  list.toggle(0);
  list.toggle(1);
  list.search('kowalski');
  expect(list.chosen.size).toBe(0);
});

test('drawing out a selection takes everybody between, however far', async () => {
  await begin(2_500);
  list.setActive(0);
  await list.extend(2_499);
  expect(list.chosen.size).toBe(2_500);
});
