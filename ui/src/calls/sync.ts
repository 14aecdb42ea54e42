// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Arrival, ArrivalShown, CardShown, Choices, ExportWish, KnownDesk, Leaving } from '../bindings';

/** The card of the open desk. */
export const ownCard = () => invoke<CardShown>('own_card');
/** Writes the card of the open desk where the user says; false when the dialog was closed. */
export const saveCard = () => invoke<boolean>('save_card');
/** Reads the card in a text, whatever stands around it. */
export const readCard = (text: string) => invoke<CardShown>('read_card', { text });
/** Asks for a file and reads the card in it; null when the dialog was closed. */
export const chooseCard = () => invoke<CardShown | null>('choose_card');
/** Adds a desk by its card. */
export const addDesk = (card: string) => invoke<KnownDesk>('add_desk', { card });
/** Every desk that was added, by name. */
export const desks = () => invoke<KnownDesk[]>('desks');
/** The card of a desk that was added. */
export const deskCard = (id: string) => invoke<CardShown>('desk_card', { id });
/** Trusts a desk no more. What came from it stays. */
export const revokeDesk = (id: string) => invoke<null>('revoke_desk', { id });
/** What a file would hold; none is written. Progress comes as `exchange-progress`. */
export const wouldLeave = (wish: ExportWish) => invoke<Leaving>('would_leave', { wish });
/** Asks where, and writes a file; null when the dialog was closed. Progress comes as `exchange-progress`. */
export const writeExchangeFile = (wish: ExportWish) => invoke<Leaving | null>('write_exchange_file', { wish });
/** Asks for a file of another desk, and looks at it; null when the dialog was closed. Progress comes as `exchange-progress`. */
export const chooseExchangeFile = () => invoke<ArrivalShown | null>('choose_exchange_file');
/** What the file that was dropped on the window, or opened with Roster, is called, where it is of another desk; null else: then it is there still. */
export const exchangeFileWaits = () => invoke<string | null>('exchange_file_waits');
/** Looks at that file; null if it was taken already. Progress comes as `exchange-progress`. */
export const waitingExchangeFile = () => invoke<ArrivalShown | null>('waiting_exchange_file');
/** Takes in the file that was looked at. Progress comes as `exchange-progress`. */
export const takeInExchangeFile = (id: string) => invoke<Arrival>('take_in_exchange_file', { id });
/** Stops the look, the reading or the writing under way: nothing of it is kept. */
export const cancelExchange = () => invoke<null>('cancel_exchange');
/** What several people changed at once, until somebody chooses. */
export const choices = () => invoke<Choices>('choices');
/** Keeps what is shown. `id`: of a choice. */
export const keepShown = (id: string) => invoke<null>('keep_shown', { id });
/** Takes this value instead. `id`: of one of the others. */
export const keepOther = (id: string) => invoke<null>('keep_other', { id });
