// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { ActivityFilter, Done, HistoryChange, HistoryPage } from '../bindings';

/** What was done to a person, the newest first; `before`: older than this operation. */
export const personHistory = (id: string, before: number | null, limit: number) => invoke<HistoryPage>('person_history', { id, before, limit });
/** What was done at the desk, the newest first; `before`: older than this operation. */
export const activity = (filter: ActivityFilter, before: number | null, limit: number) => invoke<HistoryPage>('activity', { filter, before, limit });
/** What an operation did to the first so many things it touched. */
export const operationChanges = (seq: number, things: number) => invoke<HistoryChange[]>('operation_changes', { seq, things });
/** Puts back what a change took away, by the change's number; answers the operation that did. */
export const putBack = (no: number) => invoke<Done>('put_back', { no });
