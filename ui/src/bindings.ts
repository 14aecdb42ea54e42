// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';

/**
 * What is asked of the desk's activity; what is null or empty does not matter.
 */
export type ActivityFilter = { thing: ThingKind | null, field: HistoryField | null, kind: OperationKind | null, 
/**
 * Who sat at the desk.
 */
person: string, 
/**
 * A part of what the operation is called.
 */
text: string, 
/**
 * UTC milliseconds; `to` is not included.
 */
from: number | null, to: number | null, };

/**
 * A backup, as a list shows it.
 */
export type Backup = { 
/**
 * Its file's name, which is how it is asked for.
 */
name: string, 
/**
 * When it was made: UTC milliseconds.
 */
at: number, bytes: number, 
/**
 * None where its header does not say: it is missing, or somebody opened the backup and may have worked in it.
 */
why: Why | null, 
/**
 * How many rows each table has.
 */
rows: Record<string, number>, };

/**
 * The backups of the open desk.
 */
export type Backups = { folder: string, 
/**
 * The folder is the one beside the desk: on the same disk.
 */
beside: boolean, 
/**
 * Newest first.
 */
list: Array<Backup>, 
/**
 * Why the day's backup could not be made; it is tried again every hour and at the next start.
 */
failed: string | null, };

export type ChangeHow = "added" | "changed" | "removed";

/**
 * A committed operation, for views that show what it changed.
 */
export type Changed = { op: string, label: string, 
/**
 * Tables with changes, by name.
 */
tables: Array<string>, 
/**
 * What the changed rows hang on: a person's key for her e-mails. Empty where there are more than [`MANY`].
 */
roots: string[], };

/**
 * What a check found.
 */
export type Check = { ok: boolean, 
/**
 * In plain words, one a line; empty when all is well.
 */
problems: Array<string>, 
/**
 * Only what is derived is wrong: [`Store::rebuild_derived`] mends all of it.
 */
mendable: boolean, };

/**
 * A company by key and name.
 */
export type CompanyRef = { id: string, name: string, };

export type ContactKind = "email" | "phone" | "link";

/**
 * `value` as typed; `norm` what it is compared by, empty where it could not be read as such.
 */
export type ContactPoint = { id: string, kind: ContactKind, value: string, norm: string, label: string, };

/**
 * What a person gave to a project.
 */
export type Contribution = { id: string, 
/**
 * `vllm-project/vllm`
 */
project: string, 
/**
 * "vLLM"
 */
name: string, level: Level | null, handle: string, commits: number | null, areas: Array<ProjectArea>, 
/**
 * ISO dates, or empty.
 */
first_on: string, last_on: string, link: string, 
/**
 * Where it was read, or that it was entered by hand.
 */
source: string, };

/**
 * What can be changed by hand; commits and folders come from files.
 */
export type ContributionField = "level" | "handle" | "last_on" | "link";

export type ContributorPage = { total: number, 
/**
 * The most commits first.
 */
rows: Array<ContributorRow>, };

export type ContributorQuery = { project: string, standing: ContributorStanding, 
/**
 * Part of a name, an address, a handle or a folder; empty: all.
 */
text: string, limit: number, };

/**
 * A contributor and who she may be.
 */
export type ContributorQuestion = { contributor: ContributorRow, 
/**
 * Of the same name, or of the same address as several.
 */
people: Array<SomePerson>, };

export type ContributorRow = { id: string, 
/**
 * Among all of the project, from 1.
 */
rank: number, name: string, email: string, handle: string, commits: number, areas: Array<ProjectArea>, 
/**
 * ISO dates, or empty.
 */
first_on: string, last_on: string, person: SomePerson | null, passed: boolean, };

/**
 * Which contributors are listed.
 */
export type ContributorStanding = "all" | "unknown" | "known" | "passed";

/**
 * The open desk.
 */
export type Desk = { name: string, person: string, place: string, demo: boolean, people: number, key: KeptBy, };

/**
 * Where the program stands when the page asks.
 */
export type DeskState = { "at": "welcome", default_place: string, key_store: boolean, } | { "at": "locked", name: string, place: string, wants: Wants, 
/**
 * Where the page stood when it was locked, as it said itself; null after a start.
 */
back: string | null, } | { "at": "refused", place: string, failure: Failure, } | { "at": "open", desk: Desk, };

/**
 * What a restore of a backup would change.
 */
export type Differences = { 
/**
 * Things of which there are more, fewer or other ones in the backup; none where nothing differs.
 */
things: Array<Differing>, 
/**
 * Steps done since the backup that would be gone, undone ones not counted.
 */
steps: number, };

/**
 * How a kind of thing differs. What hangs on a person, like her addresses and tags, is part of her.
 */
