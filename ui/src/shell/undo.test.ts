import { beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { saving } from '../kit/saving.svelte';
import { toasts } from '../kit/toasts.svelte';
import { redoLast, say, sayChange, undoLast } from './undo';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(3);
  install(desk);
});

test.each([undoLast, redoLast])('what is on its way arrives before it is asked what to take back: %o', async (step) => {
  let arrive = (): void => undefined;
  const write = saving(new Promise<void>((done) => (arrive = done)));
  const done = step();
  await new Promise((go) => setTimeout(go, 20));
  expect(desk.called('undo_state')).toHaveLength(0);
  arrive();
  await Promise.all([write, done]);
  expect(desk.called('undo_state')).toHaveLength(1);
});

test('a write that failed keeps nobody waiting', async () => {
  const failing = saving(Promise.reject(new Error('no'))).catch(() => undefined);
  await Promise.all([failing, undoLast()]);
  await vi.waitFor(() => expect(desk.called('undo_state')).toHaveLength(1));
});

test('what a screen says of its operation stands, though the news of it comes later', () => {
  const changed = (op: string, label: string) => ({ op, label, tables: [], roots: [] });
  say('MLSys 2026: 2 papers and talks', 'Undo', undoLast);
  sayChange(changed('load_programme', 'Loaded 2 papers and talks of MLSys 2026'));
  expect(toasts().at(-1)?.text).toBe('MLSys 2026: 2 papers and talks');
  sayChange(changed('edit_person', 'Changed the title of Ana'));
  expect(toasts().at(-1)?.text).toBe('Changed the title of Ana');
});
