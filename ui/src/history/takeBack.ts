/** Undoing one operation of the history, and doing it again. What stands in the way is asked first and shown. */
import { redoOne, undoOne, whatStandsInTheWay, type HistoryEntry } from '../bindings';
import { openDialog } from '../kit/overlays.svelte';
import { say, taking } from '../shell/undo';
import InTheWay from './InTheWay.svelte';

type Step = Pick<HistoryEntry, 'seq' | 'label'>;

export async function undoStep(step: Step): Promise<void> {
  const later = await whatStandsInTheWay(step.seq);
  if (later.length > 0) {
    openDialog('Later changes stand in the way', InTheWay, { step, later, again: false });
    return;
  }
  await taking(undoOne(step.seq), `Undoing: ${step.label}`);
  say(`Undid: ${step.label}`, 'Do again', () => redoStep(step));
}

export async function redoStep(step: Step): Promise<void> {
  const later = await whatStandsInTheWay(step.seq);
  if (later.length > 0) {
    openDialog('Later changes stand in the way', InTheWay, { step, later, again: true });
    return;
  }
  await taking(redoOne(step.seq), `Doing again: ${step.label}`);
  say(`Did again: ${step.label}`, 'Undo', () => undoStep(step));
}