export type Differing = { 
/**
 * The table: `people`, `companies`, `tags`.
 */
what: string, 
/**
 * In the backup and not in the desk: a restore brings them back.
 */
back: Which, 
/**
 * In the desk and not in the backup: a restore loses them.
 */
lost: Which, 
/**
 * In both, and not the same.
 */
changed: Which, };

/**
 * An operation as the user knows it.
 */
export type Done = { 
/**
 * Its number in the journal.
 */
seq: number, 
/**
 * For programs: `edit_person`.
 */
op: string, 
/**
 * For people: "Changed the title of Ana Kowalska".
 */
label: string, 
/**
 * UTC milliseconds.
 */
at: number, };

/**
 * A rate as the page shows it.
 */
export type ExchangeRate = { id: string, currency: string, in_currency: string, 
/**
 * How many of `in_currency` one of `currency` is: "1.0834".
 */
rate: string, 
/**
 * ISO date.
 */
as_of: string, };

/**
 * Why something could not be done. `code` picks what is shown; `message` is plain English.
 */
export type Failure = { code: FailureCode, message: string, 
/**
 * The field that an `invalid` is about.
 */
field: string | null, };

/**
 * The kinds of [`Error`], as the page and scripts know them.
 */
export type FailureCode = "invalid" | "not_found" | "conflict" | "wrong_key" | "no_key_store" | "desk_in_use" | "file_too_new" | "damaged" | "disk_full" | "io" | "cancelled" | "no_desk" | "internal";

/**
 * The marks of one field of a row.
 */
export type FieldMarks = { field: string, marks: Array<Mark>, };

/**
 * What a file holds and what loading it would do.
 */
export type FilePreview = { id: string, file_name: string, kind: ProjectFileKind, 
/**
 * Asked for, else guessed; none: to be chosen.
 */
project: ProjectName | null, contributors: number, 
/**
 * How many are in the desk by e-mail or handle, and the first of them.
 */
sure: number, links: Array<SureLink>, 
/**
 * How many there will be questions about: somebody in the desk is called the same.
 */
to_confirm: number, 
/**
 * How many are in the file and not in the project yet, as far as it is known.
 */
new: number, 
/**
 * Programs, left out.
 */
bots: number, 
/**
 * People with no commit in the folders of the project that count, left out.
 */
elsewhere: number, refused: Array<RefusedLine>, refused_count: number, 
/**
 * Whether the file says which files commits touched.
 */
has_paths: boolean, 
/**
 * The newest commit's day; empty: the file has no days.
 */
newest: string, };

/**
 * A change as it is read: "title: Engineer → Staff engineer".
 */
export type HistoryChange = { 
/**
 * Its number in the journal, for putting the old value back.
 */
no: number, thing: Thing, 
/**
 * "title"; empty where the thing itself was added or removed.
 */
field: string, how: ChangeHow, 
/**
 * What was there before; empty: nothing.
 */
old: string, new: string, 
/**
 * The lines that differ, where the values have several; `old` and `new` are cut short then.
 */
lines: Array<Line>, 
/**
 * Whether `old` can be put back by itself.
 */
can_put_back: boolean, };

/**
 * An operation as it is read.
 */
export type HistoryEntry = { seq: number, 
/**
 * "Changed the title of Ana Kowalska"
 */
label: string, 
/**
 * Who did it.
 */
person: string, 
/**
 * UTC milliseconds.
 */
at: number, standing: Standing, 
/**
 * "812 people, 2,436 addresses added"
 */
numbers: string, 
/**
 * What it changed; of a person's history: of her. Empty where that is too much to be read here.
 */
changes: Array<HistoryChange>, };

/**
 * A field that can be asked for.
 */
export type HistoryField = "name" | "title" | "company" | "location" | "time_zone" | "pool" | "owner" | "source" | "notes" | "address" | "tag";

/**
 * The newest first.
 */
export type HistoryPage = { entries: Array<HistoryEntry>, 
/**
 * There are older ones.
 */
older: boolean, };

/**
 * A list and how many are on it.
 */
export type Hotlist = { id: string, name: string, people: number, };

/**
 * A column of the file with where it is thought to go.
 */
export type ImportColumn = { header: string, 
/**
 * The first different values in it.
 */
samples: Array<string>, target: Target, 
/**
 * Ethnicity, birth date and such: goes nowhere unless the user says so.
 */
protected: boolean, };

/**
 * A file that was read but not yet imported.
 */
