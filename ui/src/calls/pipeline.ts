// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Added, Board, CardPage, CardsQuery, ClosedWhy, ClosingReason, OpenRole, PastedLine, PastedPick, PipelineTemplate, StageDraft } from '../bindings';

export const roleBoard = (role: string) => invoke<Board>('role_board', { role });
/** Cards of a role, or of all live roles, as rows. */
export const listCards = (query: CardsQuery) => invoke<CardPage>('list_cards', { query });
/** Roles that are neither filled nor lost. */
export const openRoles = () => invoke<OpenRole[]>('open_roles');
/** Reasons offered where a candidacy ends. */
export const closingReasons = () => invoke<ClosingReason[]>('closing_reasons');
/** Who is off limits is held back, unless `despite` says why she is added all the same. */
export const addToRole = (role: string, people: string[], source: string, despite: string) => invoke<Added>('add_to_role', { role, people, source, despite });
/** Pasted lines, and whom of the desk each may mean. */
export const findPasted = (role: string, text: string) => invoke<PastedLine[]>('find_pasted', { role, text });
export const addPasted = (role: string, picks: PastedPick[], source: string, despite: string) => invoke<Added>('add_pasted', { role, picks, source, despite });
/** Into a stage, after a card of it or at its top. */
export const moveCards = (cards: string[], to: string, after: string | null, why: ClosedWhy) => invoke<null>('move_cards', { cards, to, after, why });
/** Back to the stage each came from before it ended. */
export const reopenCards = (cards: string[]) => invoke<null>('reopen_cards', { cards });
/** Answers how many were there; the people stay in the desk. */
export const removeCards = (cards: string[]) => invoke<number>('remove_cards', { cards });
export const setCardOwner = (cards: string[], owner: string) => invoke<null>('set_card_owner', { cards, owner });
/** Answers its key. */
export const addStage = (role: string, stage: StageDraft, before: string | null) => invoke<string>('add_stage', { role, stage, before });
export const editStage = (id: string, stage: StageDraft) => invoke<null>('edit_stage', { id, stage });
export const orderStages = (role: string, order: string[]) => invoke<null>('order_stages', { role, order });
/** Only where nobody is in it. */
export const removeStage = (id: string) => invoke<null>('remove_stage', { id });
export const pipelineTemplates = () => invoke<PipelineTemplate[]>('pipeline_templates');
/** In place of the template `id`, where there is one. Answers its key. */
export const savePipelineTemplate = (id: string | null, name: string, stages: StageDraft[]) => invoke<string>('save_pipeline_template', { id, name, stages });
/** Keeps a role's stages as they are under a name. */
export const templateOfRole = (role: string, name: string) => invoke<string>('template_of_role', { role, name });
export const deletePipelineTemplate = (id: string) => invoke<null>('delete_pipeline_template', { id });
/** New roles start with it; none: with the usual pipeline. */
export const startWithTemplate = (id: string | null) => invoke<null>('start_with_template', { id });
