// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Acquaintance, AcquaintanceField, NewAcquaintance } from '../bindings';

export const acquaintances = (person: string) => invoke<Acquaintance[]>('acquaintances', { person });
export const addAcquaintance = (person: string, acquaintance: NewAcquaintance) => invoke<Acquaintance[]>('add_acquaintance', { person, acquaintance });
/** `person`: on whose page; `value`: as typed. */
export const editAcquaintance = (id: string, person: string, field: AcquaintanceField, value: string) => invoke<Acquaintance[]>('edit_acquaintance', { id, person, field, value });
/** `person`: on whose page. */
export const removeAcquaintance = (id: string, person: string) => invoke<Acquaintance[]>('remove_acquaintance', { id, person });
