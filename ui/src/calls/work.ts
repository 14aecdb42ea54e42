// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Backed, ClaimDraft, EvidenceKind, ImpactDraft, ImpactField, KnownField, Lever, LineOffer, LineReading, ScaleField, Side, StoryField, Suggestion, Work, WorkProfile } from '../bindings';

export const workProfile = (person: string) => invoke<WorkProfile>('work_profile', { person });
/** Null: unknown. */
export const setWorkload = (person: string, work: Work, weight: number | null) => invoke<WorkProfile>('set_workload', { person, work, weight });
export const setExposure = (person: string, exposure: number | null) => invoke<WorkProfile>('set_exposure', { person, exposure });
export const setSide = (person: string, side: Side | null) => invoke<WorkProfile>('set_side', { person, side });
export const setWishRank = (person: string, lever: Lever, rank: number | null) => invoke<WorkProfile>('set_wish_rank', { person, lever, rank });
export const setWishNote = (person: string, lever: Lever, note: string) => invoke<WorkProfile>('set_wish_note', { person, lever, note });
/** A scale record, a skill, hardware, a story or an impact, whole. */
export const addClaim = (person: string, claim: ClaimDraft) => invoke<WorkProfile>('add_claim', { person, claim });
/** `money` as typed, in place of the impact's own. */
export const addImpact = (person: string, impact: ImpactDraft, money: string) => invoke<WorkProfile>('add_impact', { person, impact, money });
export const editScale = (id: string, field: ScaleField, value: string) => invoke<WorkProfile>('edit_scale', { id, field, value });
/** Of a skill or a piece of hardware. */
export const editKnown = (id: string, field: KnownField, value: string) => invoke<WorkProfile>('edit_known', { id, field, value });
export const editStory = (id: string, field: StoryField, value: string) => invoke<WorkProfile>('edit_story', { id, field, value });
export const editImpact = (id: string, field: ImpactField, value: string) => invoke<WorkProfile>('edit_impact', { id, field, value });
export const removeClaim = (id: string) => invoke<WorkProfile>('remove_claim', { id });
/** `aspect`: which part of the profile itself; empty for any other claim. */
export const addEvidence = (claim: string, aspect: string, backed: Backed) => invoke<WorkProfile>('add_evidence', { claim, aspect, backed });
export const removeEvidence = (id: string) => invoke<WorkProfile>('remove_evidence', { id });
/** Opens its link in the user's own browser. */
export const openEvidence = (id: string) => invoke<null>('open_evidence', { id });
/** What a line says, word by word, before it is added. */
export const readClaimLine = (text: string) => invoke<LineReading>('read_claim_line', { text });
export const completeClaimLine = (text: string, caret: number) => invoke<LineOffer[]>('complete_claim_line', { text, caret });
export const addClaimLine = (person: string, text: string, evidence: EvidenceKind | null) => invoke<WorkProfile>('add_claim_line', { person, text, evidence });
/** What a pasted text says of this person that is not known yet. */
export const suggestClaims = (person: string, text: string) => invoke<Suggestion[]>('suggest_claims', { person, text });
export const acceptClaim = (person: string, suggestion: Suggestion) => invoke<WorkProfile>('accept_claim', { person, suggestion });
