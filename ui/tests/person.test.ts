import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { complaints } from '../src/desk/testing';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { active, openDesk, search, status } from './shell';

beforeAll(() => Promise.all([import('../src/kit/Overlays.svelte'), import('../src/settings/Settings.svelte')]));
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
});

async function openPage(people = 20) {
  const opened = await openDesk(people);
  await opened.user.keyboard('j{Enter}');
  const page = await screen.findByTestId('person-page');
  await within(page).findByTestId('facts');
  return { ...opened, page: opened.page, person: page };
}

test('Enter opens the person, Esc leads back to where one was', async () => {
  const { user } = await openPage();
  await user.keyboard('{Escape}');
  await screen.findByRole('grid');
  expect(active().getAttribute('data-index')).toBe('1');
  await waitFor(() => expect(document.activeElement).toBe(active()));
});

test('[ and ] step through the list, Alt-arrows through where one was', async () => {
  const { user, person } = await openPage();
  const name = (): string => within(person).getByTestId('fact-name').textContent;
  const first = name();
  await user.keyboard(']');
  await waitFor(() => expect(screen.getByText('3 of 20')).toBeTruthy());
  await waitFor(() => expect(name()).not.toBe(''));
  await user.keyboard('[[');
  await waitFor(() => expect(screen.getByText('2 of 20')).toBeTruthy());
  await waitFor(() => expect(name()).toBe(first));
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await screen.findByRole('grid');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await screen.findByTestId('person-page');
});

test('a fact is edited in place, and the change can be undone', async () => {
  const { user, desk } = await openPage();
  await user.click(screen.getByRole('button', { name: /^Location:/ }));
  const field = screen.getByRole('textbox', { name: 'Location' });
  await user.clear(field);
  await user.type(field, 'Zürich{Enter}');
  await screen.findByRole('button', { name: 'Location: Zürich' });
  expect(desk.called('edit_person')[0]).toMatchObject({ field: 'location', value: 'Zürich' });
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Location: Zürich' })).toBeNull());
});

test('a company is suggested from those known', async () => {
  const { user, desk } = await openPage();
  await user.click(screen.getByRole('button', { name: /^Company:/ }));
  const field = screen.getByRole('combobox', { name: 'Company' });
  await user.clear(field);
  await user.type(field, 'hud');
  await screen.findByRole('option', { name: 'Hudson Trading Research' });
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(desk.called('edit_person')[0]).toMatchObject({ field: 'company', value: 'Hudson Trading Research' }),
  );
});

test('an address the core refuses stays in its field with the reason', async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole('button', { name: 'Add e-mail' }));
  const form = screen.getByTestId('contacts').querySelector('form')!;
  await user.type(within(form).getByRole('textbox', { name: 'E-mail' }), 'nobody{Enter}');
  expect((await within(form).findByRole('alert')).textContent).toContain('no @');
  expect(within(form).getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe('nobody');
});

test('an address is removed from its menu', async () => {
  const { user, desk } = await openPage();
  const before = screen.getAllByTestId('contact').length;
  await user.click(screen.getAllByRole('button', { name: /^More for/ })[0]!);
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(desk.called('remove_contact')).toHaveLength(1));
  await waitFor(() => expect(screen.queryAllByTestId('contact')).toHaveLength(before - 1));
});

test('notes are saved when left, and a link in them leads nowhere', async () => {
  const { user, desk } = await openPage();
  const notes = screen.getByTestId('notes');
  await user.click(within(notes).getByRole('button'));
  const field = within(notes).getByRole('textbox', { name: 'Notes' });
  await user.clear(field);
  await user.type(field, 'Ran 2,048 H100');
  await user.tab();
  await waitFor(() => expect(desk.called('edit_person')[0]).toMatchObject({ field: 'notes', value: 'Ran 2,048 H100' }));
  await waitFor(() => expect(notes.querySelector('.read')).not.toBeNull());
  const link = document.createElement('a');
  link.href = 'https://example.org/';
  notes.querySelector('.read')!.append(link);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  link.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
});

test('deleting the person leads back to the list, and Undo brings them back', async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByRole('grid');
  await waitFor(() => expect(status()).toContain('19 people'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(status()).toContain('20 people'));
});

test('c p adds a person; without a name the reason stands at the field', async () => {
  const { user, desk } = await openDesk(5);
  await user.keyboard('cp');
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
  const name = within(dialog).getByRole('textbox', { name: 'Name' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Engineer{Enter}');
  expect((await within(dialog).findByRole('alert')).textContent).toBe('A person needs a name.');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await user.type(name, 'Grace Hopper{Enter}');
  await screen.findByTestId('person-page');
  expect(desk.called('create_person')).toHaveLength(2);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the palette finds actions by their letters and people after @', async () => {
  const { user } = await openDesk(20);
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByTestId('palette');
  await user.type(within(palette).getByRole('combobox'), 'gts');
  expect(within(palette).getAllByRole('option')[0]?.textContent).toContain('Go to settings');
  await user.keyboard('{Enter}');
  expect(await screen.findByTestId('settings')).toBeTruthy();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(within(await screen.findByTestId('palette')).getByRole('combobox'), '@a');
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
  await user.keyboard('{Enter}');
  await screen.findByTestId('person-page');
});

test('? shows the keys of the registry', async () => {
  const { user } = await openDesk(3);
  await user.keyboard('?');
  const sheet = await screen.findByTestId('keys-sheet');
  expect(within(sheet).getByText('Add a person')).toBeTruthy();
  expect(within(sheet).getByText('Peek at person')).toBeTruthy();
});

test('settings act at once and are kept; single letters can be switched off', async () => {
  const { user, desk } = await openDesk(5);
  await user.keyboard('gs');
  await screen.findByTestId('settings');
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(desk.settings.get('look.theme')).toBe('dark');
  await user.click(screen.getByRole('radio', { name: 'Compact' }));
  expect(document.documentElement.dataset['density']).toBe('compact');
  await user.click(screen.getByRole('checkbox', { name: /Single-letter keys/ }));
  await user.click(screen.getByRole('button', { name: 'People' }));
  await screen.findByRole('grid');
  await user.keyboard('/');
  expect(document.activeElement).not.toBe(search());
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(search());
});

test('the recovery code is shown when asked for, and closing the desk leaves the shell', async () => {
  const { user, closed, desk } = await openDesk(5);
  await user.keyboard('gs');
  await user.click(await screen.findByRole('button', { name: 'Show it' }));
  expect((await screen.findByTestId('recovery-code')).textContent).toContain('K7QF');
  await user.click(screen.getByRole('button', { name: 'Close the desk' }));
  await waitFor(() => expect(closed()).toBe(1));
  expect(desk.called('close_desk')).toHaveLength(1);
});

test('axe has nothing to complain about on the page and in the settings', async () => {
  const { user, page } = await openPage();
  expect(await complaints(page)).toEqual([]);
  await user.keyboard('gs');
  await screen.findByTestId('settings');
  expect(await complaints(page)).toEqual([]);
});