export type ImportDraft = { id: string, file_name: string, 
/**
 * "LinkedIn connections"; none: an unknown table.
 */
layout: string | null, 
/**
 * A mapping saved before for this header was used.
 */
remembered: boolean, encoding: string, delimiter: ',' | ';' | '\t' | '|', 
/**
 * Line of the file, from 1, where the header stands.
 */
header_line: number, 
/**
 * Rows below the header.
 */
rows: number, columns: Array<ImportColumn>, };

/**
 * What is done with somebody new and with somebody known.
 */
export type ImportMode = "create_only" | "create_and_update" | "update_only";

/**
 * What an import did, or would do. Every row of the file is counted once.
 */
export type ImportReport = { dry_run: boolean, created: number, updated: number, unchanged: number, skipped: number, companies_created: number, errors: Array<RefusedRow>, took_ms: number, };

/**
 * An operation that stands in the way of taking another back.
 */
export type InTheWay = { seq: number, label: string, 
/**
 * When it was done, or done again, or undone last; UTC milliseconds.
 */
at: number, 
/**
 * It stands in the way by having been undone.
 */
undone: boolean, };

/**
 * Where a desk's key is kept.
 */
export type KeptBy = "key_store" | "passphrase";

/**
 * How somebody takes part in an open-source project, from the least.
 */
export type Level = "user" | "issue" | "pr" | "committer" | "maintainer";

/**
 * A line of the one, of the other, or of both.
 */
export type Line = { how: LineHow, text: string, };

export type LineHow = "same" | "old" | "new" | "gap";

/**
 * What loading a file did.
 */
export type LoadReport = { project: ProjectName, contributors: number, added: number, updated: number, unchanged: number, 
/**
 * How many are somebody in the desk now.
 */
known: number, };

export type LoadedProjectFile = { name: string, at: number, };

/**
 * Where each column goes, and what is done with whom it describes.
 */
export type Mapping = { 
/**
 * One for each column.
 */
targets: Array<Target>, mode: ImportMode, when_both: WhenBoth, 
/**
 * Put on everybody the file names; empty: none.
 */
tag: string, };

/**
 * A stretch of a text to mark, in UTF-16 units, end exclusive.
 */
export type Mark = { start: number, end: number, };

/**
 * A contribution as typed.
 */
export type NewContribution = { 
/**
 * A key, a name or `owner/name`.
 */
project: string, level: Level | null, 
/**
 * May be empty, as may the rest.
 */
handle: string, last_on: string, link: string, 
/**
 * The ISO date where it is typed.
 */
today: string, };

/**
 * A new desk. The code is shown at once, so that it can be printed or kept.
 */
export type NewDesk = { desk: Desk, recovery_code: string, };

/**
 * What is asked for a new person: a name, the rest may be empty.
 */
export type NewPerson = { name: string, title: string, company: string, email: string, };

/**
 * Operations of a kind.
 */
export type OperationKind = "added" | "edited" | "tagged" | "deleted" | "imported" | "taken_back";

/**
 * The fields of a point.
 */
export type PayField = "kind" | "base" | "bonus" | "equity" | "sign_on" | "currency" | "as_of" | "source" | "note";

/**
 * What is known of a person's pay.
 */
export type PayHistory = { 
/**
 * The newest first.
 */
points: Array<PayPoint>, 
/**
 * The currency a new point is most likely in: that of her newest, else the one most used in the desk, else none.
 */
usual_currency: string, 
/**
 * Currencies of her points and of the desk's rates: what her pay can be asked for in.
 */
currencies: Array<string>, 
/**
 * What `converted` is in, and the digits behind its mark; empty where nothing is known of anybody's.
 */
in_currency: string, digits: number, };

/**
 * What a point of pay says.
 */
export type PayKind = "current" | "expected" | "offered" | "countered";

/**
 * What somebody earned, wanted or was offered on a day. Amounts in minor units of `currency`.
 */
export type PayPoint = { id: string, kind: PayKind, base: number | null, bonus: number | null, equity: number | null, sign_on: number | null, 
/**
 * Base, bonus and equity together; none of them known: none.
 */
total: number | null, 
/**
 * The total with the sign-on, where there is one.
 */
first_year: number | null, currency: string, 
/**
 * Digits behind its mark.
 */
digits: number, 
/**
 * The total in the history's currency.
 */
converted: number | null, 
/**
 * By which rates: "1 EUR = 1.0834 USD (2 Mar 2026)"; where there is a total and no way: "No rate for CHF in USD on
 * 3 Mar 2026".
 */
by: string, 
/**
 * ISO date.
 */
as_of: string, source: string, note: string, };

/**
 * What the list can show and be sorted by.
 */
export type PeopleColumn = "name" | "title" | "company" | "location" | "pool" | "tags" | "email" | "phone" | "time_zone" | "owner" | "source" | "created" | "updated" | "team" | "scale";

