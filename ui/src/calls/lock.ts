// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { NewDesk } from '../bindings';

/** Closes the desk until it is unlocked, and empties the page. `back`: where the page stands, by ids only; it comes back with the locked desk. */
export const lockDesk = (back: string | null) => invoke<null>('lock_desk', { back });
/** Somebody is there. The page says so at most every few seconds. */
export const stillHere = () => invoke<null>('still_here');
/** After how many idle minutes the desk is locked; 0: never. */
export const lockAfter = () => invoke<number>('lock_after');
export const setLockAfter = (minutes: number) => invoke<null>('set_lock_after', { minutes });
/** A new key under `passphrase`, or, where that is null, in the OS key store; answers the new recovery code. Progress comes as `rekey-progress`. */
export const rekeyDesk = (passphrase: string | null) => invoke<NewDesk>('rekey_desk', { passphrase });
/** Stops the new key under way: the old one stays. */
export const cancelRekey = () => invoke<null>('cancel_rekey');
