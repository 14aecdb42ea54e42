import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import type { Wants } from '../bindings';
import { install } from '../../fake/install';
import { complaints } from './testing';
import Unlock from './Unlock.svelte';

afterEach(cleanup);

function lock(wants: Wants = 'passphrase'): {
  desk: FakeDesk;
  opened: ReturnType<typeof vi.fn>;
  user: ReturnType<typeof userEvent.setup>;
  page: HTMLElement;
} {
  const state = { at: 'locked', name: 'Ana’s desk', place: '/home/ana/ana.roster-desk', wants, back: null } as const;
  const desk = new FakeDesk(3, state);
  install(desk);
  const opened = vi.fn();
  const { container } = render(Unlock, { state, opened });
  return { desk, opened, user: userEvent.setup(), page: container };
}
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const CODE = 'K7QF-2M9X-RT4B-HH8W-PZ3D-5VNC-J6YG-AE1S';

test('says which desk it is, and the passphrase opens it', async () => {
  const { opened, user, page } = lock();
  screen.getByRole('heading', { name: 'Ana’s desk' });
  screen.getByText('/home/ana/ana.roster-desk');
  expect(document.activeElement).toBe(field('Passphrase'));
  expect(await complaints(page)).toEqual([]);
  await user.paste('correct horse');
  await user.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(opened).toHaveBeenCalledWith({ at: 'open', desk: expect.objectContaining({ people: 3 }) }),
  );
});

test('a wrong passphrase is said at the field, and what was typed stays selected', async () => {
  const { opened, user, page } = lock();
  await user.type(field('Passphrase'), 'wrong one{Enter}');
  await screen.findByText('This passphrase does not open the desk.');
  const typed = field('Passphrase');
  expect(typed.value).toBe('wrong one');
  expect([typed.selectionStart, typed.selectionEnd]).toEqual([0, 9]);
  expect(opened).not.toHaveBeenCalled();
  expect(await complaints(page)).toEqual([]);
});

test('while the key is worked out it says so and takes no second order', async () => {
  const { desk, user, opened } = lock();
  desk.delay = 60;
  await user.type(field('Passphrase'), 'correct horse{Enter}{Enter}');
  const opening = button('Opening…');
  expect(opening.getAttribute('aria-busy')).toBe('true');
  expect(field('Passphrase').readOnly).toBe(true);
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  expect(desk.called('unlock_desk')).toHaveLength(1);
});

test('another failure than a wrong passphrase has a box', async () => {
  const { desk, user } = lock();
  desk.instead['unlock_desk'] = () => {
    throw failure('desk_in_use', 'Another program has this desk open.');
  };
  await user.type(field('Passphrase'), 'correct horse{Enter}');
  expect((await screen.findByRole('alert')).dataset['code']).toBe('desk_in_use');
});

test('the recovery code opens it too, typed in any way', async () => {
  const { desk, opened, user, page } = lock();
  await user.click(button('Use the recovery code instead'));
  expect(document.activeElement).toBe(field('Recovery code'));
  await user.keyboard('nonsense{Enter}');
  await screen.findByText('This recovery code does not open the desk.');
  expect(await complaints(page)).toEqual([]);
  await user.clear(field('Recovery code'));
  await user.type(field('Recovery code'), ` ${CODE.toLowerCase().replaceAll('-', ' ')}{Enter}`);
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  expect(desk.called('recover_desk').at(-1)).toEqual({ code: CODE });
});

test('one can go back from the code to the passphrase, and to another desk', async () => {
  const { desk, opened, user } = lock();
  await user.click(button('Use the recovery code instead'));
  await user.click(button('Use the passphrase instead'));
  expect(document.activeElement).toBe(field('Passphrase'));
  await user.click(button('Open another desk…'));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(desk.state));
});

test('a desk whose key is not in this computer’s key store starts with the code', async () => {
  const { page } = lock('recovery_code');
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Use the passphrase instead' })).toBeNull();
  field('Recovery code');
  expect(await complaints(page)).toEqual([]);
});

test('a key in the key store is asked for again by Enter, and what it answers is said', async () => {
  const { desk, opened, user, page } = lock('key_store');
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  screen.getByText('Its key is in the key store of this computer.');
  expect(document.activeElement).toBe(button('Unlock'));
  expect(await complaints(page)).toEqual([]);
  desk.instead['unlock_desk'] = () => {
    throw failure('no_key_store', 'The key store of this computer does not answer.');
  };
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).dataset['code']).toBe('no_key_store');
  delete desk.instead['unlock_desk'];
  await user.click(button('Use the recovery code instead'));
  await user.click(button('Use the key store instead'));
  expect(document.activeElement).toBe(button('Unlock'));
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
  expect(desk.called('unlock_desk').at(-1)).toEqual({ passphrase: null });
});

test('invented people need no key', async () => {
  const { opened, user, page } = lock('nothing');
  screen.getByText(/Everybody in this desk is invented/);
  expect(screen.queryByRole('button', { name: 'Use the recovery code instead' })).toBeNull();
  expect(await complaints(page)).toEqual([]);
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
});
