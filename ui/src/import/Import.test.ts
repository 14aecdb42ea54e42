import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { connections } from '../../fake/import';
import { install } from '../../fake/install';
import { action, isEnabled } from '../actions.svelte';
import type { ImportReport, Mapping } from '../bindings';
import { complaints } from '../desk/testing';
import { spoken } from '../kit/toasts.svelte';
import Import from './Import.svelte';
import { importing } from './importing.svelte';

const NOTHING: ImportReport = {
  dry_run: false,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  companies_created: 0,
  errors: [],
  took_ms: 9,
};

let desk: FakeDesk;
let user: ReturnType<typeof userEvent.setup>;
let close: ReturnType<typeof vi.fn<() => void>>;
let page: HTMLElement;

beforeEach(() => {
  desk = new FakeDesk(5);
  install(desk);
  user = userEvent.setup();
  close = vi.fn<() => void>();
  page = render(Import, { close }).container;
});
afterEach(async () => {
  await vi.waitFor(() => expect(importing.busy).toBeNull());
  // How to import is kept from one file to the next, but not from one test to the next.
  importing.mode = 'create_and_update';
  importing.whenBoth = 'fill_empty';
  importing.startAgain();
  cleanup();
});

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const target = (column: string): HTMLSelectElement => screen.getByLabelText(`Import “${column}” as`);
const preview = (): HTMLElement => screen.getByTestId('import-preview');
const number = (what: string): string | null | undefined =>
  within(screen.getByTestId(`import-${what}`)).getByRole('definition').textContent;
const lastMapping = (): Mapping => desk.called('preview_import').at(-1)?.['mapping'] as Mapping;

async function choose(): Promise<void> {
  await user.click(button('Choose a file…'));
  await within(await screen.findByTestId('import-preview')).findByText('Ada Kowalski');
}

test('first it says what can be read, and a file is chosen or dropped', async () => {
  expect(document.activeElement).toBe(button('Choose a file…'));
  for (const known of [/Connections\.csv/, /Bullhorn, Greenhouse, Lever, OpenCATS, Gem and Atomic/, /CSV or TSV/])
    screen.getAllByText(known);
  expect(await complaints(page)).toEqual([]);
  desk.tell('file-dropped', null);
  await screen.findByText('LinkedIn connections');
  expect(desk.called('dropped_import')).toHaveLength(1);
  expect(spoken()).toContain('Connections.csv: 1,204 rows, LinkedIn connections.');
});

test('a dialog closed without choosing changes nothing', async () => {
  desk.instead['choose_import'] = () => null;
  await user.click(button('Choose a file…'));
  expect(importing.stage).toBe('choose');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a file that is no table is said plainly, and another can be chosen', async () => {
  desk.instead['choose_import'] = () => {
    throw failure('invalid', 'This is a picture, not a table.', 'file');
  };
  await user.click(button('Choose a file…'));
  const box = await screen.findByRole('alert');
  within(box).getByText('This file could not be read as a table');
  within(box).getByText('This is a picture, not a table.');
  expect(await complaints(page)).toEqual([]);
  delete desk.instead['choose_import'];
  await choose();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the columns are aimed as the layout says, and the protected one is off until chosen', async () => {
  await choose();
  screen.getByText('1,204 rows · 8 columns · header in line 4');
  expect(target('First Name').value).toBe('given');
  expect(target('Date of birth').value).toBe('skip');
  screen.getByText('Protected: not imported unless you choose so');
  expect(lastMapping().targets).toEqual(connections().columns.map((column) => column.target));
  expect(await complaints(page)).toEqual([]);
  await user.selectOptions(target('Date of birth'), 'Notes');
  screen.getByText('Protected: imported, as you chose');
  await vi.waitFor(() => expect(lastMapping().targets[7]).toBe('notes'));
});

test('an unknown table and a remembered mapping say so', async () => {
  desk.instead['choose_import'] = () => ({ ...connections(), layout: null });
  await choose();
  screen.getByText('Unknown table: check the columns');
  desk.instead['choose_import'] = () => ({ ...connections(), remembered: true });
  await user.click(button('Choose another file…'));
  await screen.findByText('Used the mapping you saved for this kind of file');
});

