/** How many tasks are due, for the side of the window. */
import { taskCounts } from '../bindings';
import { onChanged } from '../changes';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';

let counts = $state.raw({ overdue: 0, today: 0 });

export const dueNow = (): number => counts.overdue + counts.today;

/** Counts now and after every change; the returned function stops that. Call it in an `$effect`, which turns with the day. */
export function followCounts(): () => void {
  const day = isoDay(now());
  // A number at the side is a courtesy: the screen itself says what went wrong.
  const count = (): void =>
    void taskCounts(day)
      .then((found) => (counts = found))
      .catch(() => undefined);
  count();
  return onChanged((changed) => {
    if (changed.tables.includes('tasks') || changed.tables.includes('people')) count();
  });
}