export type PeoplePage = { 
/**
 * How many match.
 */
total: number, 
/**
 * How many the desk holds.
 */
all: number, rows: Array<PersonRow>, 
/**
 * Spellings that were tried because next to nothing was written so.
 */
spelled: Array<Spelled>, 
/**
 * What the taxonomy added to the words typed.
 */
widened: Widened | null, 
/**
 * Of what the query is made.
 */
parts: Array<QueryPart>, problems: Array<QueryProblem>, 
/**
 * Where nobody matches: what would be found without one of the parts, most first.
 */
without: Array<Without>, 
/**
 * Milliseconds in the core.
 */
took_ms: number, };

/**
 * `text` is a query; empty: everybody. `sort` none: as the query says (`sort:`), else best first
 * while searching for words, else by name.
 */
export type PeopleQuery = { text: string, sort: PeopleSort | null, offset: number, 
/**
 * At most [`LARGEST_PAGE`].
 */
limit: number, 
/**
 * Only the words typed, not what else means the same in this field.
 */
exact: boolean, };

export type PeopleSort = { by: PeopleColumn, descending: boolean, };

/**
 * Everything about a person that her page shows.
 */
export type Person = { id: string, name: string, given: string, family: string, title: string, company: CompanyRef | null, location: string, time_zone: string, pool: string, owner: string, source: string, 
/**
 * ISO date on which a network says the two connected; empty: unknown.
 */
connected_on: string, 
/**
 * Markdown as typed.
 */
notes: string, 
/**
 * The same as cleaned HTML.
 */
notes_html: string, contacts: Array<ContactPoint>, tags: Array<string>, 
/**
 * UTC milliseconds.
 */
created_at: number, updated_at: number, };

/**
 * The fields with one value; addresses and tags have verbs of their own.
 */
export type PersonField = "name" | "given" | "family" | "title" | "company" | "location" | "time_zone" | "pool" | "owner" | "source" | "notes";

/**
 * A row of the list.
 */
export type PersonRow = { id: string, name: string, title: string, company: string, location: string, time_zone: string, pool: string, 
/**
 * The first address of each kind.
 */
email: string, phone: string, tags: Array<string>, owner: string, source: string, team: string, 
/**
 * Accelerators, the most she had in a job, else at a site.
 */
scale: number | null, 
/**
 * The newest three kinds she knows, by name.
 */
hardware: Array<string>, 
/**
 * She knows the platforms of two vendors, or both trains and serves.
 */
versatile: boolean, 
/**
 * UTC milliseconds.
 */
created_at: number, updated_at: number, 
/**
 * Where the searched words stand in the fields above; in `tags` as if a line break stood between each two.
 */
marks: Array<FieldMarks>, 
/**
 * A hit in something the row does not show.
 */
snippet: Snippet | null, };

/**
 * A pool, by key and name.
 */
export type Pool = { id: string, name: string, };

/**
 * What a row would become.
 */
export type PreviewRow = { line: number, name: string, title: string, company: string, location: string, contacts: Array<string>, tags: Array<string>, 
/**
 * Why this row would be refused; none when it is fine.
 */
refused: string | null, };

/**
 * How far a long work is: rows of an import, bytes of a backup.
 */
export type Progress = { done: number, total: number, };

/**
 * A part of a repository and in how many commits it was touched.
 */
export type ProjectArea = { path: string, commits: number, };

/**
 * What a file is.
 */
export type ProjectFileKind = "shortlog" | "github_contributors" | "git_log";

/**
 * A project by its key and what it is called in a sentence.
 */
export type ProjectName = { 
/**
 * `vllm-project/vllm`
 */
key: string, 
/**
 * "vLLM"
 */
name: string, 
/**
 * Only work in these folders counts; empty: all of it.
 */
folders: Array<string>, };

/**
 * What may stand at the caret, in place of what is between `from` and `to`.
 */
export type QueryCompletion = { from: number, to: number, offers: Array<QueryOffer>, };

/**
 * A field, and what those whom a query finds have in it.
 */
export type QueryFacet = { field: string, name: string, 
/**
 * Most people first, but for what has an order of its own.
 */
values: Array<QueryFacetValue>, };

export type QueryFacetValue = { 
/**
 * As it is added to the query.
 */
part: string, shown: string, 
/**
 * How many the query would find with it.
 */
people: number, 
/**
 * It is in the query already.
 */
on: boolean, };

/**
 * A field of the language, for the page that explains it.
 */
export type QueryFieldHelp = { name: string, 
/**
 * Other names for it.
 */
also: Array<string>, group: string, says: string, examples: Array<string>, };

export type QueryOffer = { insert: string, shown: string, note: string, 
/**
 * How many the rest of the query would find with it; none for a field that is yet to be filled.
 */
people: number | null, };