test('another target redraws the preview, and a refused row keeps its reason', async () => {
  await choose();
  await user.selectOptions(target('Last Name'), 'Do not import');
  await vi.waitFor(() => expect(within(preview()).queryByText('Ada Kowalski')).toBeNull());
  within(preview()).getByText('Ada');
  within(preview()).getByText('Refused: no name and no address to know this person by');
  screen.getByText('6 of 8 columns imported');
});

test('two columns for one thing are pointed out', async () => {
  await choose();
  await user.selectOptions(target('Position'), 'Company');
  screen.getByText('Also chosen for “Position”.');
  screen.getByText('Also chosen for “Company”.');
});

test('a mapping that names nobody cannot be run, and says why', async () => {
  await choose();
  for (const column of ['First Name', 'Last Name', 'URL', 'Email Address'])
    await user.selectOptions(target(column), 'Do not import');
  screen.getByText(/No column gives a name or an address/);
  expect(button('Import 1,204 rows').disabled).toBe(true);
  expect(button('Try it out').disabled).toBe(true);
});

test('a file without rows cannot be run, and says why', async () => {
  desk.instead['choose_import'] = () => ({ ...connections(), rows: 0 });
  await user.click(button('Choose a file…'));
  await screen.findByText('There are no rows below the header.');
  expect(button('Import 0 rows').disabled).toBe(true);
});

test('how to import and the tag are part of the mapping', async () => {
  await choose();
  await user.click(screen.getByRole('radio', { name: 'Update only' }));
  await user.click(screen.getByRole('radio', { name: 'Overwrite' }));
  await user.type(screen.getByLabelText('Tag for everybody in this file'), 'mlsys-2026 ');
  await vi.waitFor(() =>
    expect(lastMapping()).toMatchObject({ mode: 'update_only', when_both: 'overwrite', tag: 'mlsys-2026' }),
  );
  await within(preview()).findAllByText('mlsys-2026');
  await user.click(screen.getByRole('radio', { name: 'Create only' }));
  expect(screen.queryByRole('radio', { name: 'Overwrite' })).toBeNull();
});

test('reading the file another way keeps what was chosen for its columns', async () => {
  await choose();
  await user.selectOptions(target('Company'), 'Notes');
  await user.selectOptions(screen.getByLabelText('Encoding'), 'windows-1252');
  await vi.waitFor(() =>
    expect(desk.called('reread_import')).toEqual([{ id: 'd1', readAs: { encoding: 'windows-1252', delimiter: ',' } }]),
  );
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Encoding').value).toBe('windows-1252'));
  expect(target('Company').value).toBe('notes');
});

test('a reading that fails leaves the file as it was read before', async () => {
  await choose();
  desk.instead['reread_import'] = () => {
    throw failure('invalid', 'This file is not UTF-16.', 'encoding');
  };
  await user.selectOptions(screen.getByLabelText('Encoding'), 'UTF-16LE');
  await screen.findByText('This file is not UTF-16.');
  expect(screen.getByLabelText<HTMLSelectElement>('Encoding').value).toBe('UTF-8');
});

test('leaving the screen and coming back loses no mapping', async () => {
  await choose();
  await user.selectOptions(target('Company'), 'Notes');
  cleanup();
  page = render(Import, { close }).container;
  expect(target('Company').value).toBe('notes');
});

test('a file that the core no longer holds has to be chosen again', async () => {
  await choose();
  cleanup();
  desk.instead['preview_import'] = () => {
    throw failure('not_found', 'This file is no longer in hand.');
  };
  page = render(Import, { close }).container;
  await screen.findByRole('button', { name: 'Choose a file…' });
});

