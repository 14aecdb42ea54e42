// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';

// ---------------------------------------------------------------- the desk

/** Where the program stands when the page asks. */
export type DeskState =
  | { at: 'welcome'; default_place: string; key_store: boolean }
  | { at: 'locked'; name: string; place: string; wants: 'passphrase' | 'recovery_code' }
  | { at: 'refused'; place: string; failure: Failure }
  | { at: 'open'; desk: Desk };

/** The open desk. */
export type Desk = {
  name: string;
  person: string;
  place: string;
  demo: boolean;
  people: number;
  /** Where its key is kept. */
  key: 'key_store' | 'passphrase';
};

/** A new desk: shown once, so that the code can be printed or kept. */
export type NewDesk = { desk: Desk; recovery_code: string };

/** What a command answers when it cannot do what it was asked. `code` picks the words; `message` is plain English. */
export type Failure = { code: FailureCode; message: string; field: string | null };
export type FailureCode =
  | 'invalid' | 'not_found' | 'conflict' | 'wrong_key' | 'no_key_store' | 'desk_in_use' | 'file_too_new'
  | 'damaged' | 'disk_full' | 'io' | 'cancelled' | 'no_desk' | 'internal';

// ---------------------------------------------------------------- people

export type PeopleColumn =
  | 'name' | 'title' | 'company' | 'location' | 'pool' | 'tags' | 'email' | 'phone' | 'time_zone' | 'owner' | 'source'
  | 'created' | 'updated';

export type PeopleSort = { by: PeopleColumn; descending: boolean };

/** `text` empty: everybody. `sort` null: best first while searching, else by name. */
export type PeopleQuery = { text: string; sort: PeopleSort | null; offset: number; limit: number };

export type PeoplePage = {
  /** How many match. */
  total: number;
  /** How many the desk holds. */
  all: number;
  rows: PersonRow[];
  /** Spellings that were tried because nothing was written so: "kowalsky" -> "kowalski". */
  spelled: { typed: string; tried: string[] }[];
  /** Milliseconds in the core. */
  took_ms: number;
};

/** A stretch of a text to mark, in UTF-16 units, end exclusive. */
export type Mark = { start: number; end: number };
export type FieldMarks = { field: string; marks: Mark[] };

export type PersonRow = {
  id: string; name: string; title: string; company: string; location: string; time_zone: string; pool: string;
  email: string; phone: string; tags: string[]; owner: string; source: string;
  /** UTC milliseconds. */
  created_at: number; updated_at: number;
  /** Where the searched words stand in the fields above. */
  marks: FieldMarks[];
  /** A hit in something the row does not show (notes, another address). */
  snippet: { field: string; text: string; marks: Mark[] } | null;
};

export type ContactKind = 'email' | 'phone' | 'link';
/** `value` as typed; `norm` what it is compared by, empty where it could not be read as such. */
export type ContactPoint = { id: string; kind: ContactKind; value: string; norm: string; label: string };

export type Person = {
  id: string; name: string; given: string; family: string; title: string;
  company: { id: string; name: string } | null;
  location: string; time_zone: string; pool: string; owner: string; source: string;
  /** Markdown as typed. */
  notes: string;
  /** The same as cleaned HTML. */
  notes_html: string;
  contacts: ContactPoint[];
  tags: string[];
  created_at: number; updated_at: number;
};

export type PersonField = 'name' | 'given' | 'family' | 'title' | 'company' | 'location' | 'time_zone' | 'pool' | 'owner' | 'source' | 'notes';
export type NewPerson = { name: string; title: string; company: string; email: string };
export type Pool = { id: string; name: string };
export type TagCount = { name: string; people: number };

// ---------------------------------------------------------------- import

export type ImportMode = 'create_only' | 'create_and_update' | 'update_only';
export type WhenBoth = 'overwrite' | 'fill_empty';

/** Where a column goes. */
export type Target =
  | 'skip' | 'full_name' | 'given' | 'middle' | 'family' | 'nickname' | 'prefix' | 'suffix' | 'email' | 'phone' | 'link' | 'title' | 'company' | 'company_domain'
  | 'street' | 'city' | 'region' | 'postcode' | 'country' | 'location' | 'time_zone' | 'tags' | 'notes' | 'owner' | 'source' | 'connected_on';

export type ImportColumn = {
  header: string;
  samples: string[];
  target: Target;
  /** Ethnicity, birth date and such: goes nowhere unless the user says so. */
  protected: boolean;
};

