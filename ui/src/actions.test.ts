import { afterEach, expect, test, vi } from 'vitest';
import { action, allActions, keysLine, offer, perform, spellKeys, type Action } from './actions.svelte';
import { dismissAll, toasts } from './kit/toasts.svelte';

const make = (more: Partial<Action> = {}): Action => ({
  id: 'a',
  name: 'Do it',
  group: 'Anywhere',
  run: () => undefined,
  ...more,
});
afterEach(dismissAll);

test('an action is there while it is offered; of two with one id the later stands', () => {
  const first = make();
  const second = make({ name: 'Do it here' });
  const withdrawFirst = offer([first]);
  const withdrawSecond = offer([second]);
  expect(allActions().map((one) => one.name)).toEqual(['Do it here']);
  withdrawSecond();
  expect(action('a')?.name).toBe('Do it');
  withdrawFirst();
  expect(action('a')).toBeUndefined();
});

test('what cannot be done now is not done', async () => {
  const run = vi.fn();
  await perform(make({ run, enabled: () => false }));
  expect(run).not.toHaveBeenCalled();
});

test('what fails is said', async () => {
  await perform(make({ run: () => Promise.reject({ code: 'disk_full', message: 'The disk is full.', field: null }) }));
  expect(toasts().map((one) => one.kind)).toEqual(['failed']);
  expect(toasts()[0]?.text).toContain('The disk is full.');
});

test('keys are spelled as they stand on the keyboard', () => {
  expect(spellKeys('$mod+Shift+z')).toEqual([['Ctrl', 'Shift', 'Z']]);
  expect(keysLine(make({ keys: ['g p'] }))).toBe('G then P');
  expect(keysLine(make())).toBe('');
});
