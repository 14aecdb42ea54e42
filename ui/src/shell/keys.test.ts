import { afterEach, expect, test, vi } from 'vitest';
import type { Action } from '../actions.svelte';
import { acts, listen, spellings, swallowWebviewKeys } from './keys';

const make = (more: Partial<Action>): Action => ({
  id: 'a',
  name: 'Do it',
  group: 'Anywhere',
  run: () => undefined,
  ...more,
});
function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}
function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  const held: Record<string, boolean> = {
    Shift: event.shiftKey,
    Control: event.ctrlKey,
    Alt: event.altKey,
    Meta: event.metaKey,
  };
  event.getModifierState = (name) => held[name] ?? false;
  target.dispatchEvent(event);
  return event;
}
let stop = (): void => undefined;
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

test('a single letter never acts in a text field; a chord does, unless it edits text', () => {
  const field = element('<input type="text">');
  expect(acts(make({}), 'j', field, true)).toBe(false);
  expect(acts(make({}), 'g p', field, true)).toBe(false);
  expect(acts(make({}), 'Shift+t', field, true)).toBe(false);
  expect(acts(make({}), '$mod+k', field, true)).toBe(true);
  expect(acts(make({}), '$mod+z', field, true)).toBe(false);
  expect(acts(make({}), '$mod+a', field, true)).toBe(false);
  expect(acts(make({}), 'ArrowDown', field, true)).toBe(false);
  expect(acts(make({}), 'Escape', field, true)).toBe(true);
});

test('single letters can be switched off, and nothing else goes with them', () => {
  const div = element('<div></div>');
  expect(acts(make({}), 'x', div, false)).toBe(false);
  expect(acts(make({}), 'g p', div, false)).toBe(false);
  expect(acts(make({}), '?', div, false)).toBe(false);
  expect(acts(make({}), '$mod+k', div, false)).toBe(true);
  expect(acts(make({}), 'ArrowDown', div, false)).toBe(true);
  expect(acts(make({}), 'Space', div, false)).toBe(true);
});

test('keys that steer a list act only there, and a button keeps its own', () => {
  const steering = make({ steers: true });
  expect(acts(steering, 'j', element('<aside></aside>'), true)).toBe(false);
  expect(acts(steering, 'j', element('<div data-steers></div>'), true)).toBe(true);
  expect(acts(steering, 'j', document.body, true)).toBe(true);
  expect(acts(make({}), 'Space', element('<button>Go</button>'), true)).toBe(false);
});

test('a character counts, not whether its layout needs Shift for it', () => {
  expect(spellings('?')).toEqual(['?', 'Shift+?']);
  expect(spellings('/')).toEqual(['/', 'Shift+/']);
  expect(spellings('x')).toEqual(['x']);
  const run = vi.fn();
  stop = listen([make({ keys: ['/'], run })], { letters: () => true, blocked: () => false });
  press('/', { shiftKey: true });
  expect(run).toHaveBeenCalledTimes(1);
  press('/');
  expect(run).toHaveBeenCalledTimes(2);
  press('/', { ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(2);
});

test('of two with the same keys the later one acts, where it can', () => {
  const early = vi.fn();
  const late = vi.fn();
  let can = true;
  const actions = [make({ keys: ['t'], run: early }), make({ id: 'b', keys: ['t'], run: late, enabled: () => can })];
  stop = listen(actions, { letters: () => true, blocked: () => false });
  press('t');
  expect([early.mock.calls.length, late.mock.calls.length]).toEqual([0, 1]);
  can = false;
  press('t');
  expect([early.mock.calls.length, late.mock.calls.length]).toEqual([1, 1]);
});

test('while something floats above, its keys are its own', () => {
  const run = vi.fn();
  stop = listen([make({ keys: ['t'], run })], { letters: () => true, blocked: () => true });
  press('t');
  expect(run).not.toHaveBeenCalled();
});

test('the webview’s own keys are swallowed, ours are not', () => {
  stop = swallowWebviewKeys();
  expect(press('r', { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(press('F5').defaultPrevented).toBe(true);
  expect(press('p', { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(press('F12').defaultPrevented).toBe(true);
  expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(press('r').defaultPrevented).toBe(false);
});

test('of "g a" and "a", the A after a G means the former, whichever was offered first', () => {
  const done: string[] = [];
  const one = (keys: string): Action => make({ id: keys, keys: [keys], run: () => done.push(keys) });
  stop = listen([one('a'), one('g a')], { letters: () => true, blocked: () => false });
  press('a');
  press('g');
  press('a');
  expect(done).toEqual(['a', 'g a']);
});

test('a page that comes between two presses does not part them', () => {
  const done: string[] = [];
  const one = (keys: string): Action => make({ id: keys, keys: [keys], run: () => done.push(keys) });
  const ways = { letters: () => true, blocked: () => false };
  stop = listen([one('c p')], ways);
  press('c');
  stop();
  stop = listen([one('c p'), one('p')], ways);
  press('p');
  expect(done).toEqual(['c p']);
});

test('what has acted is no beginning of two presses, whatever it brings with it', () => {
  const done: string[] = [];
  const one = (keys: string, more = (): void => undefined): Action =>
    make({ id: keys, keys: [keys], run: () => (done.push(keys), more()) });
  const ways = { letters: () => true, blocked: () => false };
  const anew = (): void => {
    stop();
    stop = listen([one('g p'), one('p')], ways);
  };
  stop = listen([one('g p', anew), one('p')], ways);
  press('g');
  press('p');
  press('p');
  expect(done).toEqual(['g p', 'p']);
});
