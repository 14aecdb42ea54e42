import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import { complaints } from './testing';
import Welcome from './Welcome.svelte';

afterEach(cleanup);

function start(keyStore = true): {
  desk: FakeDesk;
  opened: ReturnType<typeof vi.fn>;
  user: ReturnType<typeof userEvent.setup>;
  page: HTMLElement;
} {
  const state = { at: 'welcome', default_place: '/home/ana/Roster', key_store: keyStore } as const;
  const desk = new FakeDesk(3, state);
  install(desk);
  const opened = vi.fn();
  const { container } = render(Welcome, { state, opened });
  return { desk, opened, user: userEvent.setup(), page: container };
}
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('the first field has the focus, and a name is proposed for the desk until another is typed', async () => {
  const { user } = start();
  expect(document.activeElement).toBe(field('Your name'));
  await user.keyboard('Ana Kowalski');
  expect(field('Name of the desk').value).toBe('Ana’s desk');
  await user.clear(field('Name of the desk'));
  await user.type(field('Name of the desk'), 'Kowalski search');
  await user.type(field('Your name'), 'a');
  expect(field('Name of the desk').value).toBe('Kowalski search');
});

test('with a key store no passphrase is asked, and the recovery code is shown before anything else', async () => {
  const { desk, opened, user, page } = start();
  await user.type(field('Your name'), 'Ana');
  await user.click(button('Start empty'));
  expect(desk.called('create_desk')).toEqual([{ name: 'Ana’s desk', person: 'Ana', passphrase: null }]);
  const code = await screen.findByRole('group', { name: 'Recovery code' });
  expect([...code.children].map((group) => group.textContent)).toEqual(
    'K7QF-2M9X-RT4B-HH8W-PZ3D-5VNC-J6YG-AE1S'.split('-'),
  );
  expect(document.activeElement).toBe(code);
  expect(opened).not.toHaveBeenCalled();
  expect(await complaints(page)).toEqual([]);

  await user.click(button('Save as a text to print…'));
  expect(desk.called('save_recovery_code')).toHaveLength(1);
  await screen.findByText(/^Saved/);
  await user.click(button('I have kept it'));
  expect(opened).toHaveBeenCalledWith({ at: 'open', desk: expect.objectContaining({ name: 'Ana’s desk' }) }, undefined);
});

test('who chose to import a file goes there after the code', async () => {
  const { opened, user } = start();
  await user.type(field('Your name'), 'Ana{Enter}');
  await user.click(await screen.findByRole('button', { name: 'I have kept it' }));
  expect(opened).toHaveBeenCalledWith(expect.objectContaining({ at: 'open' }), 'import');
});

test('the code can be copied', async () => {
  const { user } = start();
  await user.type(field('Your name'), 'Ana{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Copy' }));
  await screen.findByText('Copied.');
  expect(await navigator.clipboard.readText()).toMatch(/^K7QF-2M9X/);
});

test('without a key store a passphrase is asked twice, and what is wrong is said at the field', async () => {
  const { desk, user, page } = start(false);
  await user.click(button('Import a file'));
  expect(desk.called('create_desk')).toEqual([]);
  expect(document.activeElement).toBe(field('Your name'));
  expect(field('Your name').getAttribute('aria-invalid')).toBe('true');
  const told = document.getElementById(field('Your name').getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toContain('Type your name.');
  screen.getByText('Give the desk a name.');
  screen.getByText('A passphrase has at least 8 characters.');
  expect(await complaints(page)).toEqual([]);

  await user.type(field('Your name'), 'Ana');
  await user.type(field('Passphrase'), 'correct horse');
  await user.type(field('Repeat the passphrase'), 'correct house');
  await user.click(button('Import a file'));
  expect(document.activeElement).toBe(field('Repeat the passphrase'));
  screen.getByText('The two passphrases differ.');

  await user.clear(field('Repeat the passphrase'));
  await user.click(field('Repeat the passphrase'));
  await user.paste('correct horse');
  await user.click(button('Import a file'));
  expect(desk.called('create_desk')[0]).toMatchObject({ passphrase: 'correct horse' });
});

test('a passphrase may be chosen where there is a key store, and looked at', async () => {
  const { desk, user } = start();
  await user.type(field('Your name'), 'Ana');
  await user.click(button('Use a passphrase instead'));
  expect(document.activeElement).toBe(field('Passphrase'));
  expect(field('Passphrase').type).toBe('password');
  await user.click(button('Show passphrase'));
  expect(field('Passphrase').type).toBe('text');
  await user.click(button('Use the key store instead'));
  await user.click(button('Start empty'));
  expect(desk.called('create_desk')[0]).toMatchObject({ passphrase: null });
});

test('another place is chosen in the system’s dialog', async () => {
  const { user, desk } = start();
  await user.type(field('Your name'), 'Ana');
  await user.click(button('Choose another place…'));
  expect(desk.called('choose_desk_place')).toEqual([{ name: 'Ana’s desk' }]);
  expect(screen.getByTestId('desk-place').textContent).toBe('/home/ana/Documents/Ana’s desk.roster-desk');
  desk.instead['choose_desk_place'] = () => null;
  await user.click(button('Choose another place…'));
  expect(screen.getByTestId('desk-place').textContent).toMatch(/^\/home\/ana\/Documents/);
});

test('a refusal of the core stands at its field; one without a field has a box', async () => {
  const { user, desk } = start();
  desk.instead['create_desk'] = () => {
    throw failure('invalid', 'There is a desk here already.', 'place');
  };
  await user.type(field('Your name'), 'Ana{Enter}');
  await screen.findByText('There is a desk here already.');
  expect(document.activeElement).toBe(button('Choose another place…'));

  desk.instead['create_desk'] = () => {
    throw failure('disk_full', 'No space left on /home.');
  };
  await user.click(button('Start empty'));
  const box = await screen.findByRole('alert');
  within(box).getByText('The disk is full');
  within(box).getByText('No space left on /home.');
  expect(field('Your name').value).toBe('Ana');
});

test('the demo desk and a desk that is already there need no names', async () => {
  const { user, opened } = start();
  await user.click(button('Look around in a demo desk'));
  await vi.waitFor(() =>
    expect(opened).toHaveBeenCalledWith({ at: 'open', desk: expect.objectContaining({ demo: true }) }),
  );
  await user.click(button('Open a desk that is already on this computer…'));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
});

test('the first screen is clean by axe', async () => {
  const { page } = start();
  expect(await complaints(page)).toEqual([]);
});
