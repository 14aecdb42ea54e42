// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Desk, DeskState, NewDesk } from '../bindings';

/** Where the program stands. Fails where the file of the open desk was taken away. */
export const deskState = () => invoke<DeskState>('desk_state');
/** Opens the OS dialog; null when closed without choosing. */
export const chooseDeskPlace = (name: string) => invoke<string | null>('choose_desk_place', { name });
/** `passphrase` null: the key goes into the OS key store. The file is the one chosen, else one in the default place. */
export const createDesk = (name: string, person: string, passphrase: string | null) => invoke<NewDesk>('create_desk', { name, person, passphrase });
/** A desk of invented people, in a new file. */
export const createDemoDesk = () => invoke<Desk>('create_demo_desk');
/** Asks for a desk's file and opens it; everything stays as it is when the dialog is closed. */
export const openOtherDesk = () => invoke<DeskState>('open_other_desk');
/** Tries again to open a desk that was refused. */
export const retryDesk = () => invoke<DeskState>('retry_desk');
/** `passphrase` null: the OS key store is asked. */
export const unlockDesk = (passphrase: string | null) => invoke<Desk>('unlock_desk', { passphrase });
export const recoverDesk = (code: string) => invoke<Desk>('recover_desk', { code });
/** Keeps the desk's key anew: under `passphrase`, or, where that is null, in the OS key store. */
export const keepKey = (passphrase: string | null) => invoke<Desk>('keep_key', { passphrase });
export const closeDesk = () => invoke<DeskState>('close_desk');
export const recoveryCode = () => invoke<string>('recovery_code');
/** Asks where, writes the code as a text to print; false when the dialog was closed. */
export const saveRecoveryCode = () => invoke<boolean>('save_recovery_code');
/** How this desk looks: columns, widths, sort, density. Null: never set. */
export const setting = (key: string) => invoke<string | null>('setting', { key });
export const saveSetting = (key: string, value: string) => invoke<null>('save_setting', { key, value });
