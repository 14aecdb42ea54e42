import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { allActions, perform } from '../actions.svelte';
import '../desk/testing';
import Overlays from '../kit/Overlays.svelte';
import { closeOverlays } from '../kit/overlays.svelte';
import { toasts } from '../kit/toasts.svelte';
import Pipelines from './Pipelines.svelte';

let desk: FakeDesk;
// What is loaded when first needed is there, so that no test waits for it.
beforeAll(() => Promise.all([import('./PeekCard.svelte'), import('../tasks/TaskDialog.svelte')]));
beforeEach(async () => {
  closeOverlays();
  desk = new FakeDesk(20);
  install(desk);
  render(Overlays);
  render(Pipelines, { id: '' });
  await screen.findByRole('grid');
});
const run = (id: string): Promise<void> => perform(allActions().findLast((one) => one.id === id)!);
const row = (): string => document.activeElement?.getAttribute('data-index') ?? '';

test('after a filter is pressed the rows have the keys', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Waiting for us' }));
  await waitFor(() => expect(row()).toBe('0'));
  await run('cards.down');
  await waitFor(() => expect(row()).toBe('1'));
  await run('cards.all');
  expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-pressed')).toBe('true');
});

test('a list that is chosen from keeps the keys: the rest of a name that is typed in it is no command', async () => {
  const user = userEvent.setup();
  const stage = screen.getByLabelText('Stage');
  stage.focus();
  await user.selectOptions(stage, 'Contacted');
  await waitFor(() => expect(desk.called('list_cards').at(-1)).toMatchObject({ query: { kind: 'contacted' } }));
  expect(document.activeElement).toBe(stage);
});

test('rows are peeked at, logged, followed up and moved as cards are', async () => {
  const user = userEvent.setup();
  await run('cards.select');
  await run('cards.stage');
  await user.click(await screen.findByRole('menuitemcheckbox', { name: /^Replied/ }));
  await waitFor(() => expect(desk.called('move_cards')[0]).toMatchObject({ to: 'stage-replied' }));
  await waitFor(() => expect(screen.queryByTestId('bulk-bar')).toBeNull());
  await run('cards.follow-up');
  await user.type(await screen.findByRole('textbox', { name: 'What is to be done' }), 'Call{Enter}');
  await waitFor(() => expect(desk.called('add_task')[0]).toMatchObject({ task: { role: 'role-1' } }));
  expect((desk.called('add_task')[0] as { task: { person: string } }).task.person).toBe(desk.people[0]?.id);
  await run('cards.peek');
  expect(await screen.findByTestId('peek')).toBeTruthy();
});

test('cards of several roles have no stages in common', async () => {
  const first = (await desk.answer('list_cards', {
    query: { role: null, waiting: null, owner: null, client: null, kind: null, words: '', offset: 0, limit: 2 },
  })) as { rows: { role: string }[] };
  desk.instead['list_cards'] = () => ({
    ...first,
    rows: first.rows.map((one, at) => ({ ...one, role: `role-${at}` })),
  });
  desk.tell('changed', { op: 'x', label: 'x', tables: ['candidacies'], roots: [] });
  await new Promise((done) => setTimeout(done, 50));
  await run('cards.select-all');
  await run('cards.stage');
  expect(toasts().at(-1)?.text).toMatch(/different roles/);
});

test('a filter that nothing fits says which part to drop, and what that gives', async () => {
  const user = userEvent.setup();
  await user.type(screen.getByRole('searchbox', { name: 'Filter the rows' }), 'zzz');
  await waitFor(() => expect(screen.getByTestId('cards-none')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: 'Waiting for us' }));
  await user.click(await screen.findByRole('button', { name: 'Without “zzz”' }));
  expect(await screen.findByRole('grid')).toBeTruthy();
});
