// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { BlindRules, Candidacy, CandidacyInList, NewSubmittal, Ownership, ProfileAsk, ProfileShown, ProfileStart, ProfileSubmitted, SavedDocument, Submittal, SubmittalField } from '../bindings';

export const candidacy = (id: string) => invoke<Candidacy>('candidacy', { id });
/** Every role this person is in, the one that moved last first. */
export const personCandidacies = (person: string) => invoke<CandidacyInList[]>('person_candidacies', { person });
/** What a profile for this candidacy starts from. */
export const profileStart = (candidacy: string) => invoke<ProfileStart>('profile_start', { candidacy });
/** The profile as it would be sent, with all that is hidden and all that stands in the way. */
export const profilePreview = (ask: ProfileAsk) => invoke<ProfileShown>('profile_preview', { ask });
/** Keeps how this client's blind profiles are to be. */
export const keepBlindRules = (client: string, rules: BlindRules) => invoke<null>('keep_blind_rules', { client, rules });
/** Records that this profile is sent. Nothing hidden may be on it; somebody off limits needs a reason. */
export const submitProfile = (ask: ProfileAsk, submittal: NewSubmittal, despite: string) => invoke<ProfileSubmitted>('submit_profile', { ask, submittal, despite });
/** The newest first. */
export const candidacySubmittals = (candidacy: string) => invoke<Submittal[]>('candidacy_submittals', { candidacy });
export const roleSubmittals = (role: string) => invoke<Submittal[]>('role_submittals', { role });
export const personSubmittals = (person: string) => invoke<Submittal[]>('person_submittals', { person });
/** At which clients this person is introduced by this desk on a day (ISO date), and until when. */
export const introductions = (person: string, today: string) => invoke<Ownership[]>('introductions', { person, today });
/** `today`: the ISO date where it is typed. */
export const editSubmittal = (id: string, field: SubmittalField, value: string, today: string) => invoke<null>('edit_submittal', { id, field, value, today });
export const removeSubmittal = (id: string) => invoke<null>('remove_submittal', { id });
/** Asks where, and writes the document that was sent once more; null when the dialog was closed. */
export const saveSubmittal = (id: string) => invoke<SavedDocument | null>('save_submittal', { id });
/** Asks where, writes a draft of a mail with the document, and opens it in the user's mail program; null when the dialog was closed. Nothing a blind profile hides may be in it; somebody off limits needs a reason. */
export const mailSubmittal = (id: string, to: string, subject: string, body: string, despite: string) => invoke<string | null>('mail_submittal', { id, to, subject, body, despite });
/** Opens the user's mail program on a message that goes with a submittal; the document is to be attached there. Stopped by what stops the draft. */
export const writeToClient = (id: string, to: string, subject: string, body: string, despite: string) => invoke<null>('write_to_client', { id, to, subject, body, despite });