/**
 * A part of a query, of those that all must hold: a word, a phrase, a field, a group in parentheses, or what `OR` joins.
 */
export type QueryPart = { from: number, to: number, 
/**
 * As typed.
 */
text: string, 
/**
 * Its full name; empty for words and groups.
 */
field: string, 
/**
 * "at least 1,000 accelerators"
 */
says: string, negated: boolean, 
/**
 * Not: it is left out of the search, and a [`QueryProblem`] says why.
 */
known: boolean, };

/**
 * Something in a query that is not understood, or that nobody in the desk has.
 */
export type QueryProblem = { from: number, to: number, message: string, 
/**
 * What could stand there instead.
 */
instead: Array<string>, };

/**
 * How the user wants the file read, where the guess is wrong. None: guess.
 */
export type ReadAs = { 
/**
 * A label of the WHATWG: `windows-1252`, `utf-16le`.
 */
encoding: string | null, delimiter: string | null, };

/**
 * A part of a file that could not be read; the rest was.
 */
export type RefusedLine = { 
/**
 * "Line 12", "Entry 3".
 */
place: string, reason: string, };

/**
 * A row that was not taken.
 */
export type RefusedRow = { line: number, reason: string, };

/**
 * How far a new key is.
 */
export type RekeyProgress = { step: RekeyStep, 
/**
 * Bytes copied; 0 of 0 where a step cannot be counted.
 */
done: number, total: number, };

/**
 * What is being done to the copy.
 */
export type RekeyStep = "copy" | "encipher" | "check" | "keep" | "follow";

/**
 * What can be done for a desk that is damaged.
 */
export type Rescue = { folder: string, 
/**
 * The newest backup that reads whole, if there is one.
 */
backup: Backup | null, };

/**
 * A restored desk, open.
 */
export type RestoredDesk = { desk: Desk, 
/**
 * What the desk was before.
 */
kept: Backup, };

/**
 * What was saved.
 */
export type Saved = { 
/**
 * The new desk's file.
 */
file: string, tables: Array<SavedTable>, };

/**
 * A search that is asked anew whenever it is looked at.
 */
export type SavedSearch = { id: string, name: string, query: string, 
/**
 * How many it finds now.
 */
people: number, };

/**
 * How much of a table was saved.
 */
export type SavedTable = { name: string, saved: number, 
/**
 * How many rows could not be read; none where even their number is not known.
 */
lost: number | null, };

/**
 * A hit in something the row does not show.
 */
export type Snippet = { field: string, text: string, marks: Array<Mark>, };

/**
 * Somebody in the desk, as a line names her.
 */
export type SomePerson = { id: string, name: string, title: string, company: string, };

/**
 * "kowlaska" was searched as "kowalska" too.
 */
export type Spelled = { typed: string, tried: Array<string>, };

/**
 * What can be done about an operation.
 */
export type Standing = "done" | "undone" | "turn";

/**
 * Somebody who will be linked.
 */
export type SureLink = { 
/**
 * As the file calls her.
 */
name: string, person: SomePerson, 
/**
 * "same e-mail"
 */
by: string, };

/**
 * A tag and how many carry it.
 */
export type TagCount = { name: string, people: number, };

/**
 * Where a column goes.
 */
export type Target = "skip" | "full_name" | "given" | "middle" | "family" | "nickname" | "prefix" | "suffix" | "email" | "phone" | "link" | "title" | "company" | "company_domain" | "street" | "city" | "region" | "postcode" | "country" | "location" | "time_zone" | "tags" | "notes" | "owner" | "source" | "connected_on";

/**
 * What was changed.
 */
export type Thing = { kind: ThingKind, id: string, 
/**
 * What it is called now, or was called last.
 */
name: string, 
/**
 * It is still in the desk.
 */
here: boolean, };

/**
 * What has a history.
 */
export type ThingKind = "person" | "company" | "tag" | "other";

/**
 * A point as typed: amounts as in "450k" or "€95,000", empty where unknown.
 */
export type TypedPay = { kind: PayKind, base: string, bonus: string, equity: string, sign_on: string, 
/**
 * A code; may be empty where an amount says it.
 */
currency: string, 
/**
 * The code that is meant where neither says one; may be empty.
 */
usual_currency: string, as_of: string, source: string, note: string, 
/**
 * The ISO date where it is typed: what "today" means there.
 */
today: string, };

/**
 * A rate as typed.
 */
export type TypedRate = { currency: string, in_currency: string, rate: string, as_of: string, 
/**
 * The ISO date where it is typed.
 */
today: string, };

/**
 * What Ctrl-Z and Ctrl-Shift-Z would do now.
 */
