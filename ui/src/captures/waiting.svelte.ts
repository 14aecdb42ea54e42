/** How many captured lines wait to be sorted, for the side of the window. */
import { openCaptures } from '../bindings';
import { onChanged } from '../changes';

let waiting = $state(0);

export const linesWaiting = (): number => waiting;

/** Counts now and after every change; the returned function stops that. */
export function followWaiting(): () => void {
  // A number at the side is a courtesy: the screen itself says what went wrong.
  const count = (): void =>
    void openCaptures()
      .then((found) => (waiting = found.length))
      .catch(() => undefined);
  count();
  return onChanged((changed) => {
    if (changed.tables.includes('captures')) count();
  });
}
