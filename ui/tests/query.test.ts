/** The query language in the window, over an invented desk. */
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { failure } from '../fake/desk';
import { complaints } from '../src/desk/testing';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { openDesk, rows, search, status } from './shell';

// What is loaded when first needed is there, so that no test waits for it.
beforeAll(() =>
  Promise.all([
    import('../src/kit/Overlays.svelte'),
    import('../src/lists/NameDialog.svelte'),
    import('../src/lists/HotlistDialog.svelte'),
    import('../src/search/FacetPane.svelte'),
    import('../src/search/QueryHelp.svelte'),
  ]),
);
beforeEach(() => wide(1_280));
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
  document.body.style.removeProperty('pointer-events');
});

type Sized = { happyDOM: { setViewport: (size: { width: number; height: number }) => void } };
const wide = (width: number): void => (window as unknown as Sized).happyDOM.setViewport({ width, height: 800 });

const line = (): string => (search() as HTMLInputElement).value;
const offers = (): string[] =>
  within(screen.getByTestId('offers'))
    .queryAllByRole('option')
    .map((one) => one.querySelector('.shown')?.textContent ?? '');
const chips = (): HTMLElement => screen.getByRole('toolbar', { name: 'Parts of the search' });
const chip = (name: string): HTMLElement => within(chips()).getByRole('button', { name });
const values = (facet: string): HTMLElement[] =>
  within(screen.getByRole('region', { name: facet })).getAllByRole('button', { pressed: false });
