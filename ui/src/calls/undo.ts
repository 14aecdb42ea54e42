// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Done, InTheWay, UndoState } from '../bindings';

/** What Ctrl-Z and Ctrl-Shift-Z would do now. */
export const undoState = () => invoke<UndoState>('undo_state');
/** Answers what was taken back. */
export const undo = () => invoke<Done>('undo');
/** Answers what was done again. */
export const redo = () => invoke<Done>('redo');
/** What stands in the way of undoing this operation, or of doing it again where it is undone; the earliest first. */
export const whatStandsInTheWay = (seq: number) => invoke<InTheWay[]>('what_stands_in_the_way', { seq });
/** Takes back one operation, whatever was done since; a conflict where something stands in its way. */
export const undoOne = (seq: number) => invoke<Done>('undo_one', { seq });
/** Takes back of one operation what nothing later stands on. */
export const undoRest = (seq: number) => invoke<Done>('undo_rest', { seq });
/** Takes back one operation and, before it, all that stands in its way. */
export const undoWithLater = (seq: number) => invoke<Done>('undo_with_later', { seq });
/** Does one undone operation again. */
export const redoOne = (seq: number) => invoke<Done>('redo_one', { seq });
/** Stops the undo or redo under way: nothing of it is kept. */
export const stopUndo = () => invoke<null>('stop_undo');
