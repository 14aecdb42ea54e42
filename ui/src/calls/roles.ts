// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { BriefCheck, FeeTerms, FeeWorking, HistoryPage, Lever, MatchWeights, NewRole, Refund, Role, RoleField, RoleInList, RoleMatch, RoleStart, RoleStatus, RoleTemplate, TypedYear, Wanted } from '../bindings';

/** Open ones first, each with how many are in its stages. */
export const listRoles = () => invoke<RoleInList[]>('list_roles');
export const role = (id: string) => invoke<Role>('role', { id });
/** Kinds of role to begin with. */
export const roleTemplates = () => invoke<RoleTemplate[]>('role_templates');
/** Answers its key. */
export const createRole = (role: NewRole, start: RoleStart | null) => invoke<string>('create_role', { role, start });
/** `today`: the ISO date where it is typed. */
export const editRole = (id: string, field: RoleField, value: string, today: string) => invoke<null>('edit_role', { id, field, value, today });
/** `offer`: 1 to 5; null: nobody said. */
export const setRoleLever = (id: string, lever: Lever, offer: number | null, note: string) => invoke<null>('set_role_lever', { id, lever, offer, note });
/** What a new agreement begins with. */
export const defaultFeeTerms = () => invoke<FeeTerms>('default_fee_terms');
/** `terms` null: nothing is agreed. */
export const setRoleFee = (id: string, terms: FeeTerms | null) => invoke<null>('set_role_fee', { id, terms });
/** Title, pay, place and the client's hardware are the role's own and not kept twice. */
export const setRoleWanted = (id: string, wanted: Wanted, weights: MatchWeights) => invoke<null>('set_role_wanted', { id, wanted, weights });
/** A role that was lost says why. */
export const setRoleStatus = (id: string, status: RoleStatus, reason: string) => invoke<null>('set_role_status', { id, status, reason });
export const addRoleManager = (id: string, person: string) => invoke<null>('add_role_manager', { id, person });
export const removeRoleManager = (id: string, person: string) => invoke<null>('remove_role_manager', { id, person });
/** With its pipeline; undo brings it back. */
export const deleteRole = (id: string) => invoke<null>('delete_role', { id });
/** The fee for an example's pay, with each step of the working. */
export const feeExample = (terms: FeeTerms, pay: TypedYear) => invoke<FeeWorking>('fee_example', { terms, pay });
/** What goes back of `fee`, in minor units, where somebody leaves on a day after the start. */
export const feeRefund = (terms: FeeTerms, fee: number, currency: string, day: number) => invoke<Refund>('fee_refund', { terms, fee, currency, day });
/** Everybody whom the search `within` finds, the best for the role first; an empty one finds everybody. */
export const matchRole = (role: string, within: string, offset: number, limit: number) => invoke<RoleMatch>('match_role', { role, within, offset, limit });
/** What is weak about its brief, and where its band stands. */
export const checkRoleBrief = (role: string) => invoke<BriefCheck>('check_role_brief', { role });
/** What was done to it, the newest first. */
export const roleHistory = (role: string, before: number | null, limit: number) => invoke<HistoryPage>('role_history', { role, before, limit });
