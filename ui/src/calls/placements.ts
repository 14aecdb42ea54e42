// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { FeeTerms, Forecast, GuaranteeClock, InvoiceField, Placement, PlacementField, PlacementLine, PlacementList, PlacementStart, PlacementsAsked, ReferralField, RoleInvoices, StageKind, Statement, StatementAsked, TypedInvoice, TypedLeave, TypedPayment, TypedReferral } from '../bindings';

/** What a placement of this candidacy would start from, or the one there is. */
export const placementStart = (candidacy: string) => invoke<PlacementStart>('placement_start', { candidacy });
/** `signed` and `start` as typed; empty: as the accepted offer says. Answers its key. */
export const makePlacement = (candidacy: string, signed: string, start: string) => invoke<string>('make_placement', { candidacy, signed, start });
export const placement = (id: string) => invoke<Placement>('placement', { id });
export const listPlacements = (asked: PlacementsAsked) => invoke<PlacementList>('list_placements', { asked });
export const personPlacements = (person: string) => invoke<PlacementLine[]>('person_placements', { person });
export const companyPlacements = (company: string) => invoke<PlacementLine[]>('company_placements', { company });
export const editPlacement = (id: string, field: PlacementField, value: string) => invoke<null>('edit_placement', { id, field, value });
export const setPlacementFee = (id: string, terms: FeeTerms) => invoke<null>('set_placement_fee', { id, terms });
export const removePlacement = (id: string) => invoke<null>('remove_placement', { id });
/** What would go back with this last day, as typed. */
export const ifLeft = (id: string, leftOn: string) => invoke<GuaranteeClock>('if_left', { id, leftOn });
/** With the credit, where money goes back. */
export const leavePlacement = (id: string, leave: TypedLeave) => invoke<null>('leave_placement', { id, leave });
export const takeBackLeave = (id: string) => invoke<null>('take_back_leave', { id });
/** `by` null: nothing took its place. */
export const setReplacement = (id: string, by: string | null) => invoke<null>('set_replacement', { id, by });
/** What was asked for on a role before anybody was placed. */
export const roleInvoices = (role: string) => invoke<RoleInvoices>('role_invoices', { role });
export const addInvoice = (invoice: TypedInvoice) => invoke<string>('add_invoice', { invoice });
/** Answers how many drafts were written. */
export const proposeInvoices = (id: string) => invoke<number>('propose_invoices', { id });
export const editInvoice = (id: string, field: InvoiceField, value: string) => invoke<null>('edit_invoice', { id, field, value });
export const removeInvoice = (id: string) => invoke<null>('remove_invoice', { id });
export const addPayment = (invoice: string, payment: TypedPayment) => invoke<string>('add_payment', { invoice, payment });
export const removePayment = (id: string) => invoke<null>('remove_payment', { id });
export const addReferralFee = (placement: string, fee: TypedReferral) => invoke<string>('add_referral_fee', { placement, fee });
export const editReferralFee = (id: string, field: ReferralField, value: string) => invoke<null>('edit_referral_fee', { id, field, value });
export const removeReferralFee = (id: string) => invoke<null>('remove_referral_fee', { id });
export const statements = (asked: StatementAsked) => invoke<Statement[]>('statements', { asked });
/** Asks where, writes statements as CSV; false when the dialog was closed. */
export const exportStatements = (asked: StatementAsked) => invoke<boolean>('export_statements', { asked });
/** Asks where, writes statements as PDF; null when the dialog was closed. */
export const printStatements = (asked: StatementAsked) => invoke<string | null>('print_statements', { asked });
export const forecast = () => invoke<Forecast>('forecast');
export const keepForecast = () => invoke<null>('keep_forecast');
/** The first of a month; answers whether it was. */
export const keepForecastOfMonth = () => invoke<boolean>('keep_forecast_of_month');
/** `chance` as typed, as in `35%`; empty: as it was before anybody set it. */
export const setForecastChance = (kind: StageKind, chance: string) => invoke<null>('set_forecast_chance', { kind, chance });
