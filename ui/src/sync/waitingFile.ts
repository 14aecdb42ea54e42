/** A file of another desk that came by itself: dropped on the window, or opened with Roster. */
import { exchangeFileWaits } from '../calls/sync';
import { goTo } from '../shell/go';

/** Looks at it; false where there is none, or it is none. */
export async function takeWaitingFile(): Promise<boolean> {
  if ((await exchangeFileWaits()) === null) return false;
  goTo({ at: 'arrival' });
  await (await import('./arriving.svelte')).arriving.takeWaiting();
  return true;
}
