// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Backup, Backups, Check, DeskState, Differences, Rescue, RestoredDesk, Saved } from '../bindings';

/** The desk's backups, newest first. Told anew as `backups` whenever there is one more. */
export const backups = () => invoke<Backups>('backups');
/** Makes a backup now. Progress comes as `backup-progress`. */
export const backUp = () => invoke<Backup>('back_up');
/** Stops the backup, restore or rebuild under way: nothing of it is kept. */
export const cancelBackup = () => invoke<null>('cancel_backup');
/** Asks for the folder where backups go from now on; null when the dialog was closed. */
export const chooseBackupFolder = () => invoke<Backups | null>('choose_backup_folder');
/** Backups go beside the desk again. */
export const keepBackupsBeside = () => invoke<Backups>('keep_backups_beside');
/** What a restore of this backup would change. */
export const compareBackup = (name: string) => invoke<Differences>('compare_backup', { name });
/** Puts the backup in the place of the desk; what the desk is now is kept as a backup. */
export const restoreBackup = (name: string) => invoke<RestoredDesk>('restore_backup', { name });
/** `full`: reads everything and holds it against the journal; else the pages and what hangs on what. */
export const checkDesk = (full: boolean) => invoke<Check>('check_desk', { full });
/** Stops the check under way. */
export const stopCheck = () => invoke<null>('stop_check');
/** Makes the list and the search anew. Progress comes as `backup-progress`. */
export const rebuildDesk = () => invoke<null>('rebuild_desk');
/** What can be done for a desk that was refused as damaged. */
export const rescueDesk = () => invoke<Rescue>('rescue_desk');
/** Puts the backup in the place of the damaged desk, which is kept beside it. */
export const restoreDamagedDesk = (name: string) => invoke<DeskState>('restore_damaged_desk', { name });
/** Asks where, and saves what can still be read of the damaged desk into a new one; null when the dialog was closed. */
export const salvageDesk = () => invoke<Saved | null>('salvage_desk');
/** Opens the desk into which that was saved. */
export const openSavedDesk = () => invoke<DeskState>('open_saved_desk');
