// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { AddedFiles, FileOwner, KeptFile } from '../bindings';

export const keptFiles = (owner: FileOwner) => invoke<KeptFile[]>('kept_files', { owner });
/** Asks for a file and keeps it; null when the dialog was closed. */
export const addFile = (owner: FileOwner) => invoke<AddedFiles | null>('add_file', { owner });
/** Asks where, and writes what is in the file; whether the dialog was not closed. */
export const saveFile = (id: string) => invoke<boolean>('save_file', { id });
export const renameFile = (id: string, name: string) => invoke<null>('rename_file', { id, name });
export const removeFile = (id: string) => invoke<null>('remove_file', { id });
