// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { InteractionEdit, Logged, NewInteraction, OutreachCap, OutreachStanding, Timeline, TimelineAbout, TimelineBefore } from '../bindings';

/** `despite`: the reason for an outreach that a rule of the desk stops; empty: none. */
export const logInteraction = (entry: NewInteraction, despite: string) => invoke<Logged>('log_interaction', { entry, despite });
export const editInteraction = (id: string, edit: InteractionEdit, despite: string) => invoke<null>('edit_interaction', { id, edit, despite });
/** Answers how many there were. */
export const removeInteractions = (ids: string[]) => invoke<number>('remove_interactions', { ids });
/** The newest first; `before`: older than this entry. */
export const timeline = (about: TimelineAbout, before: TimelineBefore | null, limit: number) => invoke<Timeline>('timeline', { about, before, limit });
/** When something happened, as typed: UTC milliseconds. `zone`: the page's time zone. */
export const readWhen = (text: string, zone: string) => invoke<number>('read_when', { text, zone });
/** What to know before the next outreach to a person. */
export const outreachStanding = (person: string) => invoke<OutreachStanding>('outreach_standing', { person });
/** Null: off. */
export const outreachCap = () => invoke<OutreachCap | null>('outreach_cap');
export const setOutreachCap = (cap: OutreachCap | null) => invoke<null>('set_outreach_cap', { cap });
