import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Why } from '../bindings';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import { offer } from '../actions.svelte';
import { complaints } from '../desk/testing';
import { closeOverlays } from '../kit/overlays.svelte';
import Overlays from '../kit/Overlays.svelte';
import { dismissAll, toasts } from '../kit/toasts.svelte';
import { backupActions } from './actions';
import { backing } from './backing.svelte';
import BackupNotice from './BackupNotice.svelte';
import BackupSettings from './BackupSettings.svelte';
import Rescue from './Rescue.svelte';
import { saved, things, verdict, why as whyOf } from './words';

let desk: FakeDesk;
let withdraw: () => void;
beforeEach(() => {
  desk = new FakeDesk(30);
  install(desk);
  withdraw = offer(backupActions(() => undefined));
});
afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
  withdraw();
  backing.now = backing.restored = backing.work = backing.wanted = null;
});

function settings(): {
  user: ReturnType<typeof userEvent.setup>;
  restored: ReturnType<typeof vi.fn>;
  page: HTMLElement;
} {
  const restored = vi.fn();
  render(Overlays);
  const { container } = render(BackupSettings, { desk: desk.desk(), restored });
  return { user: userEvent.setup(), restored, page: container };
}

test('the last backup, the folder and what is weak about it are said', async () => {
  const { page, user } = settings();
  expect((await screen.findByTestId('last-backup')).textContent).toMatch(/2 hr\. ago.*30 people/s);
  screen.getByText(/On the same disk as the desk/);
  expect(await complaints(page)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Choose another folder…' }));
  expect((await screen.findByText('/media/ana/Stick')).textContent).toBe('/media/ana/Stick');
  expect(screen.queryByText(/On the same disk/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Keep them beside the desk' }));
  await screen.findByText(/On the same disk/);
});

test('a backup made by hand is the first of the list, which shows the rest when asked', async () => {
  const { user } = settings();
  const list = await screen.findByTestId('backup-list');
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: /^Back up now/ }));
  await within(list).findByText(/just now, made by hand/);
  await user.click(screen.getByRole('button', { name: 'Show all 8' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(8);
});

test('a backup that works takes back the word that the one before did not', async () => {
  const { user } = settings();
  const make = await screen.findByRole('button', { name: /^Back up now/ });
  desk.instead['back_up'] = () => {
    throw failure('io', '/media/stick: this folder is not there.');
  };
  await user.click(make);
  await vi.waitFor(() => expect(toasts().map((one) => one.kind)).toEqual(['failed']));
  desk.instead = {};
  await user.click(screen.getByRole('button', { name: /^Back up now/ }));
  await vi.waitFor(() => expect(toasts().map((one) => one.kind)).toEqual(['done']));
});

test('a restore shows what differs, asks for a word, and can be taken back', async () => {
  const { user, restored } = settings();
  await user.click((await screen.findAllByRole('button', { name: /^Restore the backup of/ }))[1]!);
  const dialog = await screen.findByRole('dialog');
  const differ = await within(dialog).findByTestId('differ');
  expect(differ.textContent).toMatch(
    /Would come back.*2 people.*Ada Kowalski.*Would be lost.*Mei Tanaka.*24 people.*and 4 more/s,
  );
  within(dialog).getByText(/9 steps done since then would be gone/);
  expect(await complaints(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
  within(dialog).getByText('Type the word “restore”.');
  expect(desk.called('restore_backup')).toEqual([]);
  await user.type(within(dialog).getByLabelText('Type “restore” to restore it'), 'Restore{Enter}');
  await vi.waitFor(() => expect(restored).toHaveBeenCalled());
  expect(desk.called('restore_backup')).toHaveLength(1);
  expect((await screen.findByTestId('restored')).textContent).toContain('kept as a backup');
  await user.click(screen.getByRole('button', { name: 'Go back to how it was…' }));
  await screen.findByRole('dialog', { name: 'Go back to how it was' });
});

test('a restore that fails says why and leaves the dialog as it was', async () => {
  const { user, restored } = settings();
  desk.instead['restore_backup'] = () => {
    throw failure('damaged', 'This backup is damaged. Choose another one.');
  };
  await user.click((await screen.findAllByRole('button', { name: /^Restore the backup of/ }))[0]!);
  await user.type(await screen.findByLabelText('Type “restore” to restore it'), 'restore{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Choose another one.');
  expect(restored).not.toHaveBeenCalled();
  expect(backing.work).toBeNull();
});

test('a restore whose dialog was closed meanwhile shows the desk it made all the same', async () => {
  const { user, restored } = settings();
  let end = (): void => undefined;
  const answer = desk.answer.bind(desk, 'restore_backup');
  desk.instead['restore_backup'] = async () => {
    await new Promise<void>((done) => (end = done));
    desk.instead = {};
    return answer({});
  };
  await user.click((await screen.findAllByRole('button', { name: /^Restore the backup of/ }))[0]!);
  await user.type(await screen.findByLabelText('Type “restore” to restore it'), 'restore{Enter}');
  await screen.findByRole('progressbar');
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  end();
  await vi.waitFor(() => expect(restored).toHaveBeenCalledOnce());
  expect(backing.work).toBeNull();
});

test('a look for backups that fails leaves the other ways', async () => {
  desk.instead['rescue_desk'] = () => {
    throw failure('io', '/media/stick: this folder is not there.');
  };
  render(Rescue, { opened: vi.fn() });
  const user = userEvent.setup();
  expect((await screen.findByRole('alert')).textContent).toContain('/media/stick');
  screen.getByRole('button', { name: 'Save what can still be read…' });
  desk.instead = {};
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await screen.findByRole('button', { name: 'Restore this backup' });
});

test('a check says what it found; what can be made anew is', async () => {
  const { user, page } = settings();
  let found = { ok: false, problems: ['3 people are not in the list.'], mendable: true };
  desk.instead['check_desk'] = () => found;
  desk.instead['rebuild_desk'] = () => {
    found = { ok: true, problems: [], mendable: false };
    return null;
  };
  await user.click(screen.getByRole('button', { name: 'Check everything' }));
  expect((await screen.findByTestId('check-result')).textContent).toContain('3 people are not in the list.');
  expect(await complaints(page)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Make list and search anew' }));
  await screen.findByText(/^All is well/);
  expect(desk.called('check_desk').map(({ full }) => full)).toEqual([true, true]);
});

test('a check of everything can be stopped, which is no failure', async () => {
  const { user, page } = settings();
  let stop = (): void => undefined;
  desk.instead['check_desk'] = () =>
    new Promise((_, refuse) => {
      stop = () => refuse(failure('cancelled', 'Stopped. Nothing was changed.'));
    });
  desk.instead['stop_check'] = () => stop();
  await user.click(screen.getByRole('button', { name: 'Check everything' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  await screen.findByRole('button', { name: 'Check everything' });
  expect(page.textContent).not.toContain('Stopped');
});

test('a damaged file offers to save what still reads, not to make the list anew', async () => {
  const { user } = settings();
  desk.instead['check_desk'] = () => ({ ok: false, problems: ['A page is damaged.'], mendable: false });
  await user.click(screen.getByRole('button', { name: 'Check quickly' }));
  await screen.findByText(/Restore a backup, or save what can still be read/);
  expect(screen.queryByRole('button', { name: 'Make list and search anew' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save what can still be read…' }));
  expect(desk.called('salvage_desk')).toHaveLength(1);
});

test('a backup that could not be made is said quietly and for as long as it is so', async () => {
  let failed: string | null = '/media/stick: this folder is not there.';
  desk.instead['backups'] = () => ({ folder: '/media/stick', beside: false, list: [], failed });
  render(BackupNotice);
  const notice = await screen.findByTestId('backup-notice');
  expect(notice.textContent).toContain('Not backed up');
  failed = null;
  desk.tell('backups', null);
  await vi.waitFor(() => expect(screen.queryByTestId('backup-notice')).toBeNull());
});

test('a damaged desk gives way to its newest good backup', async () => {
  const opened = vi.fn();
  const { container } = render(Rescue, { opened });
  const user = userEvent.setup();
  expect((await screen.findByText(/The newest good backup is from/)).textContent).toContain('30 people');
  expect(await complaints(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Restore this backup' }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(expect.objectContaining({ at: 'open' })));
});

test('without a good backup what still reads is saved, and opened', async () => {
  desk.instead['rescue_desk'] = () => ({ folder: '/media/stick', backup: null });
  const opened = vi.fn();
  render(Rescue, { opened });
  const user = userEvent.setup();
  await screen.findByText(/There is no good backup in/);
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await vi.waitFor(() => expect(desk.called('rescue_desk')).toHaveLength(2));
  await screen.findByText(/There is no good backup in/);
  await user.click(screen.getByRole('button', { name: 'Save what can still be read…' }));
  const told = await screen.findByTestId('saved');
  expect(told.textContent).toMatch(/1,990 people; 10 could not be read.*how many could not be read is not known/s);
  await user.click(screen.getByRole('button', { name: 'Open the saved desk' }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
});

test('why a backup was made is told in the middle of a line', () => {
  const of = (why: Why | null): string => whyOf({ name: '', at: 0, bytes: 0, rows: {}, why });
  expect([of('update'), of(null)]).toEqual(['before an update of Roster', 'opened since, or copied by hand']);
});

test('things and verdicts are told as people say them', () => {
  expect([things('people', 1), things('contact_points', 2), things('new_things', 3)]).toEqual([
    '1 person',
    '2 addresses',
    '3 rows of new_things',
  ]);
  expect(saved({ name: 'people', saved: 7, lost: 0 })).toBe('7 people');
  expect(verdict({ ok: true, problems: [], mendable: false }, false)).toBe(
    'All is well: every page of the file reads.',
  );
});