test('trying it out says in numbers what would happen, and changes nothing', async () => {
  await choose();
  await user.click(button('Try it out'));
  await screen.findByRole('heading', { name: 'Tried out: this would happen' });
  expect(desk.called('run_import')).toMatchObject([{ id: 'd1', dryRun: true }]);
  expect([number('created'), number('refused'), number('companies')]).toEqual(['1,202', '2', '41']);
  screen.getByText(/1,202 people would be created, 41 new companies, and 2 rows refused\. Nothing was changed yet\./);
  expect(desk.people).toHaveLength(5);
  expect(document.activeElement).toBe(button('Try it out'));
  expect(await complaints(page)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Create only' }));
  await vi.waitFor(() => expect(screen.queryByTestId('import-trial')).toBeNull());
});

test('an import shows how far it is, then what it did', async () => {
  await choose();
  let finish: () => void = () => undefined;
  const errors = [
    { line: 17, reason: 'no name and no address to know this person by' },
    { line: 112, reason: 'the row has 3 columns where the header has 8' },
  ];
  desk.instead['run_import'] = () =>
    new Promise((done) => {
      finish = () => done({ ...NOTHING, created: 1_202, companies_created: 41, errors });
    });
  await user.click(button('Import 1,204 rows'));
  const bar = await screen.findByRole('progressbar', { name: 'Importing' });
  await vi.waitFor(() => {
    desk.tell('import-progress', { done: 602, total: 1_204 });
    expect(bar.getAttribute('aria-valuetext')).toBe('602 of 1,204 rows');
  });
  expect(document.activeElement).toBe(button('Cancel'));
  expect(target('Company').disabled).toBe(true);
  expect(await complaints(page)).toEqual([]);
  finish();
  const heading = await screen.findByRole('heading', { name: 'Imported 1,202 people' });
  expect(document.activeElement).toBe(heading);
  expect(spoken()).toBe('1,202 people created, 41 new companies, and 2 rows refused.');
  const refused = within(screen.getByTestId('import-refused-rows'));
  refused.getByText('the row has 3 columns where the header has 8');
  expect(await complaints(page)).toEqual([]);
  await user.click(button('Save refused rows…'));
  expect(desk.called('save_refused_rows')).toEqual([{ id: 'd1' }]);
  await user.click(button('Show the people'));
  expect(close).toHaveBeenCalledTimes(1);
  expect(importing.stage).toBe('choose');
});

test('a cancelled import says that nothing was changed, and the mapping is still there', async () => {
  await choose();
  let stop: () => void = () => undefined;
  desk.instead['run_import'] = () =>
    new Promise((_, reject) => {
      stop = () => reject(failure('cancelled', 'Stopped.'));
    });
  desk.instead['cancel_import'] = () => (stop(), null);
  await user.click(button('Import 1,204 rows'));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  const box = await screen.findByRole('alert');
  expect(box.textContent).toContain('Nothing was changed.');
  expect(spoken()).toBe('Stopped. Nothing was changed.');
  expect(target('Company').value).toBe('company');
  expect(button('Import 1,204 rows').disabled).toBe(false);
});

test('only the first 200 refused rows are listed', async () => {
  await choose();
  const errors = Array.from({ length: 5_808 }, (_, i) => ({ line: i + 5, reason: `reason ${i}` }));
  desk.instead['run_import'] = () => ({ ...NOTHING, updated: 3, errors });
  await user.click(button('Import 1,204 rows'));
  await screen.findByRole('heading', { name: 'Updated 3 people' });
  expect(within(screen.getByTestId('import-refused-rows')).getAllByRole('row')).toHaveLength(201);
  screen.getByText('And 5,608 rows more; the saved file has them all.');
  await user.click(button('Import another file'));
  button('Choose a file…');
});

test('its commands stand in the registry, and can be done when they can be done', async () => {
  const can = (id: string): boolean => {
    const one = action(id);
    return one !== undefined && isEnabled(one);
  };
  expect([can('import.choose'), can('import.run'), can('import.cancel'), can('import.close')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  await choose();
  expect([can('import.run'), can('import.try')]).toEqual([true, true]);
  expect(action('import.run')?.keys).toEqual(['$mod+Enter']);
  await user.click(button('Close the import'));
  expect(close).toHaveBeenCalledTimes(1);
  cleanup();
  expect(action('import.run')).toBeUndefined();
});