const typeIn = async (user: Awaited<ReturnType<typeof openDesk>>['user'], text: string): Promise<void> => {
  await user.click(search());
  await user.keyboard(text.replace(/[[{]/g, '$&$&'));
};

test('a field and its value are completed by keys, and what is offered never takes the Enter that means the list', async () => {
  const { user, desk, page } = await openDesk(200);
  await typeIn(user, 'p');
  await waitFor(() => expect(offers()).toEqual(['pool:']));
  expect(search().getAttribute('aria-expanded')).toBe('true');
  expect(await complaints(page)).toEqual([]);
  await user.keyboard('{Tab}');
  expect(line()).toBe('pool:');
  await waitFor(() => expect(offers().length).toBeGreaterThan(1));
  const [first, second] = offers();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(document.getElementById(search().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain(first);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(line()).toBe(`pool:${second} `);
  expect((search() as HTMLInputElement).selectionStart).toBe(line().length);
  await waitFor(() => expect(offers()).toEqual([]));

  // Nothing chosen: Enter goes on into the list.
  await user.keyboard('h');
  await waitFor(() => expect(offers()).toEqual(['hw:']));
  await user.keyboard('{Backspace}{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
  expect(desk.called('complete_query').length).toBeLessThanOrEqual(5);
});

test('Esc closes what is offered and leaves the text, then clears it', async () => {
  const { user } = await openDesk(50);
  await typeIn(user, 'h');
  await waitFor(() => expect(offers()).toEqual(['hw:']));
  await user.keyboard('{Escape}');
  expect(offers()).toEqual([]);
  expect(line()).toBe('h');
  await user.keyboard('{Escape}');
  expect(line()).toBe('');
});

test('Tab leaves the line where nothing is begun that it would complete', async () => {
  const { user } = await openDesk(50);
  await typeIn(user, 'tag:warm ');
  await user.keyboard('{Tab}');
  expect(document.activeElement).not.toBe(search());
  expect(line()).toBe('tag:warm ');
});

test('a failing core takes nothing but the offers', async () => {
  const { user, desk } = await openDesk(50);
  desk.instead['complete_query'] = () => {
    throw failure('internal', 'No.');
  };
  await typeIn(user, 'tag:warm');
  await waitFor(() => expect(status()).toMatch(/^\d+ of 50/));
  expect(offers()).toEqual([]);
});

test('chips are the parts of the text: removed, turned round and edited in it', async () => {
  const { user, page } = await openDesk(300);
  await typeIn(user, ' Rossi  hw:H100 -tag:warm scale:>=64');
  await screen.findByRole('button', { name: 'at least 64 accelerators' });
  expect(within(chips()).getAllByRole('button').length).toBe(8);
  expect(await complaints(page)).toEqual([]);

  await user.click(within(chips()).getByRole('button', { name: 'Remove: has worked with H100' }));
  expect(line()).toBe('Rossi -tag:warm scale:>=64');

  // One stop of the Tab key; the arrows go on from there.
  await waitFor(() => expect(within(chips()).getAllByRole('button').length).toBe(6));
  chip('“Rossi”').focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(chip('not tagged warm'));
  expect(chip('“Rossi”').tabIndex).toBe(-1);
  await user.keyboard('-');
  expect(line()).toBe('Rossi tag:warm scale:>=64');
  await waitFor(() => expect(document.activeElement).toBe(chip('tagged warm')));
  await user.keyboard('{Delete}');
  expect(line()).toBe('Rossi scale:>=64');
  await waitFor(() => expect(document.activeElement).toBe(chip('at least 64 accelerators')));

  await user.keyboard('{Enter}');
  const field = search() as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('scale:>=64');
});

test('a chip is found in a line that begins with blanks', async () => {
  const { user } = await openDesk(50);
  await typeIn(user, '  tag:warm hw:H100');
  await user.click(await screen.findByRole('button', { name: 'has worked with H100' }));
  const field = search() as HTMLInputElement;
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('hw:H100');
});

test('words alone have no chips', async () => {
  const { user } = await openDesk(50);
  await typeIn(user, 'rossi');
  await waitFor(() => expect(status()).toMatch(/of 50/));
  expect(screen.queryByTestId('chips')).toBeNull();
});

test('what is not understood is underlined once the typing rests, and mended by a press', async () => {
  const { user, page } = await openDesk(50);
  await typeIn(user, 'warm pol:hpc tag');
  expect(screen.queryByTestId('problems')).toBeNull();
  const problems = await screen.findByTestId('problems');
  expect(problems.textContent).toContain('There is no field “pol”.');
  expect(page.querySelector('.wrong')?.textContent).toBe('pol');
  expect(search().getAttribute('aria-invalid')).toBe('true');
  expect(await complaints(page)).toEqual([]);
  await user.click(within(problems).getByRole('button', { name: 'Use “pool”' }));
  expect(line()).toBe('warm pool:hpc tag');
  await waitFor(() => expect((search() as HTMLInputElement).selectionStart).toBe('warm pool'.length));
  await waitFor(() => expect(screen.queryByTestId('problems')).toBeNull());
});

test('nobody found: each part that could be left out, with what that would give', async () => {
  const { user, desk, page } = await openDesk(200);
  await typeIn(user, 'tag:warm zzz hw:H100');
  const ways = within(await screen.findByTestId('without')).getAllByRole('button');
  const expected = desk.matching('tag:warm hw:H100').length;
  expect(ways.map((way) => way.textContent?.trim().replace(/\s+/g, ' '))).toEqual([`Without “zzz” ${expected} people`]);
  expect(await complaints(page)).toEqual([]);
  await user.click(ways[0]!);
  expect(line()).toBe('tag:warm hw:H100');
  await waitFor(() => expect(status()).toContain(`${expected} of 200`));
});

test('nobody found in any way leads out all the same', async () => {
  const { user } = await openDesk(50);
  await typeIn(user, 'zzz tag:yyy');
  const none = await screen.findByTestId('no-people');
  expect(none.textContent).toContain('Leaving out any one part finds nobody either.');
  await user.click(within(none).getByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(status()).toMatch(/^50 people/));
});

test('a facet is asked for, taken back and left out in the text', async () => {
  const { user, page } = await openDesk(200);
  await screen.findByRole('region', { name: 'Hardware' });
  const first = values('Hardware')[0]!;
  const name = first.querySelector('.name')?.textContent ?? '';
  await user.click(first);
  expect(line()).toContain('hw:');
  const pressed = await screen.findByRole('button', { name: new RegExp(`^${name}, `), pressed: true });
  expect(await complaints(page)).toEqual([]);
  await user.click(pressed);
  await waitFor(() => expect(line()).toBe(''));

  await waitFor(() => expect(screen.getByTestId('facets').getAttribute('aria-busy')).toBe('false'));
  await user.keyboard('{Alt>}');
  await user.click(values('Company')[0]!);
  await user.keyboard('{/Alt}');
  expect(line()).toMatch(/^-company:/);
  await waitFor(() => expect(within(chips()).getByText(/^not works at/)).toBeTruthy());

  // And by key, from value to value.
  await waitFor(() => expect(screen.getByTestId('facets').getAttribute('aria-busy')).toBe('false'));
  values('Pool')[0]!.focus();
  await user.keyboard('{ArrowDown}-');
  expect(line()).toMatch(/^-company:.+ -pool:/);
});

test('old counts stay, dimmed, while newer ones are on their way', async () => {
  const { user, desk } = await openDesk(100);
  await screen.findByRole('region', { name: 'Pool' });
  const before = screen.getByTestId('facets').textContent;
  let answer = (_: unknown): void => undefined;
  desk.instead['people_facets'] = () => new Promise((done) => (answer = done));
  await typeIn(user, 'tag:warm');
  await waitFor(() => expect(screen.getByTestId('facets').getAttribute('aria-busy')).toBe('true'));
  await waitFor(() => expect(desk.called('people_facets').at(-1)).toEqual({ text: 'tag:warm' }));
  expect(screen.getByTestId('facets').textContent).toBe(before);
  answer([]);
  await waitFor(() => expect(screen.getByTestId('facets').textContent).toContain('Nothing to narrow down by.'));
});

test('the facets are put away by a key, which the desk remembers; narrow, they float', async () => {
  const { user, desk } = await openDesk(50);
  await screen.findByTestId('facet-pane');
  await user.keyboard('\\');
  await waitFor(() => expect(screen.queryByTestId('facet-pane')).toBeNull());
  expect(desk.settings.get('people.facets')).toBe('off');
  cleanup();
  wide(900);
  const narrow = await openDesk(50);
  expect(screen.queryByTestId('facet-pane')).toBeNull();
  await narrow.user.click(screen.getByRole('button', { name: 'Narrow down' }));
  expect(await screen.findByTestId('facets')).toBeTruthy();
});

test('a search is saved, changed, saved again, renamed and deleted', async () => {
  const { user, desk, page } = await openDesk(200);
  await typeIn(user, 'tag:warm');
  await user.keyboard('{Control>}s{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Save this search' });
  await user.keyboard('{Enter}');
  expect(dialog.textContent).toContain('Write a name.');
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Warm ones{Enter}');
  const lists = await screen.findByTestId('lists');
  const found = desk.matching('tag:warm').length;
  const entry = await within(lists).findByRole('button', { name: `Warm ones ${found}` });
  expect(entry.getAttribute('aria-current')).toBe('true');
  expect(screen.getByTestId('saved-state').textContent?.trim()).toBe('Warm ones');
  expect(await complaints(page)).toEqual([]);

  await typeIn(user, ' hw:H100');
  const changed = within(screen.getByTestId('saved-state'));
  await user.click(await changed.findByRole('button', { name: 'Update' }));
  expect(desk.called('set_search')).toEqual([{ id: 's1', query: 'tag:warm hw:H100' }]);
  await waitFor(() => expect(screen.getByTestId('saved-state').textContent?.trim()).toBe('Warm ones'));

  // A name there is already is refused at the field.
  await typeIn(user, ' rossi');
  await user.click(await changed.findByRole('button', { name: 'Save as new' }));
  const again = await screen.findByRole('dialog', { name: 'Save this search' });
  await user.type(within(again).getByRole('textbox', { name: 'Name' }), 'warm ones{Enter}');
  await within(again).findByText('There is a “warm ones” already. Choose another name.');
  await user.click(within(again).getByRole('button', { name: 'Cancel' }));

  await user.click(within(lists).getByRole('button', { name: 'More about Warm ones' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const rename = await screen.findByRole('dialog', { name: 'Rename this search' });
  const field = within(rename).getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Warm in labs{Enter}');
  await within(lists).findByRole('button', { name: 'More about Warm in labs' });
  await user.click(within(lists).getByRole('button', { name: 'More about Warm in labs' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(within(screen.getByTestId('lists')).queryByText('Warm in labs')).toBeNull());
});

test('people are put on a hotlist, stood in as a search, and taken off it', async () => {
  const { user, desk } = await openDesk(60);
  await user.keyboard('xjxa');
  const dialog = await screen.findByRole('dialog', { name: 'Add 2 people to a hotlist' });
  await user.type(within(dialog).getByRole('combobox', { name: 'Hotlist' }), 'MLSys booth{Enter}');
  const lists = await screen.findByTestId('lists');
  await user.click(await within(lists).findByRole('button', { name: 'MLSys booth 2' }));
  expect(line()).toBe('list:"MLSys booth"');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(within(lists).getByRole('button', { name: 'MLSys booth 2' }).getAttribute('aria-current')).toBe('true');

  await user.keyboard('x{Shift>}a{/Shift}');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(desk.hotlists[0]?.people).toHaveLength(1);
  expect(desk.people).toHaveLength(60);

  // Renamed, one stays in it.
  await user.click(within(lists).getByRole('button', { name: 'More about MLSys booth' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const rename = await screen.findByRole('dialog', { name: 'Rename this hotlist' });
  const field = within(rename).getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Booth{Enter}');
  await waitFor(() => expect(line()).toBe('list:"Booth"'));
});

test('a whole search becomes a hotlist', async () => {
  const { user, desk } = await openDesk(200);
  await typeIn(user, 'tag:warm');
  const found = desk.matching('tag:warm').length;
  await waitFor(() => expect(status()).toContain(`${found} of 200`));
  await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: `Make a hotlist of ${found} people` });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Warm{Enter}');
  await waitFor(() => expect(desk.called('hotlist_from_search')).toEqual([{ query: 'tag:warm', name: 'Warm' }]));
  expect(desk.hotlists[0]?.people).toHaveLength(found);
});

test('of many lists eight are shown and the rest are a press away', async () => {
  const { user, desk } = await openDesk(10);
  for (let i = 1; i <= 10; i++) await desk.answer('create_hotlist', { name: `List ${i}`, people: [] });
  const lists = await screen.findByTestId('lists');
  await user.click(await within(lists).findByRole('button', { name: '2 more' }));
  expect(within(lists).getAllByRole('listitem')).toHaveLength(10);
});

test('F1 explains the language, and an example runs', async () => {
  const { user, page } = await openDesk(100);
  await user.click(search());
  await user.keyboard('{F1}');
  await screen.findByTestId('query-help');
  const example = await screen.findByRole('button', { name: 'tag:warm' });
  expect(await complaints(page)).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: 'Find a field' }), 'hotlist');
  expect(screen.queryByRole('button', { name: 'tag:warm' })).toBeNull();
  await user.clear(screen.getByRole('searchbox', { name: 'Find a field' }));
  expect(example).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'tag:warm' }));
  await screen.findByRole('grid', { name: 'People' });
  expect(line()).toBe('tag:warm');
});

test('scale sorts, hardware does not', async () => {
  const { user, desk } = await openDesk(40);
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Hardware' }));
  await user.keyboard('{Escape}');
  const header = (name: RegExp): HTMLElement => screen.getByRole('columnheader', { name });
  await user.click(within(header(/^Scale/)).getByRole('button'));
  await waitFor(() =>
    expect(desk.called('list_people').at(-1)?.['query']).toMatchObject({ sort: { by: 'scale', descending: false } }),
  );
  const asked = desk.called('list_people').length;
  expect(header(/^Hardware/).hasAttribute('aria-sort')).toBe(false);
  await user.click(within(header(/^Hardware/)).getByRole('button'));
  expect(desk.called('list_people')).toHaveLength(asked);
});
