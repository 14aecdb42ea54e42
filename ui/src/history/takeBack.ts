/** Undoing one operation of the history, and doing it again. What stands in the way is asked first and shown. */
import { redoOne, undoOne, whatStandsInTheWay, type HistoryEntry } from '../bindings';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { say } from '../shell/undo';
import InTheWay from './InTheWay.svelte';

type Step = Pick<HistoryEntry, 'seq' | 'label'>;

export async function undoStep(step: Step): Promise<void> {
  const later = await whatStandsInTheWay(step.seq);
  if (later.length > 0) {
    openDialog('Later changes stand in the way', InTheWay, { step, later, again: false });
    return;
  }
  await saving(undoOne(step.seq));
  say(`Undid: ${step.label}`, 'Do again', () => redoStep(step));
}

export async function redoStep(step: Step): Promise<void> {
  const later = await whatStandsInTheWay(step.seq);
  if (later.length > 0) {
    openDialog('Later changes stand in the way', InTheWay, { step, later, again: true });
    return;
  }
  await saving(redoOne(step.seq));
  say(`Did again: ${step.label}`, 'Undo', () => undoStep(step));
}
