// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { ContactKind, NewPerson, PeoplePage, PeopleQuery, Person, PersonField, Pool, TagCount } from '../bindings';

export const listPeople = (query: PeopleQuery) => invoke<PeoplePage>('list_people', { query });
/** Keys of everybody who matches, for selecting them all; in no order. */
export const matchingPeople = (text: string) => invoke<string[]>('matching_people', { text });
export const person = (id: string) => invoke<Person>('person', { id });
export const createPerson = (person: NewPerson) => invoke<Person>('create_person', { person });
/** Somebody who asked to be forgotten and is here again, with the reason. */
export const createPersonDespite = (person: NewPerson, despite: string) => invoke<Person>('create_person_despite', { person, despite });
export const editPerson = (id: string, field: PersonField, value: string) => invoke<Person>('edit_person', { id, field, value });
export const addContact = (person: string, kind: ContactKind, value: string, label: string) => invoke<Person>('add_contact', { person, kind, value, label });
export const editContact = (id: string, value: string, label: string) => invoke<Person>('edit_contact', { id, value, label });
export const removeContact = (id: string) => invoke<Person>('remove_contact', { id });
/** Makes this one the first of its kind: the one shown in lists. */
export const preferContact = (id: string) => invoke<Person>('prefer_contact', { id });
/** Opens a stored link, mail or phone in the user's own program. */
export const openContact = (id: string) => invoke<null>('open_contact', { id });
/** Answers how many people got the tag. */
export const tagPeople = (people: string[], tag: string) => invoke<number>('tag_people', { people, tag });
/** Answers how many people had the tag. */
export const untagPeople = (people: string[], tag: string) => invoke<number>('untag_people', { people, tag });
/** Answers how many there were. */
export const deletePeople = (people: string[]) => invoke<number>('delete_people', { people });
export const listTags = () => invoke<TagCount[]>('list_tags');
export const listPools = () => invoke<Pool[]>('list_pools');
/** Names of companies for completion, the ones with most people first. */
export const suggestCompanies = (text: string) => invoke<string[]>('suggest_companies', { text });
/** Asks where, writes everybody as CSV; null when the dialog was closed, else how many. */
export const exportPeople = () => invoke<number | null>('export_people');
