import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { complaints } from '../src/desk/testing';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { failure } from '../fake/desk';
import { openDesk } from './shell';

beforeAll(() =>
  Promise.all([
    import('../src/kit/Overlays.svelte'),
    import('../src/history/Activity.svelte'),
    import('../src/history/ThingHistory.svelte'),
  ]),
);
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
});

const entries = (): HTMLElement[] => screen.queryAllByTestId('history-entry');

async function openActivity() {
  const opened = await openDesk(10);
  await opened.user.keyboard('ga');
  await waitFor(() => expect(entries()).toHaveLength(4));
  return opened;
}

test('g a lists what was done, and a step is undone and done again from there', async () => {
  const { user, desk } = await openActivity();
  const title = entries()[1]!;
  expect(title.textContent).toContain('Staff engineer');
  await user.click(within(title).getByRole('button', { name: /^Undo: Changed the title/ }));
  await within(entries()[1]!).findByText('Undone');
  expect(desk.called('undo_one')).toEqual([{ seq: 3 }]);
  const messages = screen.getByRole('region', { name: 'Messages' });
  await user.click(within(messages).getByRole('button', { name: 'Do again' }));
  await waitFor(() => expect(desk.called('redo_one')).toEqual([{ seq: 3 }]));
});

test('what stands in the way is listed, and the rest or all of it is undone', async () => {
  const { user, desk } = await openActivity();
  const undo = (): HTMLElement => within(entries().at(-1)!).getByRole('button', { name: /^Undo:/ });
  await user.click(undo());
  let dialog = await screen.findByRole('dialog', { name: 'Later changes stand in the way' });
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
  expect(await complaints(document.body)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Undo the rest' }));
  await waitFor(() => expect(desk.called('undo_rest')).toEqual([{ seq: 1 }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(undo());
  dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Undo these too' }));
  await waitFor(() => expect(desk.called('undo_with_later')).toEqual([{ seq: 1 }]));
});

test('a refusal stays in the dialog with its reason', async () => {
  const { user, desk } = await openActivity();
  desk.instead['undo_rest'] = () => {
    throw { code: 'conflict', message: 'There is nothing left of it to undo.', field: null };
  };
  await user.click(within(entries().at(-1)!).getByRole('button', { name: /^Undo:/ }));
  await user.click(await screen.findByRole('button', { name: 'Undo the rest' }));
  expect((await screen.findByRole('alert')).textContent).toContain('nothing left');
});

test('the filters are asked of the core, and nothing found has a way out', async () => {
  const { user, desk } = await openActivity();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Field' }), 'Notes');
  await waitFor(() => expect(entries()).toHaveLength(1));
  expect(desk.called('activity').at(-1)).toMatchObject({ filter: { field: 'notes', thing: null }, before: null });
  await user.type(screen.getByRole('searchbox', { name: 'Search the activity' }), 'nobody');
  await user.click(await screen.findByRole('button', { name: 'Show everything' }));
  await waitFor(() => expect(entries()).toHaveLength(4));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Days' }), 'Yesterday');
  const asked = desk.called('activity').at(-1) as { filter: { from: number; to: number } };
  expect(asked.filter.to).toBeGreaterThan(asked.filter.from);
});

test('a day is named as people write it, and a word that is none is said at its field', async () => {
  const { user, desk } = await openActivity();
  const asked = (): unknown => (desk.called('activity').at(-1) as { filter: unknown }).filter;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Days' }), 'A day…');
  const field = await screen.findByRole('textbox', { name: 'Day' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('24 nov 2025{Enter}');
  const from = new Date(2025, 10, 24).getTime();
  await waitFor(() => expect(asked()).toMatchObject({ from, to: new Date(2025, 10, 25).getTime() }));
  screen.getByText('Monday, November 24, 2025');
  await user.clear(field);
  await user.type(field, '24/11');
  await user.tab();
  await screen.findByText(/^Write a day such as/);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(asked()).toMatchObject({ from: null, to: null }));
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(screen.queryByRole('textbox', { name: 'Day' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId('activity'));
});

test('the focus stays on a step that is undone, and pressing twice undoes once', async () => {
  const { user, desk } = await openActivity();
  const undo = within(entries()[1]!).getByRole('button', { name: /^Undo: Changed the title/ });
  undo.focus();
  desk.delay = 30;
  await user.keyboard('{Enter}{Enter}');
  await within(entries()[1]!).findByText('Undone');
  expect(desk.called('undo_one')).toHaveLength(1);
  expect(desk.called('redo_one')).toHaveLength(0);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Do again'));
});

test('a large step is said in numbers and unfolded, with the way to its people', async () => {
  const { user } = await openActivity();
  const large = entries().at(-1)!;
  expect(large.textContent).toContain('812 people, 2,436 addresses added');
  await user.click(within(large).getByRole('button', { name: /^Show what/ }));
  const name = within(large).getAllByRole('listitem')[0]!.querySelector('button')!;
  await user.click(name);
  await screen.findByTestId('person-page');
});

test('a person’s history is a key away, and an old value is put back', async () => {
  const { user, desk, page } = await openDesk(10);
  const { id } = desk.people[0]!;
  await user.keyboard('ga');
  await user.click((await screen.findAllByRole('button', { name: desk.people[0]!.name }))[0]!);
  await screen.findByTestId('person-page');
  await user.keyboard('h');
  await waitFor(() => expect(entries()).toHaveLength(3));
  expect(screen.getByRole('tab', { name: 'History' }).getAttribute('aria-selected')).toBe('true');
  expect(await complaints(page)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Put back the title: Engineer' }));
  expect(desk.called('put_back')).toEqual([{ no: 21 }]);
  await waitFor(() => expect(entries()).toHaveLength(4));
  expect(desk.called('person_history').at(-1)).toMatchObject({ id });
  await user.click(screen.getByRole('button', { name: /^Show the lines of the notes/ }));
  expect(screen.getByTestId('lines').textContent).toContain('and Kubernetes');
  screen.getByRole('tab', { name: 'History' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Profile' }));
  await screen.findByTestId('facts');
});

test('an undo that takes long says so and is stopped', async () => {
  const { user, desk } = await openActivity();
  let stop = (): void => undefined;
  desk.instead['undo_one'] = () =>
    new Promise((_, refuse) => {
      stop = () => refuse(failure('cancelled', 'Stopped. Nothing was changed.'));
    });
  desk.instead['stop_undo'] = () => stop();
  await user.click(within(entries()[1]!).getByRole('button', { name: /^Undo: Changed the title/ }));
  const messages = screen.getByRole('region', { name: 'Messages' });
  await within(messages).findByText(/^Undoing: Changed the title/);
  await user.click(within(messages).getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(within(messages).queryByText(/^Undoing/)).toBeNull());
  expect(within(entries()[1]!).queryByText('Undone')).toBeNull();
});
