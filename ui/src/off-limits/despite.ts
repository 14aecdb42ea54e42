/** What a rule of the desk stops can be done all the same, with a reason that is kept. */
import { asFailure } from '../ipc';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import ReasonDialog from './ReasonDialog.svelte';

/**
 * Does it; where a rule stops it, asks for a reason and does it with that. Null where she leaves it. Anything else that
 * fails is thrown.
 */
export async function despite<T>(run: (reason: string) => Promise<T>): Promise<T | null> {
  try {
    return await saving(run(''));
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code !== 'needs_reason') throw thrown;
    return new Promise((answer) => {
      openDialog('Do it all the same?', ReasonDialog<T>, { why: failure.message, run, answer });
    });
  }
}
