/** Tells the desktop what waits: once the desk is open, and again when a day has begun. */
import { tellToday } from '../bindings';
import { zone } from '../interactions/about';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';

let told = '';

/** Call it in an `$effect`, which turns with the day. */
export function tellOfTheDay(): void {
  const today = isoDay(now());
  if (told === today) return;
  const turned = told !== '';
  told = today;
  // Whether it is told is for the desk's settings to say. Where it cannot be, the list is on the screen all the same.
  void tellToday({ today, zone: zone(), owner: '', whole: false }, turned).catch(() => undefined);
}

/** Another desk is told of anew. */
export const forgetTold = (): void => void (told = '');
