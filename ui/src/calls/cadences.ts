// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { CadenceStanding, Lapsed, TagCadence } from '../bindings';

/** `zone`: the page's time zone, by which days are counted. */
export const cadenceStanding = (person: string, zone: string) => invoke<CadenceStanding>('cadence_standing', { person, zone });
/** Both null: as her tags say. */
export const setPersonCadence = (person: string, idealDays: number | null, maxDays: number | null) => invoke<null>('set_person_cadence', { person, idealDays, maxDays });
/** Both null: no more. */
export const setTagCadence = (tag: string, idealDays: number | null, maxDays: number | null) => invoke<null>('set_tag_cadence', { tag, idealDays, maxDays });
/** By tag. */
export const tagCadences = () => invoke<TagCadence[]>('tag_cadences');
/** With whom to get in touch, the latest first. */
export const keepInTouch = (zone: string, limit: number) => invoke<Lapsed[]>('keep_in_touch', { zone, limit });
