import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { allActions, perform } from '../actions.svelte';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import { complaints } from '../desk/testing';
import Overlays from '../kit/Overlays.svelte';
import { closeOverlays } from '../kit/overlays.svelte';
import { toasts } from '../kit/toasts.svelte';
import Board from './Board.svelte';

let desk: FakeDesk;
beforeEach(() => {
  closeOverlays();
  desk = new FakeDesk(20);
  install(desk);
});
const run = (id: string): Promise<void> => perform(allActions().find((one) => one.id === id)!);
const column = (name: RegExp): HTMLElement => screen.getByRole('listbox', { name });
const names = (name: RegExp): (string | undefined)[] =>
  within(column(name))
    .queryAllByRole('option')
    .map((card) => card.querySelector('[data-open]')?.textContent?.trim());

async function show(): Promise<void> {
  render(Board, { role: 'role-1' });
  await screen.findByRole('listbox', { name: /^Sourced, 3 people/ });
}

test('a move is painted before it is kept, and taken back where it is not', async () => {
  await show();
  const [first] = names(/^Sourced/);
  desk.delay = 30;
  const moving = run('board.on');
  await waitFor(() => expect(names(/^Contacted/)[0]).toBe(first));
  expect(desk.called('move_cards')).toHaveLength(1);
  await moving;
  desk.instead['move_cards'] = () => {
    throw failure('conflict', 'No.');
  };
  await run('board.on');
  await waitFor(() => expect(names(/^Contacted/)[0]).toBe(first));
  expect(names(/^Replied/)).not.toContain(first);
});

test('cards are filtered, selected and moved together in their order', async () => {
  const user = userEvent.setup();
  await show();
  const all = names(/^Sourced/);
  await run('board.select-column');
  expect((await screen.findByTestId('bulk-bar')).textContent).toMatch(/3 selected/);
  await run('board.stage-2');
  await waitFor(() => expect(names(/^Contacted/).slice(0, 3)).toEqual(all));
  expect(screen.queryByTestId('bulk-bar')).toBeNull();
  await user.type(screen.getByTestId('board-filter'), all[0]!.toLowerCase());
  await waitFor(() => expect(screen.getByTestId('board-count').textContent).toBe('1 of 12 people'));
  // From the filter to what it shows, and out of it again, with the cursor on a card all the while.
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.querySelector('[data-open]')?.textContent).toBe(all[0]));
  await run('board.leave');
  expect(screen.getByTestId('board-count').textContent).toBe('12 people');
  await run('board.remove');
  expect(await screen.findByText('11 people')).toBeTruthy();
  expect(names(/^Contacted/)).not.toContain(all[0]);
});

test('cards of several stages are not shifted: nobody goes back among those who go on', async () => {
  await show();
  const [one] = names(/^Sourced/);
  await run('board.select');
  await run('board.right');
  await run('board.select');
  await run('board.on');
  expect(desk.called('move_cards')).toHaveLength(0);
  expect(toasts().some((toast) => toast.text.startsWith('These are in different stages'))).toBe(true);
  await run('board.stage-4');
  await waitFor(() => expect(names(/^Screened/)[0]).toBe(one));
  expect(desk.called('move_cards')).toHaveLength(1);
});

test('what the filter hides is not selected any more, and nothing is done to it', async () => {
  const user = userEvent.setup();
  await show();
  const [, second] = names(/^Sourced/);
  await run('board.select-column');
  await user.type(screen.getByTestId('board-filter'), second!.toLowerCase());
  expect((await screen.findByTestId('bulk-bar')).textContent).toMatch(/1 selected/);
  await run('board.stage-2');
  await waitFor(() => expect(desk.called('move_cards')).toHaveLength(1));
  expect((desk.called('move_cards')[0]!['cards'] as string[]).length).toBe(1);
});

test('a range with the pointer begins anew in another column', async () => {
  const user = userEvent.setup();
  await show();
  const cards = (name: RegExp): HTMLElement[] => within(column(name)).getAllByRole('option');
  await user.click(cards(/^Sourced/)[0]!);
  await user.keyboard('{Shift>}');
  await user.click(cards(/^Sourced/)[1]!);
  await user.click(cards(/^Contacted/)[1]!);
  await user.click(cards(/^Contacted/)[2]!);
  await user.keyboard('{/Shift}');
  const chosen = (name: RegExp): boolean[] => cards(name).map((card) => card.getAttribute('aria-selected') === 'true');
  expect(chosen(/^Sourced/)).toEqual([true, true, false]);
  expect(chosen(/^Contacted/)).toEqual([false, true, true]);
});

test('what is written from a card is about its person and the role', async () => {
  render(Overlays);
  await show();
  await run('board.follow-up');
  const user = userEvent.setup();
  await user.type(await screen.findByRole('textbox', { name: 'What is to be done' }), 'Chase her tomorrow{Enter}');
  await waitFor(() => expect(desk.called('add_task')).toHaveLength(1));
  const { task } = desk.called('add_task')[0] as { task: { person: string; role: string } };
  expect(desk.people.find((one) => one.id === task.person)?.name).toBe(names(/^Sourced/)[0]);
  expect(task.role).toBe('role-1');
  const of = (key: string) =>
    allActions()
      .filter((one) => one.keys?.includes(key))
      .map((one) => one.id);
  expect(of('l')).toEqual(['board.log']);
});

test('the owner stays where Enter alone is pressed, and goes by a button of its own', async () => {
  render(Overlays);
  await show();
  const user = userEvent.setup();
  await run('board.owner');
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Owner' });
  await user.clear(field);
  await user.keyboard('Bea{Enter}');
  await waitFor(() => expect(desk.called('set_card_owner').at(-1)?.['owner']).toBe('Bea'));
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull());
  await run('board.owner');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Owner' }).value).toBe('Bea'));
  await user.click(screen.getByRole('combobox', { name: 'Owner' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(desk.called('set_card_owner').at(-1)?.['owner']).toBe('Bea'));
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull());
  await run('board.owner');
  await user.click(await screen.findByRole('button', { name: 'Nobody' }));
  await waitFor(() => expect(desk.called('set_card_owner').at(-1)?.['owner']).toBe(''));
});

test('the stages are ticks of a menu, for the ear as well', async () => {
  render(Overlays);
  await show();
  await run('board.stage');
  const ticks = await screen.findAllByRole('menuitemcheckbox');
  expect(ticks.map((one) => one.getAttribute('aria-checked')).slice(0, 2)).toEqual(['true', 'false']);
  expect(await complaints(screen.getByRole('menu'))).toEqual([]);
});

test('a filter that no card fits says so, and shows all again', async () => {
  const user = userEvent.setup();
  await show();
  await user.type(screen.getByTestId('board-filter'), 'zzz');
  expect((await screen.findByTestId('board-none')).textContent).toMatch(/No card fits “zzz”/);
  await user.click(screen.getByRole('button', { name: 'Show all cards' }));
  expect(screen.getByTestId('board-count').textContent).toBe('12 people');
});
