import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { isSaving, saving } from './saving.svelte';
import { announce, dismissAll, spoken, toast, toasts } from './toasts.svelte';

/** How often an effect runs that does this when it begins. */
async function runs(act: () => unknown): Promise<number> {
  let times = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      times++;
      if (times < 9) act();
    });
  });
  for (let turn = 0; turn < 5; turn++) {
    flushSync();
    await Promise.resolve();
  }
  stop();
  return times;
}

test('an effect that writes, or says something, runs once', async () => {
  expect(await runs(() => void saving(Promise.resolve(1)))).toBe(1);
  expect(isSaving()).toBe(false);
  expect(await runs(() => toast('Done'))).toBe(1);
  expect(toasts().length).toBe(1);
  dismissAll();
  expect(await runs(() => announce('Said'))).toBe(1);
  expect(spoken()).toContain('Said');
});
