/** Whether something is on its way to the desk right now: the status bar says so. */

let pending = $state(0);

export const isSaving = (): boolean => pending > 0;

/** Counts a write while it lasts. */
export async function saving<T>(write: Promise<T>): Promise<T> {
  pending++;
  try {
    return await write;
  } finally {
    pending--;
  }
}
