// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { FieldCount, FieldDraft, FieldEntry, FieldKind, MapPage, MapQuery } from '../bindings';

/** Every entry of a kind, retired and merged ones among them. */
export const fieldEntries = (kind: FieldKind) => invoke<FieldEntry[]>('field_entries', { kind });
/** How many people have a claim on each, where anybody has. */
export const fieldCounts = (kind: FieldKind) => invoke<FieldCount[]>('field_counts', { kind });
/** Adds an entry, or changes the one of the draft's key; answers its key. */
export const saveFieldEntry = (draft: FieldDraft) => invoke<string>('save_field_entry', { draft });
export const retireFieldEntry = (kind: FieldKind, key: string) => invoke<null>('retire_field_entry', { kind, key });
export const restoreFieldEntry = (kind: FieldKind, key: string) => invoke<null>('restore_field_entry', { kind, key });
/** Makes an entry what the program has. */
export const resetFieldEntry = (kind: FieldKind, key: string) => invoke<null>('reset_field_entry', { kind, key });
/** Reads claims on one entry as claims on another; nothing is rewritten. */
export const mergeFieldEntries = (kind: FieldKind, from: string, into: string) => invoke<null>('merge_field_entries', { kind, from, into });
export const unmergeFieldEntry = (kind: FieldKind, key: string) => invoke<null>('unmerge_field_entry', { kind, key });
/** A page of one level of the map. */
export const poolMap = (query: MapQuery) => invoke<MapPage>('pool_map', { query });
