import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import { arrival, BEN, card, known, waitingChoices } from '../../fake/sync';
import { allActions, offer } from '../actions.svelte';
import { complaints } from '../desk/testing';
import { closeOverlays, overlayOpen } from '../kit/overlays.svelte';
import Overlays from '../kit/Overlays.svelte';
import { dismissAll, toasts } from '../kit/toasts.svelte';
import { goWith } from '../shell/go';
import { listen } from '../shell/keys';
import { syncActions } from './actions';
import Arrival from './Arrival.svelte';
import { arriving } from './arriving.svelte';
import { followChoices } from './choosing.svelte';
import Desks from './Desks.svelte';
import { fileActions } from './fileActions';
import Inbox from './Inbox.svelte';
import { leaveArrival } from './leave';
import { takeWaitingFile } from './waitingFile';

let desk: FakeDesk;
let went: string[];
let ends: (() => void)[];
beforeEach(() => {
  desk = new FakeDesk(5);
  install(desk);
  went = [];
  goWith((to) => went.push(to.at));
  ends = [offer([...syncActions(), ...fileActions])];
});
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
  leaveArrival();
  for (const end of ends) end();
});

const asked = (command: string): unknown => desk.calls.findLast((call) => call.command === command)?.args;

test('where no desk is known it is said how several work together; one is added after its words were compared', async () => {
  const user = userEvent.setup();
  render(Overlays);
  const { container } = render(Desks, { id: '' });
  const own = await screen.findByTestId('own-card');
  expect(within(own).getByRole('list', { name: 'Six words of this desk' }).children).toHaveLength(6);
  screen.getByTestId('no-desks');
  expect(await complaints(container)).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Add a desk…' }));
  const dialog = await screen.findByTestId('add-desk');
  const field = within(dialog).getByLabelText('The card of the other desk');
  await user.type(field, 'hello');
  await user.click(within(dialog).getByRole('button', { name: 'Read the card' }));
  await within(dialog).findByText('There is no card in this text.');
  await user.clear(field);
  await user.click(field);
  await user.paste(BEN.text);
  await within(dialog).findByText('Ben Okafor');
  expect(within(dialog).getByRole('list', { name: 'Six words of Ben’s desk' }).textContent).toMatch(/copper.*drum/);
  await user.click(within(dialog).getByRole('button', { name: /same: add/ }));
  const row = await screen.findByTestId('desk');
  await within(row).findByText(BEN.words);
  expect(row.textContent).toMatch(/Last heard\s*not yet/);
  expect(asked('add_desk')).toEqual({ card: BEN.text });
});

test('what is missing is told, and a desk is revoked once it is said what that means', async () => {
  const user = userEvent.setup();
  desk.instead = { desks: () => [known(BEN, { missing: [7] })] };
  render(Overlays);
  const { container } = render(Desks, { id: '' });
  const row = await screen.findByTestId('desk');
  expect(row.textContent).toMatch(/File 7 of Ben Okafor has not arrived/);
  expect(row.textContent).toMatch(/7 \/ 5/);
  expect(await complaints(container)).toEqual([]);
  await user.click(within(row).getByRole('button', { name: 'Revoke Ben’s desk' }));
  const dialog = await screen.findByTestId('revoke-desk');
  desk.instead = { desks: () => [known(BEN, { revoked_at: Date.now() })] };
  await user.click(within(dialog).getByRole('button', { name: 'Revoke the desk' }));
  await screen.findByText('Revoked');
  expect(asked('revoke_desk')).toEqual({ id: BEN.desk });
});

