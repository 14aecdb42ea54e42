/** How much waits now, for the side of the window. */
import { onChanged } from '../changes';
import { latest } from '../kit/latest';
import { askToday } from './waiting.svelte';

let waiting = $state(0);

export const waitsNow = (): number => waiting;

/** Counts now and after every change; the returned function stops that. Call it in an `$effect` that turns with the day. */
export function followToday(): () => void {
  const count = latest(
    () => askToday('', false),
    (list) => (waiting = list.entries.filter((entry) => entry.section === 'now').length),
    // A number at the side is a courtesy: the screen itself says what went wrong.
    () => (waiting = 0),
  );
  count(undefined);
  return onChanged(() => count(undefined));
}
