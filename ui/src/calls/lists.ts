// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Hotlist, SavedSearch } from '../bindings';

/** By name, each with how many it finds now. */
export const savedSearches = () => invoke<SavedSearch[]>('saved_searches');
/** Answers its key. */
export const saveSearch = (name: string, query: string) => invoke<string>('save_search', { name, query });
export const renameSearch = (id: string, name: string) => invoke<null>('rename_search', { id, name });
/** Gives a search another query. */
export const setSearch = (id: string, query: string) => invoke<null>('set_search', { id, query });
export const deleteSearch = (id: string) => invoke<null>('delete_search', { id });
/** By name, each with how many are on it. */
export const hotlists = () => invoke<Hotlist[]>('hotlists');
export const createHotlist = (name: string, people: string[]) => invoke<Hotlist>('create_hotlist', { name, people });
/** Makes a list of whom a query finds now. */
export const hotlistFromSearch = (query: string, name: string) => invoke<Hotlist>('hotlist_from_search', { query, name });
export const renameHotlist = (id: string, name: string) => invoke<null>('rename_hotlist', { id, name });
/** Whoever was on it stays in the desk. */
export const deleteHotlist = (id: string) => invoke<null>('delete_hotlist', { id });
/** Answers how many were not on it before. */
export const addToHotlist = (id: string, people: string[]) => invoke<number>('add_to_hotlist', { id, people });
/** Answers how many were on it. */
export const removeFromHotlist = (id: string, people: string[]) => invoke<number>('remove_from_hotlist', { id, people });
