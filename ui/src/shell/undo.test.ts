import { beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { saving } from '../kit/saving.svelte';
import { redoLast, undoLast } from './undo';

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