export type ImportDraft = {
  id: string;
  file_name: string;
  /** e.g. "LinkedIn connections"; null: an unknown table. */
  layout: string | null;
  /** A mapping saved before for this header was used. */
  remembered: boolean;
  encoding: string;
  delimiter: ',' | ';' | '\t' | '|';
  /** Line of the file, from 1, where the header stands. */
  header_line: number;
  /** Rows below the header. */
  rows: number;
  columns: ImportColumn[];
};

export type ReadAs = { encoding: string | null; delimiter: string | null };
export type Mapping = { targets: Target[]; mode: ImportMode; when_both: WhenBoth; tag: string };

/** What the first rows would become. */
export type PreviewRow = {
  line: number; name: string; title: string; company: string; location: string;
  contacts: string[]; tags: string[];
  /** Why this row would be refused; null when it is fine. */
  refused: string | null;
};

export type ImportReport = {
  dry_run: boolean;
  created: number; updated: number; unchanged: number; skipped: number; companies_created: number;
  errors: { line: number; reason: string }[];
  took_ms: number;
};

/** Sent as `import-progress` while an import runs. */
export type ImportProgress = { done: number; total: number };

// ---------------------------------------------------------------- undo

/** What the last operation did, in words: "Deleted 3 people". */
export type Done = { op: string; label: string; at: number };
export type UndoState = { undo: Done | null; redo: Done | null };
/** Sent as `changed` after each write; `ids` empty: many. */
export type Changed = { op: string; label: string; tables: string[]; people: string[] };

// ---------------------------------------------------------------- calls

export const deskState = () => invoke<DeskState>('desk_state');
/** Opens the OS dialog; null when closed without choosing. */
export const chooseDeskPlace = (name: string) => invoke<string | null>('choose_desk_place', { name });
/** `passphrase` null: the key goes into the OS key store. `place` is the one chosen, else the default one. */
export const createDesk = (name: string, person: string, passphrase: string | null) => invoke<NewDesk>('create_desk', { name, person, passphrase });
export const createDemoDesk = () => invoke<Desk>('create_demo_desk');
export const openOtherDesk = () => invoke<DeskState>('open_other_desk');
export const unlockDesk = (passphrase: string) => invoke<Desk>('unlock_desk', { passphrase });
export const recoverDesk = (code: string) => invoke<Desk>('recover_desk', { code });
export const closeDesk = () => invoke<DeskState>('close_desk');
/** Asks where, writes the code as a text to print; false when the dialog was closed. */
export const saveRecoveryCode = () => invoke<boolean>('save_recovery_code');
export const recoveryCode = () => invoke<string>('recovery_code');

export const listPeople = (query: PeopleQuery) => invoke<PeoplePage>('list_people', { query });
export const person = (id: string) => invoke<Person>('person', { id });
export const createPerson = (person: NewPerson) => invoke<Person>('create_person', { person });
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
export const untagPeople = (people: string[], tag: string) => invoke<number>('untag_people', { people, tag });
export const deletePeople = (people: string[]) => invoke<number>('delete_people', { people });
export const listTags = () => invoke<TagCount[]>('list_tags');
export const listPools = () => invoke<Pool[]>('list_pools');
export const suggestCompanies = (text: string) => invoke<string[]>('suggest_companies', { text });

/** Opens the OS dialog and reads what the file is; null when closed without choosing. */
export const chooseImport = () => invoke<ImportDraft | null>('choose_import');
/** The file dropped on the window last (event `file-dropped`). */
export const droppedImport = () => invoke<ImportDraft | null>('dropped_import');
export const rereadImport = (id: string, readAs: ReadAs) => invoke<ImportDraft>('reread_import', { id, readAs });
export const previewImport = (id: string, mapping: Mapping) => invoke<PreviewRow[]>('preview_import', { id, mapping });
/** `dry_run`: says exactly what would happen and changes nothing. */
export const runImport = (id: string, mapping: Mapping, dryRun: boolean) => invoke<ImportReport>('run_import', { id, mapping, dryRun });
export const cancelImport = () => invoke<null>('cancel_import');
/** Writes the refused rows as they stood, with reasons, where the user says; false when the dialog was closed. */
export const saveRefusedRows = (id: string) => invoke<boolean>('save_refused_rows', { id });
/** Asks where, writes everybody as CSV; null when the dialog was closed, else how many. */
export const exportPeople = () => invoke<number | null>('export_people');

export const undoState = () => invoke<UndoState>('undo_state');
export const undo = () => invoke<Done>('undo');
export const redo = () => invoke<Done>('redo');

/** How this desk looks: columns, widths, sort, density. Null: never set. */
export const setting = (key: string) => invoke<string | null>('setting', { key });
export const saveSetting = (key: string, value: string) => invoke<null>('save_setting', { key, value });
