/** Tells the desktop what waits: once a desk is open, and again when a day has begun. */
import { tellToday } from '../bindings';
import { zone } from '../interactions/about';

let told = { desk: '', day: '' };

export function tellOfTheDay(desk: string, today: string): void {
  if (told.desk === desk && told.day === today) return;
  const turned = told.desk === desk;
  told = { desk, day: today };
  // Whether it is told is for the desk's settings to say. Where it cannot be, the list is on the screen all the same.
  void tellToday({ today, zone: zone(), owner: '', whole: false }, turned).catch(() => undefined);
}
