import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { PeopleQuery } from '../src/bindings';
import { complaints } from '../src/desk/testing';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { active, names, openDesk, rows, search, status } from './shell';

// What is loaded when first needed is there, so that no test waits for it.
beforeAll(() =>
  Promise.all([
    import('../src/kit/Overlays.svelte'),
    import('../src/settings/Settings.svelte'),
    import('../src/conferences/Conferences.svelte'),
  ]),
);
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
});

const lastQuery = (asked: Record<string, unknown>[]): PeopleQuery => asked.at(-1)?.['query'] as PeopleQuery;

test('everybody is there, counted, and only those in sight are mounted', async () => {
  await openDesk(500);
  const grid = screen.getByRole('grid', { name: 'People' });
  expect(grid.getAttribute('aria-rowcount')).toBe('501');
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(status()).toContain('500 people');
});

test('the keys move the cursor, which takes the focus along and stays mounted', async () => {
  const { user } = await openDesk(500);
  await waitFor(() => expect(document.activeElement).toBe(active()));
  await user.keyboard('jj{ArrowDown}k');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('2'));
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('499'));
  await user.keyboard('{Home}');
  await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('0'));
  expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test('who is selected is said where the selection is', async () => {
  const { user } = await openDesk(9);
  await waitFor(() => expect(document.activeElement).toBe(active()));
  await user.keyboard('xjx');
  await waitFor(() => expect(status()).toContain('2 selected'));
  await user.keyboard('ge');
  await screen.findByRole('heading', { name: 'Conferences' });
  expect(status()).not.toContain('selected');
  await user.keyboard('gp');
  await waitFor(() => expect(status()).toContain('2 selected'));
});

test('searching asks the core as one types, marks the hits and says how many', async () => {
  const { user, desk } = await openDesk(300);
  await user.keyboard('/');
  expect(document.activeElement).toBe(search());
  await user.type(search(), 'kowalsky');
  await waitFor(() => expect(names().every((name) => name.includes('Kowalski'))).toBe(true));
  expect(lastQuery(desk.called('list_people'))).toMatchObject({ text: 'kowalsky', offset: 0 });
  expect(within(active()).getAllByText('Kowalski')[0]?.tagName).toBe('MARK');
  expect(status()).toMatch(/^\d+ of 300 people/);
  expect(screen.getByTestId('spelled').textContent).toContain('Kowalski');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(status()).toMatch(/^300 people/));
});

test('a search for a word of the field says what else it finds, and can be held to the word', async () => {
  const { user, page, desk } = await openDesk(300);
  await user.type(search(), 'infin');
  expect(screen.queryByTestId('widened')).toBeNull();
  await user.clear(search());
  await user.type(search(), 'rdma');
  expect((await screen.findByTestId('widened')).textContent).toContain('Also finding RoCE, InfiniBand, NDR and 1 more');
  expect(rows()[0]?.textContent).toContain('InfiniBand');
  expect(await complaints(page)).toEqual([]);

  // By keyboard, from within the search.
  await user.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
  await waitFor(() => expect(screen.queryByTestId('widened')).toBeNull());
  expect(lastQuery(desk.called('list_people')).text).toBe('"rdma"');
  expect(document.activeElement).toBe(search());

  // And by its button, which leaves the focus in the window.
  await user.clear(search());
  await user.type(search(), 'rdma engineer');
  await user.click(await screen.findByRole('button', { name: 'Only “rdma”' }));
  await waitFor(() => expect(screen.queryByTestId('widened')).toBeNull());
  expect((search() as HTMLInputElement).value).toBe('"rdma" engineer');
});