export type UndoState = { undo: Done | null, redo: Done | null, };

/**
 * What opens a locked desk.
 */
export type Wants = "passphrase" | "key_store" | "recovery_code" | "nothing";

/**
 * A project with contributors or with somebody who gave to it.
 */
export type WatchedProject = { 
/**
 * `vllm-project/vllm`
 */
key: string, 
/**
 * "vLLM"
 */
name: string, contributors: number, 
/**
 * How many of them are in the desk.
 */
known: number, 
/**
 * How many of the top there are, at most [`TOP`], and how many of those are in the desk.
 */
top: number, top_known: number, 
/**
 * "61 of 80 top contributors are not in your desk"; empty where no file was loaded.
 */
coverage: string, 
/**
 * How many have a last day, and how many had a commit in the last 12 months.
 */
dated: number, active: number, 
/**
 * ISO date of the newest commit, or empty.
 */
newest: string, 
/**
 * People in the desk who gave to it, by file or by hand.
 */
people: number, 
/**
 * The file that was loaded last at this desk, and when, in UTC milliseconds.
 */
file: LoadedProjectFile | null, };

/**
 * Which value stands where the file and the desk both have one.
 */
export type WhenBoth = "overwrite" | "fill_empty";

/**
 * How many, and the names of the first twenty by name.
 */
export type Which = { count: number, names: Array<string>, };

/**
 * Why a backup was made.
 */
export type Why = "daily" | "asked" | "restore" | "update" | "merge";

/**
 * "rdma" was searched as "RoCE" and "InfiniBand" too.
 */
export type Widened = { 
/**
 * The words that were widened, as typed.
 */
typed: Array<string>, 
/**
 * What means the same first, then what is near; but single words before phrases.
 */
also: Array<string>, 
/**
 * The whole search with those words in quotes, which nothing is added to.
 */
only: string, };

/**
 * What the query would find without one of its parts.
 */
export type Without = { 
/**
 * The part.
 */
text: string, 
/**
 * The query without it.
 */
query: string, total: number, };

// backups

/** The desk's backups, newest first. Told anew as `backups` whenever there is one more. */
export const backups = () => invoke<Backups>('backups');
/** Makes a backup now. Progress comes as `backup-progress`. */
export const backUp = () => invoke<Backup>('back_up');
/** Stops the backup, restore or rebuild under way: nothing of it is kept. */
export const cancelBackup = () => invoke<null>('cancel_backup');
/** Asks for the folder where backups go from now on; null when the dialog was closed. */
export const chooseBackupFolder = () => invoke<Backups | null>('choose_backup_folder');
/** Backups go beside the desk again. */
export const keepBackupsBeside = () => invoke<Backups>('keep_backups_beside');
/** What a restore of this backup would change. */
export const compareBackup = (name: string) => invoke<Differences>('compare_backup', { name });
/** Puts the backup in the place of the desk; what the desk is now is kept as a backup. */
export const restoreBackup = (name: string) => invoke<RestoredDesk>('restore_backup', { name });
/** `full`: reads everything and holds it against the journal; else the pages and what hangs on what. */
export const checkDesk = (full: boolean) => invoke<Check>('check_desk', { full });
/** Stops the check under way. */
export const stopCheck = () => invoke<null>('stop_check');
/** Makes the list and the search anew. Progress comes as `backup-progress`. */
export const rebuildDesk = () => invoke<null>('rebuild_desk');
/** What can be done for a desk that was refused as damaged. */
export const rescueDesk = () => invoke<Rescue>('rescue_desk');
/** Puts the backup in the place of the damaged desk, which is kept beside it. */
export const restoreDamagedDesk = (name: string) => invoke<DeskState>('restore_damaged_desk', { name });
/** Asks where, and saves what can still be read of the damaged desk into a new one; null when the dialog was closed. */
export const salvageDesk = () => invoke<Saved | null>('salvage_desk');
/** Opens the desk into which that was saved. */
export const openSavedDesk = () => invoke<DeskState>('open_saved_desk');

// desk

