// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { CaptureReading, Captured, EditionKey, NewCapture, OpenCapture } from '../bindings';

/** What a line says, and who is meant. */
export const readCapture = (line: string, today: string, edition: EditionKey | null) => invoke<CaptureReading>('read_capture', { line, today, edition });
/** Keeps a line with all it says. */
export const capture = (capture: NewCapture) => invoke<Captured>('capture', { capture });
/** Those that nobody has sorted yet, the newest first. */
export const openCaptures = () => invoke<OpenCapture[]>('open_captures');
export const sortCapture = (id: string, capture: NewCapture) => invoke<Captured>('sort_capture', { id, capture });
/** Answers how many there were. */
export const dropCaptures = (ids: string[]) => invoke<number>('drop_captures', { ids });
