// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { OfferAnswer, OfferField, OfferTable, TypedOffer } from '../bindings';

export const candidacyOffers = (candidacy: string) => invoke<OfferTable>('candidacy_offers', { candidacy });
/** Answers the new offer's key. */
export const addOffer = (candidacy: string, offer: TypedOffer) => invoke<string>('add_offer', { candidacy, offer });
/** `today`: the ISO date where it is typed. */
export const editOffer = (id: string, field: OfferField, value: string, today: string) => invoke<null>('edit_offer', { id, field, value, today });
/** `answer` null: it is open again; `on` as typed, empty: today. */
export const answerOffer = (id: string, answer: OfferAnswer | null, on: string, today: string) => invoke<null>('answer_offer', { id, answer, on, today });
export const removeOffer = (id: string) => invoke<null>('remove_offer', { id });
