// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { DeskOffLimits, OffLimits, OffLimitsDraft, OffLimitsField, Reach } from '../bindings';

/** Everything at the desk that is off limits. */
export const allOffLimits = () => invoke<DeskOffLimits>('all_off_limits');
export const companyOffLimits = (company: string) => invoke<OffLimits>('company_off_limits', { company });
export const personOffLimits = (person: string) => invoke<OffLimits>('person_off_limits', { person });
/** Whom making this company off limits would reach. */
export const offLimitsReach = (company: string) => invoke<Reach>('off_limits_reach', { company });
/** Answers its key. */
export const setOffLimits = (draft: OffLimitsDraft) => invoke<string>('set_off_limits', { draft });
export const editOffLimits = (id: string, field: OffLimitsField, value: string) => invoke<null>('edit_off_limits', { id, field, value });
/** Ends it with yesterday. */
export const liftOffLimits = (id: string) => invoke<null>('lift_off_limits', { id });
