/** How many captured lines wait to be sorted, for the side of the window. */
import { openCaptures } from '../bindings';
import { onChanged } from '../changes';
import { latest } from '../kit/latest';

let waiting = $state(0);

export const linesWaiting = (): number => waiting;

/** Counts now and after every change; the returned function stops that. */
export function followWaiting(): () => void {
  const count = latest(
    openCaptures,
    (found) => (waiting = found.length),
    // A number at the side is a courtesy: the screen itself says what went wrong.
    () => (waiting = 0),
  );
  count(undefined);
  const stop = onChanged((changed) => {
    if (changed.tables.includes('captures')) count(undefined);
  });
  return () => {
    stop();
    waiting = 0;
  };
}
