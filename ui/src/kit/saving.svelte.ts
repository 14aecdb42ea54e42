import { untrack } from 'svelte';
import { dismiss, toast } from './toasts.svelte';

/** Whether something is on its way to the desk right now: the status bar says so. */

let pending = $state(0);

export const isSaving = (): boolean => pending > 0;

/** Those that are on their way. */
let under: readonly Promise<unknown>[] = [];

/** Counts a write while it lasts. Untracked: an effect that writes is not to run again because the count changed. */
export async function saving<T>(write: Promise<T>): Promise<T> {
  untrack(() => pending++);
  under = [...under, write];
  try {
    return await write;
  } finally {
    under = under.filter((one) => one !== write);
    pending--;
  }
}

/** Once all that is on its way has arrived, or failed: what is asked for then counts on it. */
export async function saved(): Promise<void> {
  while (under.length > 0) await Promise.allSettled(under);
}

/** Work that takes longer than this says so, and can be stopped. */
export const LONG_MS = 300;

/** Counts a write that may take long: it is then told what is being done, with a way to stop it. */
export async function savingLong<T>(write: Promise<T>, doing: string, stop: () => Promise<unknown>): Promise<T> {
  let told: number | null = null;
  const timer = setTimeout(() => (told = toast(doing, { label: 'Stop', run: stop }, 'busy')), LONG_MS);
  try {
    return await saving(write);
  } finally {
    clearTimeout(timer);
    if (told !== null) dismiss(told);
  }
}