test('a search nobody matches says so, and leads on', async () => {
  const { user } = await openDesk(10);
  await user.type(search(), 'zzz');
  const none = await screen.findByTestId('no-people');
  expect(none.textContent).toContain('Nobody matches “zzz”');
  await user.click(within(none).getByRole('button', { name: 'Add “zzz” as a person' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
  expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('zzz');
});

test('an empty desk says the next step', async () => {
  await openDesk(0);
  const none = await screen.findByTestId('no-people');
  expect(within(none).getByRole('button', { name: 'Import people' })).toBeTruthy();
});

test('a header sorts up, down and not at all, and the desk remembers it', async () => {
  const { user, desk } = await openDesk(40);
  const header = (): HTMLElement => screen.getByRole('columnheader', { name: /^Company/ });
  const press = (): Promise<void> => user.click(within(header()).getByRole('button'));
  await press();
  expect(header().getAttribute('aria-sort')).toBe('ascending');
  await press();
  expect(header().getAttribute('aria-sort')).toBe('descending');
  await waitFor(() => expect(lastQuery(desk.called('list_people')).sort).toEqual({ by: 'company', descending: true }));
  expect(JSON.parse(desk.settings.get('people.columns') ?? '{}')).toMatchObject({
    sort: { by: 'company', descending: true },
  });
  await press();
  expect(header().getAttribute('aria-sort')).toBe('none');
});

test('a header is one stop: arrows move along it, Shift-arrows resize', async () => {
  const { user, desk } = await openDesk(5);
  const button = (name: RegExp): HTMLElement => within(screen.getByRole('columnheader', { name })).getByRole('button');
  button(/^Name/).focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(button(/^Title/));
  expect(button(/^Name/).tabIndex).toBe(-1);
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  const kept = JSON.parse(desk.settings.get('people.columns') ?? '{}') as { columns: { id: string; width: number }[] };
  expect(kept.columns.find((one) => one.id === 'title')?.width).toBe(276);
});

test('a column is chosen in the popover', async () => {
  const { user } = await openDesk(5);
  expect(screen.queryByRole('columnheader', { name: /^Owner/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Owner' }));
  expect(screen.getByRole('columnheader', { name: /^Owner/ })).toBeTruthy();
});

test('x and Shift-arrows select, going back leaves out again, Mod-A takes everybody', async () => {
  const { user } = await openDesk(120);
  await waitFor(() => expect(document.activeElement).toBe(active()));
  await user.keyboard('x');
  expect(status()).toContain('1 selected');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await waitFor(() => expect(status()).toContain('3 selected'));
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await waitFor(() => expect(status()).toContain('2 selected'));
  await user.keyboard('{Control>}a{/Control}');
  await waitFor(() => expect(status()).toContain('120 selected'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(status()).not.toContain('selected'));
});

test('deleting the selected says so once, and its Undo brings them back', async () => {
  const { user, desk } = await openDesk(30);
  await user.keyboard('xjx');
  await user.click(within(screen.getByTestId('bulk-bar')).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(status()).toContain('28 people'));
  expect(screen.queryByTestId('bulk-bar')).toBeNull();
  const messages = screen.getByRole('region', { name: 'Messages' });
  expect(within(messages).getAllByText('Deleted 2 people')).toHaveLength(1);
  await user.click(within(messages).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(status()).toContain('30 people'));
  expect(desk.called('undo')).toHaveLength(1);
  expect(within(messages).getByText('Undid: Deleted 2 people')).toBeTruthy();
  await user.click(within(messages).getByRole('button', { name: 'Redo' }));
  await waitFor(() => expect(status()).toContain('28 people'));
});

test('tagging asks for a tag and gives it to all selected', async () => {
  const { user, desk } = await openDesk(10);
  await user.keyboard('xjxt');
  const dialog = await screen.findByRole('dialog', { name: 'Tag 2 people' });
  await user.type(within(dialog).getByRole('combobox', { name: 'Tag' }), 'neurips{Enter}');
  await waitFor(() => expect(desk.called('tag_people')[0]).toMatchObject({ tag: 'neurips' }));
  expect(desk.people.filter((one) => one.tags.includes('neurips'))).toHaveLength(2);
});

test('the peek follows the cursor and Esc closes it without losing the place', async () => {
  const { user } = await openDesk(20);
  await user.keyboard('j ');
  const peek = await screen.findByTestId('peek');
  await waitFor(() => expect(within(peek).getByTestId('fact-name').textContent).toContain(names()[1]));
  await user.keyboard('j');
  await waitFor(() => expect(active().getAttribute('data-index')).toBe('2'));
  await waitFor(() => expect(within(peek).getByTestId('fact-name').textContent).toContain(names()[2]));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByTestId('peek')).toBeNull());
  expect(active().getAttribute('data-index')).toBe('2');
});

test('the list has nothing axe complains about, with a peek and a selection', async () => {
  const { user, page } = await openDesk(20);
  await user.keyboard('x ');
  await within(await screen.findByTestId('peek')).findByTestId('facts');
  expect(await complaints(page)).toEqual([]);
});
