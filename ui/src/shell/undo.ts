/** Undo and redo of whole operations, and the one toast an operation gets. */
import { redo, stopUndo, undo, undoState, type Changed } from '../bindings';
import { dismiss, toast } from '../kit/toasts.svelte';
import { saved, savingLong } from '../kit/saving.svelte';

/** A new operation's toast takes the place of the one before: its Undo would take back the wrong thing. */
let last: number | null = null;

/** The one toast of an operation, in place of the one before. */
export function say(text: string, label: string, run: () => Promise<unknown>): void {
  if (last !== null) dismiss(last);
  last = toast(text, { label, run });
}

/** Undoing and doing again may take long: a whole import is undone at one stroke. */
export const taking = <T>(write: Promise<T>, doing: string): Promise<T> => savingLong(write, doing, stopUndo);

export async function undoLast(): Promise<void> {
  // A move that is painted and on its way is what is to be undone, not what was before it.
  await saved();
  const { undo: next } = await undoState();
  if (next === null) {
    toast('Nothing to undo.');
    return;
  }
  const done = await taking(undo(), `Undoing: ${next.label}`);
  say(`Undid: ${done.label}`, 'Redo', redoLast);
}

export async function redoLast(): Promise<void> {
  await saved();
  const { redo: next } = await undoState();
  if (next === null) {
    toast('Nothing to redo.');
    return;
  }
  const done = await taking(redo(), `Doing again: ${next.label}`);
  say(`Did again: ${done.label}`, 'Undo', undoLast);
}

/** Operations whose screens say themselves what was done, whichever comes first, the answer or the news of it. */
const SPOKEN_FOR = ['undo', 'redo', 'load_programme'];

/** An erasure is never undone, and the steps before it may name whom it erased. */
export function sayChange({ op, label }: Changed): void {
  if (op === 'erase_person') {
    if (last !== null) dismiss(last);
    last = toast('Erased for good. The proof is in the settings, under Erased people.');
    return;
  }
  if (!SPOKEN_FOR.includes(op) && label !== '') say(label, 'Undo', undoLast);
}
