// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { ImportDraft, ImportReport, Mapping, PreviewRow, ReadAs } from '../bindings';

/** Opens the OS dialog and reads what the file is; null when closed without choosing. */
export const chooseImport = () => invoke<ImportDraft | null>('choose_import');
/** The file dropped on the window last (event `file-dropped`); null if it was taken already. */
export const droppedImport = () => invoke<ImportDraft | null>('dropped_import');
/** Reads the file again in another encoding or with another delimiter; null: as it seems to be. */
export const rereadImport = (id: string, readAs: ReadAs) => invoke<ImportDraft>('reread_import', { id, readAs });
/** What the first rows would become. */
export const previewImport = (id: string, mapping: Mapping) => invoke<PreviewRow[]>('preview_import', { id, mapping });
/** `dry_run`: says exactly what would happen and changes nothing. Progress comes as `import-progress`. */
export const runImport = (id: string, mapping: Mapping, dryRun: boolean) => invoke<ImportReport>('run_import', { id, mapping, dryRun });
/** Stops the import under way: nothing of it is kept. */
export const cancelImport = () => invoke<null>('cancel_import');
/** Writes the refused rows as they stood, with reasons, where the user says; false when the dialog was closed. */
export const saveRefusedRows = (id: string) => invoke<boolean>('save_refused_rows', { id });
