/** Locking and its settings, over an invented desk. */
import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { complaints } from '../src/desk/testing';
import { failure } from '../fake/desk';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { openDesk } from './shell';

// Loaded before, so that no test waits for it.
beforeAll(() => Promise.all([import('../src/kit/Overlays.svelte'), import('../src/settings/Settings.svelte')]));
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
  // What floated lets go of the pointer a moment later.
  document.body.style.removeProperty('pointer-events');
});

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('Ctrl-L locks from everywhere, out of a dialog too, and remembers the place', async () => {
  const { desk, user } = await openDesk();
  await user.keyboard('gs');
  await screen.findByTestId('settings');
  await user.keyboard('?');
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}l{/Control}');
  await vi.waitFor(() => expect(desk.called('lock_desk')).toEqual([{ back: 'settings' }]));
});

test('the core asks for the lock, and the page does it', async () => {
  const { desk } = await openDesk();
  desk.tell('lock-soon', null);
  await vi.waitFor(() => expect(desk.called('lock_desk')).toEqual([{ back: 'people' }]));
});

test('how long nobody may be there is chosen in the settings', async () => {
  const { desk, user, page } = await openDesk();
  await user.click(button('Settings'));
  const after = await screen.findByRole('radiogroup', { name: 'Lock after' });
  await vi.waitFor(() => expect(within(after).getByLabelText<HTMLInputElement>('15 min').checked).toBe(true));
  await user.click(within(after).getByLabelText('5 min'));
  await vi.waitFor(() => expect(desk.called('set_lock_after')).toEqual([{ minutes: 5 }]));
  expect(within(after).getByLabelText<HTMLInputElement>('5 min').checked).toBe(true);
  expect(await complaints(page)).toEqual([]);
});

test('a new recovery code is asked for by a word, and shown', async () => {
  const { desk, user } = await openDesk();
  await user.click(button('Settings'));
  await user.click(await screen.findByRole('button', { name: 'Make a new one…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Make a new recovery code' }));
  within(dialog).getByText('Type new to go on.');
  expect(desk.called('rekey_desk')).toHaveLength(0);

  desk.instead['rekey_desk'] = () => {
    throw failure('disk_full', 'The disk is full.');
  };
  await user.type(within(dialog).getByLabelText('Type “new” to go on'), 'New{Enter}');
  expect((await within(dialog).findByRole('alert')).dataset['code']).toBe('disk_full');
  delete desk.instead['rekey_desk'];
  await user.click(within(dialog).getByRole('button', { name: 'Make a new recovery code' }));
  await within(dialog).findByText('P4WX');
  expect(desk.called('rekey_desk').at(-1)).toEqual({ passphrase: null });
  expect(await complaints(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'I have kept it' }));
  await vi.waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
  await user.click(button('Show it'));
  expect((await screen.findByTestId('recovery-code')).textContent).toBe('P4WX-88QD-T1CZ-0H6N-EVJ2-MK7R-S5GA-93BY');
});

test('while it is made it says how far it is and can be stopped', async () => {
  const { desk, user } = await openDesk();
  await user.click(button('Settings'));
  await user.click(await screen.findByRole('button', { name: 'Make a new one…' }));
  const dialog = await screen.findByRole('dialog');
  let end = (): void => undefined;
  desk.instead['rekey_desk'] = async () => {
    await new Promise<void>((done) => (end = done));
    throw failure('cancelled', 'Stopped. Nothing was changed.');
  };
  await user.type(within(dialog).getByLabelText('Type “new” to go on'), 'new{Enter}');
  await within(dialog).findByRole('progressbar');
  desk.tell('rekey-progress', { step: 'copy', done: 100_000_000, total: 300_000_000 });
  await within(dialog).findByText('100 of 300 MB');
  expect(await complaints(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Stop' }));
  expect(desk.called('cancel_rekey')).toHaveLength(1);
  end();
  await screen.findByText('Stopped. The code you have stays.', { ignore: '[data-test=live]' });
  within(dialog).getByRole('button', { name: 'Make a new recovery code' });
});

test('a file that went away is told of when the window is looked at again', async () => {
  const { desk } = await openDesk();
  desk.instead['desk_state'] = () => {
    throw failure('io', '/home/ana/ana.desk: this desk’s file was removed, moved or replaced.');
  };
  window.dispatchEvent(new Event('focus'));
  await screen.findByText(/removed, moved or replaced/, { ignore: '[data-test=live]' });
});
