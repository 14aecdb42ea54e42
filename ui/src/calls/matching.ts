// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { FieldItem, FieldKind, MatchPage, MatchWeights, SavedWanted, Wanted, WantedLike } from '../bindings';

/** Everybody whom the search `within` finds, the best first; an empty one finds everybody. */
export const matchPeople = (wanted: Wanted, weights: MatchWeights, offset: number, limit: number, within: string) => invoke<MatchPage>('match_people', { wanted, weights, offset, limit, within });
/** What to look for where people like this one are. */
export const wantedLike = (person: string) => invoke<WantedLike>('wanted_like', { person });
export const wantedProfiles = () => invoke<SavedWanted[]>('wanted_profiles');
/** `id` null: anew. Answers its key. */
export const saveWanted = (id: string | null, name: string, wanted: Wanted, weights: MatchWeights) => invoke<string>('save_wanted', { id, name, wanted, weights });
export const deleteWanted = (id: string) => invoke<null>('delete_wanted', { id });
export const defaultWeights = () => invoke<MatchWeights>('default_weights');
/** Everything of a kind that can be wished for. */
export const fieldItems = (kind: FieldKind) => invoke<FieldItem[]>('field_items', { kind });
/** What may be meant by what is being typed. */
export const suggestItems = (kind: FieldKind, text: string) => invoke<FieldItem[]>('suggest_items', { kind, text });
/** A number of accelerators as typed; nothing typed is null. */
export const readAccelerators = (text: string) => invoke<number | null>('read_accelerators', { text });
/** A year's pay as typed, in minor units of `currency`; nothing typed is null. */
export const readPay = (text: string, currency: string) => invoke<number | null>('read_pay', { text, currency });
