/**
 * Locking the desk. The page saves what is being typed and asks for the lock; the core closes the file and makes the
 * page anew, so that nothing of it is left. How long nobody was there is counted in the core: the page only says that
 * somebody is.
 */
import { lockDesk, stillHere } from '../bindings';
import { isSaving } from '../kit/saving.svelte';
import { backFrom } from './back';
import type { Route } from './router.svelte';

/** The core waits for a page for two seconds before the machine sleeps. */
const TO_SAVE_MS = 1_500;
const LOOK_MS = 20;

/** Until nothing is on its way to the desk any more, or for as long as may be waited. */
async function saved(): Promise<void> {
  const until = performance.now() + TO_SAVE_MS;
  while (isSaving() && performance.now() < until) await new Promise((go) => setTimeout(go, LOOK_MS));
}

export async function lockNow(here: Route): Promise<void> {
  // A field is saved when it is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await saved();
  await lockDesk(backFrom(here));
}

const MOVES = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;
const SAID_EVERY_MS = 15_000;

/** Says that somebody is there: at once, then at most every 15 seconds, the last time after the last move. */
export function sayStillHere(): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    timer = undefined;
    last = performance.now();
    // Where no desk is open there is nothing to keep open.
    stillHere().catch(() => undefined);
  };
  const moved = (): void => {
    if (timer !== undefined) return;
    const wait = last + SAID_EVERY_MS - performance.now();
    if (wait <= 0) say();
    else timer = setTimeout(say, wait);
  };
  for (const move of MOVES) window.addEventListener(move, moved, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    for (const move of MOVES) window.removeEventListener(move, moved, { capture: true });
  };
}