/** Where the program stands. Fails where the file of the open desk was taken away. */
export const deskState = () => invoke<DeskState>('desk_state');
/** Opens the OS dialog; null when closed without choosing. */
export const chooseDeskPlace = (name: string) => invoke<string | null>('choose_desk_place', { name });
/** `passphrase` null: the key goes into the OS key store. The file is the one chosen, else one in the default place. */
export const createDesk = (name: string, person: string, passphrase: string | null) => invoke<NewDesk>('create_desk', { name, person, passphrase });
/** A desk of invented people, in a new file. */
export const createDemoDesk = () => invoke<Desk>('create_demo_desk');
/** Asks for a desk's file and opens it; everything stays as it is when the dialog is closed. */
export const openOtherDesk = () => invoke<DeskState>('open_other_desk');
/** Tries again to open a desk that was refused. */
export const retryDesk = () => invoke<DeskState>('retry_desk');
/** `passphrase` null: the OS key store is asked. */
export const unlockDesk = (passphrase: string | null) => invoke<Desk>('unlock_desk', { passphrase });
export const recoverDesk = (code: string) => invoke<Desk>('recover_desk', { code });
/** Keeps the desk's key anew: under `passphrase`, or, where that is null, in the OS key store. */
export const keepKey = (passphrase: string | null) => invoke<Desk>('keep_key', { passphrase });
export const closeDesk = () => invoke<DeskState>('close_desk');
export const recoveryCode = () => invoke<string>('recovery_code');
/** Asks where, writes the code as a text to print; false when the dialog was closed. */
export const saveRecoveryCode = () => invoke<boolean>('save_recovery_code');
/** How this desk looks: columns, widths, sort, density. Null: never set. */
export const setting = (key: string) => invoke<string | null>('setting', { key });
export const saveSetting = (key: string, value: string) => invoke<null>('save_setting', { key, value });

// history

/** What was done to a person, the newest first; `before`: older than this operation. */
export const personHistory = (id: string, before: number | null, limit: number) => invoke<HistoryPage>('person_history', { id, before, limit });
/** What was done at the desk, the newest first; `before`: older than this operation. */
export const activity = (filter: ActivityFilter, before: number | null, limit: number) => invoke<HistoryPage>('activity', { filter, before, limit });
/** What an operation did to the first so many things it touched. */
export const operationChanges = (seq: number, things: number) => invoke<HistoryChange[]>('operation_changes', { seq, things });
/** Puts back what a change took away, by the change's number; answers the operation that did. */
export const putBack = (no: number) => invoke<Done>('put_back', { no });

// import

/** Opens the OS dialog and reads what the file is; null when closed without choosing. */
export const chooseImport = () => invoke<ImportDraft | null>('choose_import');
/** The file dropped on the window last (event `file-dropped`); null if it was taken already. */
export const droppedImport = () => invoke<ImportDraft | null>('dropped_import');
/** Reads the file again in another encoding or with another delimiter; null: as it seems to be. */
export const rereadImport = (id: string, readAs: ReadAs) => invoke<ImportDraft>('reread_import', { id, readAs });
/** What the first rows would become. */
export const previewImport = (id: string, mapping: Mapping) => invoke<PreviewRow[]>('preview_import', { id, mapping });
/** `dry_run`: says exactly what would happen and changes nothing. Progress comes as `import-progress`. */
export const runImport = (id: string, mapping: Mapping, dryRun: boolean) => invoke<ImportReport>('run_import', { id, mapping, dryRun });
/** Stops the import under way: nothing of it is kept. */
export const cancelImport = () => invoke<null>('cancel_import');
/** Writes the refused rows as they stood, with reasons, where the user says; false when the dialog was closed. */
export const saveRefusedRows = (id: string) => invoke<boolean>('save_refused_rows', { id });

// lists

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

// lock

/** Closes the desk until it is unlocked, and empties the page. `back`: where the page stands, by ids only; it comes back with the locked desk. */
export const lockDesk = (back: string | null) => invoke<null>('lock_desk', { back });
/** Somebody is there. The page says so at most every few seconds. */
export const stillHere = () => invoke<null>('still_here');
/** After how many idle minutes the desk is locked; 0: never. */
export const lockAfter = () => invoke<number>('lock_after');
export const setLockAfter = (minutes: number) => invoke<null>('set_lock_after', { minutes });
/** A new key under `passphrase`, or, where that is null, in the OS key store; answers the new recovery code. Progress comes as `rekey-progress`. */
export const rekeyDesk = (passphrase: string | null) => invoke<NewDesk>('rekey_desk', { passphrase });
/** Stops the new key under way: the old one stays. */
export const cancelRekey = () => invoke<null>('cancel_rekey');

// open_source

