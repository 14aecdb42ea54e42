import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import { saving } from '../kit/saving.svelte';
import { backFrom, backTo } from './back';
import { lockNow, sayStillHere } from './locking';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(1);
  install(desk);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('where one stood is a word without anybody in it, and leads back', () => {
  const places = [{ at: 'people' }, { at: 'settings' }, { at: 'import' }, { at: 'person', id: '0193-a' }] as const;
  for (const place of places) expect(backTo(backFrom(place))).toEqual(place);
  for (const word of [null, '', 'nowhere', 'person', 'person ', 'toString'])
    expect(backTo(word)).toEqual({ at: 'people' });
});

test('what is being typed is left, and what is being saved is waited for, before the desk locks', async () => {
  const field = document.createElement('input');
  let written = (): void => undefined;
  field.addEventListener('blur', () => void saving(new Promise<void>((done) => (written = done))));
  document.body.append(field);
  field.focus();
  const locking = lockNow({ at: 'person', id: 'p1' });
  expect(document.activeElement).not.toBe(field);
  await Promise.resolve();
  expect(desk.called('lock_desk')).toHaveLength(0);
  written();
  await locking;
  expect(desk.called('lock_desk')).toEqual([{ back: 'person p1' }]);
});

test('a save that does not end holds up nothing for long', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  let end = (): void => undefined;
  const stuck = saving(new Promise<void>((done) => (end = done)));
  const locking = lockNow({ at: 'people' });
  await vi.advanceTimersByTimeAsync(1_600);
  await locking;
  expect(desk.called('lock_desk')).toHaveLength(1);
  end();
  await stuck;
});

test('somebody there is said at once, then every 15 seconds, and once more after the last move', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const stop = sayStillHere();
  const said = (): number => desk.called('still_here').length;
  const move = (): boolean => window.dispatchEvent(new Event('pointermove'));
  move();
  expect(said()).toBe(1);
  for (let i = 0; i < 20; i++) move();
  expect(said()).toBe(1);
  vi.advanceTimersByTime(15_000);
  expect(said()).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(said()).toBe(2);
  window.dispatchEvent(new Event('keydown'));
  expect(said()).toBe(3);
  stop();
  vi.advanceTimersByTime(60_000);
  move();
  expect(said()).toBe(3);
});
