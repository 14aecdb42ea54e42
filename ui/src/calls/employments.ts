// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Employment, EmploymentField, NewEmployment } from '../bindings';

export const employments = (person: string) => invoke<Employment[]>('employments', { person });
export const addEmployment = (person: string, job: NewEmployment) => invoke<Employment[]>('add_employment', { person, job });
/** `value`: as typed; of the end also `now`. */
export const editEmployment = (id: string, field: EmploymentField, value: string) => invoke<Employment[]>('edit_employment', { id, field, value });
export const removeEmployment = (id: string) => invoke<Employment[]>('remove_employment', { id });