/** Opens the OS dialog and looks at the file; null when closed without choosing. Progress comes as `project-progress`. */
export const chooseProjectFile = () => invoke<FilePreview | null>('choose_project_file');
/** Looks at the file dropped on the window last (event `file-dropped`); null if it was taken already. */
export const droppedProjectFile = () => invoke<FilePreview | null>('dropped_project_file');
/** Looks at it as one of another project. */
export const previewProjectFile = (id: string, project: string) => invoke<FilePreview>('preview_project_file', { id, project });
/** Keeps its people as contributors of the project, as one operation. Progress comes as `project-progress`. */
export const loadProjectFile = (id: string, project: string) => invoke<LoadReport>('load_project_file', { id, project });
/** Stops the looking or loading under way: nothing of it is kept. */
export const cancelProjectFile = () => invoke<null>('cancel_project_file');
/** The projects the taxonomy knows, for choosing one. */
export const listProjects = () => invoke<ProjectName[]>('list_projects');
/** Every project with contributors or with somebody who gave to it. */
export const watchedProjects = () => invoke<WatchedProject[]>('watched_projects');
export const listContributors = (query: ContributorQuery) => invoke<ContributorPage>('list_contributors', { query });
/** Contributors who may be somebody in the desk, and about whom nothing was said yet. */
export const contributorQuestions = (project: string) => invoke<ContributorQuestion[]>('contributor_questions', { project });
/** The contributor is this person. */
export const linkContributor = (id: string, person: string) => invoke<null>('link_contributor', { id, person });
/** The contributor is nobody in the desk: she is not asked about again. */
export const passContributor = (id: string) => invoke<null>('pass_contributor', { id });
export const unlinkContributor = (id: string) => invoke<null>('unlink_contributor', { id });
/** Adds the contributor as a person; answers who she is. */
export const addContributor = (id: string) => invoke<string>('add_contributor', { id });
export const contributions = (person: string) => invoke<Contribution[]>('contributions', { person });
export const addContribution = (person: string, given: NewContribution) => invoke<Contribution[]>('add_contribution', { person, given });
/** `today`: the ISO date where it is typed. */
export const editContribution = (id: string, field: ContributionField, value: string, today: string) => invoke<Contribution[]>('edit_contribution', { id, field, value, today });
export const removeContribution = (id: string) => invoke<Contribution[]>('remove_contribution', { id });
/** Opens the page that backs a contribution in the user's browser. */
export const openContribution = (id: string) => invoke<null>('open_contribution', { id });

// pay

/** `in_currency`: the code of what totals are turned into by the desk's rates; empty: the usual one. */
export const payHistory = (person: string, inCurrency: string) => invoke<PayHistory>('pay_history', { person, inCurrency });
/** Answers the new point's key. */
export const addPay = (person: string, point: TypedPay) => invoke<string>('add_pay', { person, point });
/** `today`: the ISO date where it is typed. */
export const editPay = (id: string, field: PayField, value: string, today: string) => invoke<null>('edit_pay', { id, field, value, today });
export const removePay = (id: string) => invoke<null>('remove_pay', { id });
/** Pair by pair, the newest first. */
export const listRates = () => invoke<ExchangeRate[]>('list_rates');
/** A pair has one rate a day: set again, it is changed. */
export const setRate = (rate: TypedRate) => invoke<ExchangeRate[]>('set_rate', { rate });
export const removeRate = (id: string) => invoke<ExchangeRate[]>('remove_rate', { id });

// people

export const listPeople = (query: PeopleQuery) => invoke<PeoplePage>('list_people', { query });
/** Keys of everybody who matches, for selecting them all; in no order. */
export const matchingPeople = (text: string) => invoke<string[]>('matching_people', { text });
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

// query

/** What may stand at the caret, which is a place in UTF-16 units. */
export const completeQuery = (text: string, caret: number) => invoke<QueryCompletion>('complete_query', { text, caret });
/** What those whom the query finds have in common, field by field. */
export const peopleFacets = (text: string) => invoke<QueryFacet[]>('people_facets', { text });
/** Every field of the language. */
export const queryFields = () => invoke<QueryFieldHelp[]>('query_fields');

// undo

/** What Ctrl-Z and Ctrl-Shift-Z would do now. */
export const undoState = () => invoke<UndoState>('undo_state');
/** Answers what was taken back. */
export const undo = () => invoke<Done>('undo');
/** Answers what was done again. */
export const redo = () => invoke<Done>('redo');
/** What stands in the way of undoing this operation, or of doing it again where it is undone; the earliest first. */
export const whatStandsInTheWay = (seq: number) => invoke<InTheWay[]>('what_stands_in_the_way', { seq });
/** Takes back one operation, whatever was done since; a conflict where something stands in its way. */
export const undoOne = (seq: number) => invoke<Done>('undo_one', { seq });
/** Takes back of one operation what nothing later stands on. */
export const undoRest = (seq: number) => invoke<Done>('undo_rest', { seq });
/** Takes back one operation and, before it, all that stands in its way. */
export const undoWithLater = (seq: number) => invoke<Done>('undo_with_later', { seq });
/** Does one undone operation again. */
export const redoOne = (seq: number) => invoke<Done>('redo_one', { seq });
/** Stops the undo or redo under way: nothing of it is kept. */
export const stopUndo = () => invoke<null>('stop_undo');
