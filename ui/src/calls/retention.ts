// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { ActionsShown, BackTest, CheckIn, CheckInDraft, CheckInForm, DueStep, PersonRetention, ReportAsked, RetentionStep, RetentionTemplate, RiskBoard, RiskKind, RuleKey, RuleShown, SavedCheckIn, Sheet, StepMark, StepTurn } from '../bindings';

/** Who may leave, what weighs most first. */
export const riskBoard = (today: string, limit: number) => invoke<RiskBoard>('risk_board', { today, limit });
/** Her plans, what she said, and how her risk went. */
export const personRetention = (person: string, today: string) => invoke<PersonRetention>('person_retention', { person, today });
/** The check-ins that are due up to and with a day. */
export const dueCheckIns = (today: string, until: string) => invoke<DueStep[]>('due_check_ins', { today, until });
/** What a new check-in begins with; of a person, else of a client. `step`: begun from that turn. */
export const checkInForm = (person: string | null, company: string | null, step: StepTurn | null, today: string) => invoke<CheckInForm>('check_in_form', { person, company, step, today });
/** Keeps it, with the task and the role that come of it. */
export const saveCheckIn = (checkIn: CheckInDraft) => invoke<SavedCheckIn>('save_check_in', { checkIn });
export const removeCheckIn = (id: string) => invoke<null>('remove_check_in', { id });
/** With a client, the last first. */
export const checkInsOfCompany = (company: string) => invoke<CheckIn[]>('check_ins_of_company', { company });
/** Null: the usual steps. Answers its key. */
export const startPlan = (placement: string, template: string | null) => invoke<string>('start_plan', { placement, template });
/** `from_on` as typed; '' is today. Answers the plan's key. */
export const keepClose = (person: string, fromOn: string, template: string | null, today: string) => invoke<string>('keep_close', { person, fromOn, template, today });
export const editPlanSteps = (plan: string, steps: RetentionStep[]) => invoke<null>('edit_plan_steps', { plan, steps });
export const endPlan = (plan: string, why: string, today: string) => invoke<null>('end_plan', { plan, why, today });
export const resumePlan = (plan: string) => invoke<null>('resume_plan', { plan });
/** `day` as typed, for a step that is moved. */
export const markStep = (step: StepTurn, mark: StepMark, day: string, why: string, today: string) => invoke<null>('mark_step', { step, mark, day, why, today });
/** It is due again as counted. */
export const unmarkStep = (step: StepTurn) => invoke<null>('unmark_step', { step });
/** The usual one, then the others by name. */
export const retentionTemplates = () => invoke<RetentionTemplate[]>('retention_templates');
/** Answers its key. */
export const saveRetentionTemplate = (id: string | null, name: string, steps: RetentionStep[]) => invoke<string>('save_retention_template', { id, name, steps });
export const deleteRetentionTemplate = (id: string) => invoke<null>('delete_retention_template', { id });
/** Every number of the rules. */
export const riskRules = () => invoke<RuleShown[]>('risk_rules');
export const setRiskRule = (key: RuleKey, value: number) => invoke<null>('set_risk_rule', { key, value });
/** What is suggested for every reason. */
export const riskActions = () => invoke<ActionsShown[]>('risk_actions');
/** One suggestion a line. */
export const setRiskAction = (kind: RiskKind, actions: string) => invoke<null>('set_risk_action', { kind, actions });
/** Back to what is usual. */
export const resetRiskRules = () => invoke<null>('reset_risk_rules');
/** The rules held against the own leavers. */
export const riskBackTest = (today: string) => invoke<BackTest>('risk_back_test', { today });
/** The report for a client, as it would be printed. */
export const clientReport = (company: string, asked: ReportAsked, today: string) => invoke<Sheet>('client_report', { company, asked, today });
/** Asks where, writes the report for a client as PDF; null when the dialog was closed. */
export const printClientReport = (company: string, asked: ReportAsked, today: string) => invoke<string | null>('print_client_report', { company, asked, today });
