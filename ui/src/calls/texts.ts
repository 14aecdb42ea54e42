// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { TextFor, TextTemplate, Token } from '../bindings';

/** By name. */
export const textTemplates = () => invoke<TextTemplate[]>('text_templates');
/** What stands in braces. */
export const textTokens = () => invoke<Token[]>('text_tokens');
/** A new one where `id` is null; answers its key. */
export const saveText = (id: string | null, name: string, subject: string, body: string) => invoke<string>('save_text', { id, name, subject, body });
export const removeText = (id: string) => invoke<null>('remove_text', { id });
/** What each of these people would read, and what is missing for whom. */
export const textsFor = (people: string[], role: string | null, subject: string, body: string) => invoke<TextFor[]>('texts_for', { people, role, subject, body });
/** Opens the mail in the user's own mail program. */
export const openMail = (person: string, role: string | null, subject: string, body: string) => invoke<null>('open_mail', { person, role, subject, body });
/** Asks where, and writes the mail as a draft; false when the dialog was closed. */
export const saveMailDraft = (person: string, role: string | null, subject: string, body: string) => invoke<boolean>('save_mail_draft', { person, role, subject, body });
/** Asks where, and writes a table for a mail program to merge from; null when the dialog was closed, else how many lines. */
export const saveMailMerge = (people: string[], role: string | null, subject: string, body: string) => invoke<number | null>('save_mail_merge', { people, role, subject, body });
