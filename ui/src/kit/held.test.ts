import { afterEach, expect, test } from 'vitest';
import { holding } from './held';

afterEach(() => document.body.replaceChildren());

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};

test('what is typed while a dialog loads stands in its first field', async () => {
  let load = (): void => undefined;
  const loaded = new Promise<void>((then) => (load = then));
  const opening = holding(async () => {
    await loaded;
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  expect(press('c').defaultPrevented).toBe(true);
  press('a');
  press('a', { repeat: true });
  expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(false);
  load();
  await opening;
  expect(document.querySelector('textarea')?.value).toBe('ca');
  // From here on keys are the field's own, and nobody's who is not in one.
  expect(press('b').defaultPrevented).toBe(false);
  document.body.replaceChildren();
  expect(press('b').defaultPrevented).toBe(false);
});

test('where no dialog comes the keys are free again', async () => {
  await expect(holding(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(press('b').defaultPrevented).toBe(false);
});