test('before a file is written it is said what would leave, by every wish', async () => {
  const user = userEvent.setup();
  const eve = card('Eve’s desk', 'Eve', 'one two three four five six');
  const list = [known(BEN), known(eve), known(card('Old', 'Old', 'x'), { revoked_at: 1 })];
  desk.instead = { desks: () => list };
  render(Overlays);
  render(Desks, { id: '' });
  await user.click(await screen.findByRole('button', { name: 'Write a file…' }));
  const dialog = await screen.findByTestId('write-file');
  await waitFor(() => expect(screen.getByTestId('would-leave').textContent).toMatch(/12 people, 39 rows/));
  expect(within(dialog).queryByRole('checkbox', { name: /Old/ })).toBeNull();
  expect(await complaints(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('checkbox', { name: /^Pay/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: /Eve/ }));
  await user.click(within(dialog).getByRole('radio', { name: /Everything/ }));
  await waitFor(() => expect(screen.getByTestId('would-leave').textContent).toMatch(/36 rows[^]*Left out: pay/));
  await user.click(within(dialog).getByRole('button', { name: 'Write the file…' }));
  await waitFor(() => expect(toasts().at(-1)?.text).toMatch(/Written for.*48 kB/));
  expect(asked('write_exchange_file')).toEqual({ wish: { to: [BEN.desk], everything: true, left_out: ['pay'] } });
});

test('a file is looked at before it is taken in', async () => {
  const user = userEvent.setup();
  const { container } = render(Arrival, { id: '' });
  await user.click(await screen.findByRole('button', { name: 'Take in a file…' }));
  const seen = await screen.findByTestId('arrives');
  expect(seen.textContent).toMatch(/File 8 from Ben’s desk.*12 people|16 new|36 new/);
  expect(within(seen).getByRole('row', { name: /^People 12 3 1 1$/ })).toBeTruthy();
  expect(within(seen).getByText(/Left out by its desk: pay/)).toBeTruthy();
  expect(await complaints(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take it in' }));
  const taken = await screen.findByTestId('taken');
  await user.click(within(taken).getByRole('button', { name: 'Open the inbox' }));
  expect(went).toEqual(['arrival', 'inbox']);
});

test('a refusal says why, a file that was taken in before is not taken in twice', async () => {
  const user = userEvent.setup();
  desk.instead = {
    choose_exchange_file: () => {
      throw failure('invalid', 'This file was cut short. Nothing was taken in.', 'file');
    },
  };
  render(Arrival, { id: '' });
  await user.click(await screen.findByRole('button', { name: 'Take in a file…' }));
  await screen.findByText(/cut short/);
  const shown = { id: '1', file_name: 'x.roster', arrival: arrival({ received_at: Date.now(), tables: [] }) };
  desk.instead = { exchange_file_waits: () => 'x.roster', waiting_exchange_file: () => shown };
  expect(await takeWaitingFile()).toBe(true);
  await screen.findByTestId('taken-before');
  expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
  expect(screen.queryByText(/cut short/)).toBeNull();
  desk.instead = {};
  expect(await takeWaitingFile()).toBe(false);
  expect(arriving.shown?.file_name).toBe('x.roster');
});

test('choices are gone through and settled by keys', async () => {
  const user = userEvent.setup();
  let waits = waitingChoices(desk);
  const settled: unknown[] = [];
  const settle = (args: { id?: unknown }): null => {
    settled.push(args.id);
    waits = waits.filter((one) => one.id !== args.id);
    desk.tell('changed', { op: 'keep_other', label: '', tables: ['conflict_values'], roots: [] });
    return null;
  };
  desk.instead = { choices: () => ({ list: waits, total: waits.length }), keep_other: settle, keep_shown: settle };
  ends.push(followChoices());
  const { container } = render(Inbox, { id: '' });
  const [title, gone] = await screen.findAllByTestId('choice');
  if (!title || !gone) throw new Error('two wait');
  ends.push(listen(allActions(), { letters: () => true, blocked: overlayOpen }));
  expect(title.textContent).toMatch(/Title[^]*before: Engineer[^]*Founder[^]*shown now[^]*Director/);
  expect(gone.textContent).toMatch(/removed, and worked on/);
  expect(await complaints(container)).toEqual([]);
  await waitFor(() => expect(document.activeElement).toBe(title));
  await user.keyboard('j');
  await waitFor(() => expect(document.activeElement).toBe(gone));
  await user.keyboard('k');
  await waitFor(() => expect(document.activeElement).toBe(title));
  await user.keyboard('2');
  await waitFor(() => expect(screen.getAllByTestId('choice')).toHaveLength(1));
  await user.keyboard('1');
  await screen.findByTestId('no-choices');
  expect(settled).toEqual(['a1', 'b1']);
});

test('somebody who was removed by one is removed for good by the second value', async () => {
  const user = userEvent.setup();
  const remove = vi.fn(() => 1);
  desk.instead = { choices: () => ({ list: waitingChoices(desk).slice(1), total: 1 }), delete_people: remove };
  ends.push(followChoices());
  render(Inbox, { id: '' });
  await user.click(await screen.findByRole('button', { name: /^Remove: / }));
  expect(remove).toHaveBeenCalledWith({ people: [desk.people[1]?.id] });
});
