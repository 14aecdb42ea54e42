/** What time it is, for screens that stand for hours: whoever reads it is drawn anew as it goes on. */
import { createSubscriber } from 'svelte/reactivity';

/** "Just now" and "Today" are wrong for no longer than this. */
const TICK_MS = 30_000;

const ticks = createSubscriber((tick) => {
  const timer = setInterval(tick, TICK_MS);
  return () => clearInterval(timer);
});

/** UTC milliseconds. */
export function now(): number {
  ticks();
  return Date.now();
}
