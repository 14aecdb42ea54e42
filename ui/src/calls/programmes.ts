// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { DroppedProgramme, EditionKey, MeetWish, PersonPaper, ProgrammeAuthor, ProgrammePage, ProgrammePeoplePage, ProgrammePeopleQuery, ProgrammePreview, ProgrammeQuery, ProgrammeReport, ReviewQuestion } from '../bindings';

/** Opens the OS dialog and looks at the file; null when closed without choosing. Progress comes as `programme-progress`. */
export const chooseProgrammeFile = (edition: EditionKey) => invoke<ProgrammePreview | null>('choose_programme_file', { edition });
/** Looks at the file dropped on the window last (event `file-dropped`); null if it was taken already. */
export const droppedProgrammeFile = (edition: EditionKey) => invoke<ProgrammePreview | null>('dropped_programme_file', { edition });
/** Whether the file dropped on the window last is a programme; null where it is none or may be something else: then it is there still. */
export const droppedProgramme = () => invoke<DroppedProgramme | null>('dropped_programme');
/** Looks at a file that is held already as the programme of this edition. */
export const lookAtProgramme = (id: string, edition: EditionKey) => invoke<ProgrammePreview>('look_at_programme', { id, edition });
/** Keeps it as the programme of the edition, as one operation. Progress comes as `programme-progress`. */
export const loadProgrammeFile = (id: string, edition: EditionKey) => invoke<ProgrammeReport>('load_programme_file', { id, edition });
/** Stops the looking or loading under way: nothing of it is kept. */
export const cancelProgrammeFile = () => invoke<null>('cancel_programme_file');
export const programmeItems = (query: ProgrammeQuery) => invoke<ProgrammePage>('programme_items', { query });
export const programmePeople = (query: ProgrammePeopleQuery) => invoke<ProgrammePeoplePage>('programme_people', { query });
/** Authors who may be somebody in the desk, and about whom nothing was said yet. */
export const programmeReview = (edition: EditionKey) => invoke<ReviewQuestion[]>('programme_review', { edition });
export const linkProgrammePerson = (id: string, person: string) => invoke<null>('link_programme_person', { id, person });
/** The author is not this person: nobody is asked about the two again. */
export const tellProgrammePersonApart = (id: string, person: string) => invoke<null>('tell_programme_person_apart', { id, person });
export const unlinkProgrammePeople = (ids: string[]) => invoke<null>('unlink_programme_people', { ids });
/** Null as edition: each comes from the newest programme she stands in. */
export const addProgrammePeople = (edition: EditionKey | null, ids: string[]) => invoke<string[]>('add_programme_people', { edition, ids });
/** Puts them on the contact list of the edition, and into the desk where they are not. */
export const meetProgrammePeople = (edition: EditionKey, ids: string[], wish: MeetWish) => invoke<string[]>('meet_programme_people', { edition, ids, wish });
/** All that the programmes say of an author. */
export const programmeAuthor = (author: string) => invoke<ProgrammeAuthor>('programme_author', { author });
/** What somebody in the desk gave at conferences, the newest first. */
export const papersOf = (person: string) => invoke<PersonPaper[]>('papers_of', { person });
