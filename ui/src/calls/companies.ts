// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { AliasKind, Company, CompanyField, CompanyList, CompanyQuery, ContactField, ContactHat, HardwareDraft, HardwareField, NewCompany } from '../bindings';

export const listCompanies = (query: CompanyQuery) => invoke<CompanyList>('list_companies', { query });
export const company = (id: string) => invoke<Company>('company', { id });
/** Answers its key. */
export const createCompany = (company: NewCompany) => invoke<string>('create_company', { company });
/** The steps of a career ladder to begin with, the first first. */
export const usualLadder = () => invoke<string[]>('usual_ladder');
/** `value`: as typed; of a choice its word, of workloads their words parted by blanks. */
export const editCompany = (id: string, field: CompanyField, value: string) => invoke<null>('edit_company', { id, field, value });
export const addCompanyAlias = (company: string, kind: AliasKind, value: string) => invoke<null>('add_company_alias', { company, kind, value });
export const removeCompanyAlias = (id: string) => invoke<null>('remove_company_alias', { id });
/** Answers its key. */
export const addCompanyHardware = (company: string, hardware: HardwareDraft) => invoke<string>('add_company_hardware', { company, hardware });
export const editCompanyHardware = (id: string, field: HardwareField, value: string) => invoke<null>('edit_company_hardware', { id, field, value });
export const removeCompanyHardware = (id: string) => invoke<null>('remove_company_hardware', { id });
/** Answers its key. */
export const addCompanyContact = (company: string, person: string, hat: ContactHat | null) => invoke<string>('add_company_contact', { company, person, hat });
export const editCompanyContact = (id: string, field: ContactField, value: string) => invoke<null>('edit_company_contact', { id, field, value });
export const removeCompanyContact = (id: string) => invoke<null>('remove_company_contact', { id });
