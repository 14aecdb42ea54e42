// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Conference, ConferenceReturn, ContactChange, ContactList, ContactStanding, CostField, Edition, EditionContact, EditionField, EditionKey, MeetPlan, MeetWish, NewEdition, PlanSaved, SeriesField } from '../bindings';

export const listConferences = () => invoke<Conference[]>('list_conferences');
export const edition = (key: EditionKey) => invoke<Edition>('edition', { key });
/** Answers the new edition's key. */
export const createEdition = (draft: NewEdition) => invoke<EditionKey>('create_edition', { draft });
/** An empty value: as it is built in. */
export const editEdition = (key: EditionKey, field: EditionField, value: string) => invoke<Edition>('edit_edition', { key, field, value });
export const removeEdition = (key: EditionKey) => invoke<null>('remove_edition', { key });
export const editConference = (slug: string, field: SeriesField, value: string) => invoke<null>('edit_conference', { slug, field, value });
export const removeConference = (slug: string) => invoke<null>('remove_conference', { slug });
export const openEditionLink = (key: EditionKey) => invoke<null>('open_edition_link', { key });
/** Answers the new cost's key. */
export const addEditionCost = (key: EditionKey, what: string, amount: string) => invoke<string>('add_edition_cost', { key, what, amount });
export const editEditionCost = (id: string, field: CostField, value: string) => invoke<null>('edit_edition_cost', { id, field, value });
export const removeEditionCost = (id: string) => invoke<null>('remove_edition_cost', { id });
export const conferenceReturn = (key: EditionKey) => invoke<ConferenceReturn>('conference_return', { key });
/** Asks where, writes these editions for a calendar; null when the dialog was closed. */
export const saveEditionsCalendar = (keys: EditionKey[]) => invoke<string | null>('save_editions_calendar', { keys });
export const editionContacts = (key: EditionKey) => invoke<ContactList>('edition_contacts', { key });
/** The contact lists a person is on. */
export const personConferences = (person: string) => invoke<EditionContact[]>('person_conferences', { person });
/** Answers how many are new on the list. */
export const addEditionContacts = (key: EditionKey, people: string[], wish: MeetWish) => invoke<number>('add_edition_contacts', { key, people, wish });
/** The same for all of them; answers how many changed. */
export const editEditionContacts = (ids: string[], changes: ContactChange[]) => invoke<number>('edit_edition_contacts', { ids, changes });
/** Answers how many changed. */
export const setContactStanding = (ids: string[], standing: ContactStanding) => invoke<number>('set_contact_standing', { ids, standing });
export const removeEditionContacts = (ids: string[]) => invoke<number>('remove_edition_contacts', { ids });
/** Everybody who was met and not written to since, the longest due first. */
export const followUps = () => invoke<EditionContact[]>('follow_ups');
export const followUpDays = () => invoke<number>('follow_up_days');
export const setFollowUpDays = (days: number) => invoke<null>('set_follow_up_days', { days });
export const meetPlan = (key: EditionKey) => invoke<MeetPlan>('meet_plan', { key });
/** Asks where, writes the meet plan as PDF; null when the dialog was closed. */
export const printMeetPlan = (key: EditionKey) => invoke<string | null>('print_meet_plan', { key });
/** Asks where, writes the meet plan for a calendar; null when the dialog was closed. */
export const savePlanCalendar = (key: EditionKey) => invoke<PlanSaved | null>('save_plan_calendar', { key });
