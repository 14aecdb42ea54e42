// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Erasing, Erasure, Held, Sheet } from '../bindings';

/** What there is of a person, and where. */
export const whatIsHeld = (person: string) => invoke<Held>('what_is_held', { person });
/** Asks where, and writes all that is known of a person as JSON, with the same to be read as PDF beside it; the way to the first, null when the dialog was closed. */
export const exportAccess = (person: string) => invoke<string | null>('export_access', { person });
/** Forgets a person for good: it cannot be undone. */
export const erasePerson = (person: string, asked: Erasing) => invoke<null>('erase_person', { person, asked });
/** Everybody who was erased, without names; the newest first. */
export const erasures = () => invoke<Erasure[]>('erasures');
/** The proof of an erasure, as it would be printed. */
export const erasureProof = (id: string) => invoke<Sheet>('erasure_proof', { id });
/** Asks where, writes the proof as PDF; the way to it, null when the dialog was closed. */
export const printErasureProof = (id: string) => invoke<string | null>('print_erasure_proof', { id });
/** What is to be said of an e-mail while somebody new is entered: that its owner asked to be forgotten; null of others. */
export const askedToBeForgotten = (email: string) => invoke<string | null>('asked_to_be_forgotten', { email });
