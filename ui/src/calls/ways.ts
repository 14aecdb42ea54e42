// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Neighbourhood, WayTo, WaysFor, WaysForList, WaysIn } from '../bindings';

/** The best ways in to somebody, of the desk or of a programme. */
export const waysIn = (to: WayTo) => invoke<WaysIn>('ways_in', { to });
/** The best way in to each of a list, and who knows most of them. */
export const waysFor = (list: WaysForList) => invoke<WaysFor>('ways_for', { list });
export const neighbourhood = (of: WayTo) => invoke<Neighbourhood>('neighbourhood', { of });
