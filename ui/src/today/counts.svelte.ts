/** How much waits now, for the side of the window; and the desktop is told of it. */
import { onChanged } from '../changes';
import { latest } from '../kit/latest';
import { tellOfTheDay } from './telling';
import { askToday } from './waiting.svelte';

let waiting = $state(0);

export const waitsNow = (): number => waiting;

/** Counts on this day, now and after every change; the returned function stops that. Call it in an `$effect`. */
export function followToday(desk: string, today: string): () => void {
  tellOfTheDay(desk, today);
  const count = latest(
    () => askToday('', false),
    (list) => (waiting = list.entries.filter((entry) => entry.section === 'now').length),
    // A number at the side is a courtesy: the screen itself says what went wrong.
    () => (waiting = 0),
  );
  count(undefined);
  return onChanged(() => count(undefined));
}
