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
 * What became of files that were to be kept.
 */
export type AddedFiles = { added: number, refused: Array<RefusedFile>, };

/**
 * What backs a claim, as it is about to be kept. `seen_on` a day, a month or a year; empty: today. `words` are those of
 * the text it was read from.
 */
export type Backed = { kind: EvidenceKind, link: string, seen_on: string, words: string, };

/**
 * What backs a claim, the strongest first.
 */
export type Backing = { evidence: Array<Evidence>, 
/**
 * A reference or an interview says so too.
 */
verified: boolean, };

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

export type Badge = { kind: BadgeKind, 
/**
 * "built 2,048 H100"
 */
text: string, why: string, };

/**
 * What a badge is for.
 */
export type BadgeKind = "versatile" | "scale" | "hardware" | "coverage" | "verified";

/**
 * What somebody with one skill brings to another.
 */
export type Carries = { from: string, to: string, 
/**
 * Of 100.
 */
strength: number, why: string, };

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
 * A claim of any kind, as it is about to be kept.
 */
export type ClaimDraft = { "kind": "scale", "claim": ScaleDraft } | { "kind": "skill", "claim": KnownDraft } | { "kind": "hardware", "claim": KnownDraft } | { "kind": "story", "claim": StoryDraft } | { "kind": "impact", "claim": ImpactDraft };

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
 * How deep somebody knows a skill or a kind of hardware. The file keeps its number, from 1.
 */
export type Depth = "used" | "built" | "tuned" | "authored";

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
 * What somebody did with a cluster, from the least to the most.
 */
export type Did = "used" | "on_call" | "operated" | "built" | "led";

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
 * What broke, in a failure story.
 */
export type Domain = "communication" | "memory" | "faults";

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

export type Evidence = { id: string, kind: EvidenceKind, 
/**
 * In words.
 */
name: string, link: string, 
/**
 * A day, a month or a year; empty: unknown.
 */
seen_on: string, 
/**
 * Of the text it was read from.
 */
words: string, };

/**
 * What backs a claim, from the weakest to the strongest.
 */
export type EvidenceKind = "said" | "resume" | "paper" | "pr" | "maintainer" | "reference" | "interview";

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
export type FailureCode = "invalid" | "not_found" | "conflict" | "needs_reason" | "wrong_key" | "no_key_store" | "desk_in_use" | "file_too_new" | "damaged" | "disk_full" | "io" | "cancelled" | "no_desk" | "internal";

/**
 * An entry's key and how many people have a claim on it, as it was written: where entries were merged, each has its own.
 */
export type FieldCount = { key: string, people: number, };

/**
 * What is typed of an entry. Only what belongs to its kind is looked at.
 */
export type FieldDraft = { kind: FieldKind, 
/**
 * Empty: a new entry.
 */
key: string, name: string, same: Array<string>, parts: Array<string>, 
/**
 * Keys of skills.
 */
kin: Array<string>, area: string, vendor: string, 
/**
 * Empty: new hardware is a family of its own.
 */
family: string, 
/**
 * As typed; empty: unknown.
 */
year: string, 
/**
 * A skill's key, or empty.
 */
skill: string, paths: Array<string>, weak: boolean, };

/**
 * An entry and what became of it in this desk.
 */
export type FieldEntry = { kind: FieldKind, key: string, name: string, same: Array<string>, parts: Array<string>, 
/**
 * Keys of skills.
 */
kin: Array<string>, area: string, 
/**
 * What its vendor and its family are called now.
 */
vendor: string, family: string, level: FieldLevel, year: number | null, 
/**
 * A skill's key.
 */
skill: string, paths: Array<string>, weak: boolean, 
/**
 * The program does not have it.
 */
own: boolean, 
/**
 * The program has it otherwise.
 */
changed: boolean, retired: boolean, 
/**
 * The key of the entry it is read as in the end; empty: itself.
 */
merged_into: string, 
/**
 * What carries over to other skills, and from them.
 */
carries: Array<Carries>, };

/**
 * Something of the taxonomy that can be wished for.
 */
export type FieldItem = { key: string, name: string, 
/**
 * Where it belongs: an area, a vendor and a year.
 */
note: string, 
/**
 * Too common to say anything.
 */
weak: boolean, };

/**
 * Which kind of thing a key names.
 */
export type FieldKind = "skill" | "hardware" | "project" | "pool";

/**
 * What an entry of hardware is; of other kinds each is a part.
 */
export type FieldLevel = "vendor" | "family" | "part";

/**
 * The marks of one field of a row.
 */
export type FieldMarks = { field: string, marks: Array<Mark>, };

/**
 * What a file is kept with: one of the three, the first that is given.
 */
export type FileOwner = { person: string | null, company: string | null, role: string | null, };

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
export type HistoryField = "name" | "title" | "company" | "team" | "location" | "time_zone" | "pool" | "owner" | "source" | "notes" | "address" | "tag";

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
 * How much a wish is meant.
 */
export type How = "must" | "nice" | "exclude";

export type ImpactClaim = { id: string, impact: ImpactDraft, backing: Backing, };

/**
 * What somebody's work changed; money a month in minor units.
 */
export type ImpactDraft = { metric: string, before: string, after: string, money_per_month: number | null, currency: string, company: string, happened_on: string, verified_by: string, };

/**
 * The fields of an impact.
 */
export type ImpactField = "metric" | "before_value" | "after_value" | "money_per_month" | "company" | "happened_on" | "verified_by";

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
 * A file, without what is in it.
 */
export type KeptFile = { id: string, name: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * UTC milliseconds.
 */
created_at: number, };

/**
 * A profile with its weights.
 */
export type KeptWanted = { wanted: Wanted, weights: MatchWeights, };

export type KnownClaim = { id: string, known: KnownDraft, 
/**
 * As the taxonomy calls it; the key where it does not know it.
 */
name: string, backing: Backing, };

/**
 * A skill or a piece of hardware that somebody knows, by key.
 */
export type KnownDraft = { key: string, depth: Depth | null, last_used: number | null, note: string, };

/**
 * The fields of a skill or a piece of hardware that somebody knows.
 */
export type KnownField = "depth" | "last_used" | "note";

/**
 * How somebody takes part in an open-source project, from the least.
 */
export type Level = "user" | "issue" | "pr" | "committer" | "maintainer";

/**
 * What keeps such people where they are.
 */
export type Lever = "challenge" | "hardware" | "autonomy" | "career" | "pay";

/**
 * A line of the one, of the other, or of both.
 */
export type Line = { how: LineHow, text: string, };

export type LineHow = "same" | "old" | "new" | "gap";

/**
 * What can be put in place of a stretch of the line, in UTF-16 units.
 */
export type LineOffer = { start: number, end: number, insert: string, name: string, 
/**
 * "hardware", "fabric", "skill", "company", "part in it".
 */
what: string, };

/**
 * A stretch of the line that was not understood, in UTF-16 units.
 */
export type LineProblem = { start: number, end: number, message: string, };

/**
 * What a line says.
 */
export type LineReading = { 
/**
 * None: nothing is claimed yet, and `missing` says what to write.
 */
claim: ClaimDraft | null, 
/**
 * "2,048 H100 at CoreWeave"
 */
said: string, missing: string, words: Array<LineWord>, problems: Array<LineProblem>, };

/**
 * A stretch of the line, in UTF-16 units, and what it was read as.
 */
export type LineWord = { start: number, end: number, 
/**
 * In a word or two: "largest job".
 */
label: string, 
/**
 * "2,048 accelerators in the largest job"
 */
meaning: string, };

/**
 * What loading a file did.
 */
export type LoadReport = { project: ProjectName, contributors: number, added: number, updated: number, unchanged: number, 
/**
 * How many are somebody in the desk now.
 */
known: number, };

export type LoadedProjectFile = { name: string, at: number, };

export type MapPage = { rows: Array<MapRow>, 
/**
 * How many rows there are.
 */
total: number, 
/**
 * How many people are in all of them.
 */
people: number, };

/**
 * What is looked at: pools; the companies of `pool`; the teams of `company` in it. An empty text means those of whom
 * it is not known.
 */
export type MapQuery = { pool: string | null, company: string | null, 
/**
 * Only people in whose pool, company or team this stands; empty: everybody.
 */
text: string, offset: number, limit: number, };

/**
 * A pool, a company or a team.
 */
export type MapRow = { 
/**
 * A pool's key; of others the name. Empty: it is not known which.
 */
key: string, name: string, people: number, 
/**
 * Of how many there is a scale record.
 */
with_scale: number, 
/**
 * Accelerators.
 */
largest: number | null, versatile: number, 
/**
 * When one of them was changed last, UTC milliseconds.
 */
newest: number, 
/**
 * How many companies or teams are in it, those not known left out.
 */
within: number, };

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
 * So many are out for one reason. Whoever is out for several is counted with the first.
 */
export type MatchOut = { 
/**
 * What follows the number: "have no CUDA".
 */
reason: string, people: number, };

/**
 * A page of the ranked.
 */
export type MatchPage = { 
/**
 * How many are ranked; those who are out are not.
 */
total: number, 
/**
 * Who is out, the most first.
 */
out: Array<MatchOut>, warnings: Array<string>, rows: Array<MatchRow>, 
/**
 * Milliseconds in the core.
 */
took_ms: number, };

/**
 * One line of a score.
 */
export type MatchReason = { side: MatchSide, 
/**
 * To the tenth. All reasons' points together are the score.
 */
points: number, of: number, says: string, 
/**
 * Something in it is to be asked.
 */
ask: boolean, kind: ReasonKind, };

/**
 * A person with her score.
 */
export type MatchRow = { id: string, 
/**
 * From [`rank`] as the list sorts it, from the desk as it is written.
 */
name: string, title: string, company: string, off_limits: string, 
/**
 * Of 100, to the tenth.
 */
score: number, 
/**
 * How much of the 100 rests on something known; the rest is to be asked.
 */
known: number, 
/**
 * Risks first, then what most is at stake in.
 */
reasons: Array<MatchReason>, };

/**
 * A side by which people are compared.
 */
export type MatchSide = "scale" | "skills" | "work" | "hardware" | "fabric" | "open_source" | "backing" | "place" | "pay" | "versatility" | "pool";

/**
 * The points of each side. Sides that are not asked for leave theirs to the others, so that a score is always of 100.
 */
export type MatchWeights = { version: number, scale: number, skills: number, work: number, hardware: number, fabric: number, open_source: number, backing: number, place: number, pay: number, versatility: number, pool: number, };

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
 * What the role pays in a year, everything together, in minor units.
 */
export type PayBand = { from: number | null, to: number | null, 
/**
 * Empty only where both ends are open.
 */
currency: string, };

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
export type PeopleColumn = "name" | "title" | "company" | "location" | "pool" | "tags" | "email" | "phone" | "time_zone" | "owner" | "source" | "created" | "updated" | "team" | "scale" | "touched" | "stage";

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
export type Person = { id: string, name: string, given: string, family: string, title: string, company: CompanyRef | null, 
/**
 * Where in the company.
 */
team: string, location: string, time_zone: string, pool: string, owner: string, source: string, 
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
export type PersonField = "name" | "given" | "family" | "title" | "company" | "team" | "location" | "time_zone" | "pool" | "owner" | "source" | "notes";

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
versatile: boolean, touched_at: number | null, stages: Array<string>, off_limits: string,
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
export type Pool = { id: string, 
/**
 * Of one that was merged into another: the other's.
 */
name: string, 
/**
 * Whether it is one to choose: neither retired nor merged.
 */
offered: boolean, };

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
 * What a reason is to the recruiter.
 */
export type ReasonKind = "risk" | "good" | "gap" | "ask";

/**
 * A file that was not kept.
 */
export type RefusedFile = { name: string, why: string, };

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
 * One of the kept profiles.
 */
export type SavedWanted = { id: string, name: string, 
/**
 * None where `problem` says why it cannot be used.
 */
profile: KeptWanted | null, problem: string, };

export type ScaleClaim = { id: string, record: ScaleDraft, 
/**
 * As the taxonomy calls them; the key where it does not know them.
 */
hardware_name: string, fabric_name: string, backing: Backing, };

/**
 * A scale record; the company by its name, hardware and fabric by key, from and to a year or a year and month.
 */
export type ScaleDraft = { company: string, accelerators: number | null, fleet: number | null, nodes: number | null, hardware: string, fabric: string, did: Did | null, from: string, to: string, requests_per_day: number | null, terabytes: number | null, p99_ms: number | null, note: string, };

/**
 * The fields of a scale record.
 */
export type ScaleField = "company" | "accelerators" | "fleet" | "nodes" | "hardware" | "fabric" | "did" | "from_on" | "to_on" | "requests_per_day" | "terabytes" | "p99_ms" | "note";

/**
 * Whether somebody made the platform or worked on it.
 */
export type Side = "platform" | "user" | "both";

/**
 * A hit in something the row does not show.
 */
export type Snippet = { field: string, text: string, marks: Array<Mark>, };

/**
 * Somebody in the desk, as a line names her.
 */
export type SomePerson = { id: string, name: string, title: string, company: string, };

/**
 * From so many to so many; either end may be open.
 */
export type Span = { from: number | null, to: number | null, };

/**
 * "kowlaska" was searched as "kowalska" too.
 */
export type Spelled = { typed: string, tried: Array<string>, };

/**
 * What can be done about an operation.
 */
export type Standing = "done" | "undone" | "turn";

export type StoryClaim = { id: string, story: StoryDraft, backing: Backing, };

/**
 * A failure somebody dealt with.
 */
export type StoryDraft = { domain: Domain, company: string, happened_on: string, story: string, };

/**
 * The fields of a failure story.
 */
export type StoryField = "domain" | "company" | "happened_on" | "story";

/**
 * A claim that a text suggests, and the stretch of the text it was read from, in UTF-16 units.
 */
export type Suggestion = { claim: ClaimDraft, 
/**
 * "2,048 H100 at CoreWeave"
 */
said: string, 
/**
 * What else it says: "built, InfiniBand, 2022 to 2024".
 */
more: string, start: number, end: number, words: string, };

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
export type Target = "skip" | "full_name" | "given" | "middle" | "family" | "nickname" | "prefix" | "suffix" | "email" | "phone" | "link" | "title" | "company" | "company_domain" | "team" | "street" | "city" | "region" | "postcode" | "country" | "location" | "time_zone" | "tags" | "notes" | "owner" | "source" | "connected_on";

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
export type ThingKind = "person" | "company" | "tag" | "rate" | "taxonomy" | "contributor" | "search" | "hotlist" | "wanted" | "role" | "pipeline" | "off_limits" | "interaction" | "task" | "cadence" | "text" | "rule" | "file" | "other";

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
 * A work profile that is looked for. What is empty, open or 0 is not asked for.
 */
export type Wanted = { version: number, title: string, 
/**
 * 0 (none) to 4 (all of it), in the order of [`crate::profiles::Work::ALL`].
 */
workload: [number, number, number, number, number, number], 
/**
 * Both training and inference.
 */
versatile: boolean, side: Side | null, 
/**
 * Accelerators at one site, now and in twelve months.
 */
accelerators: Span, in_a_year: Span, 
/**
 * What is to be done with them, at least.
 */
did: Did | null, skills: Array<Wished>, hardware: Array<Wished>, 
/**
 * Keys of skills.
 */
fabrics: Array<Wished>, projects: Array<Wished>, 
/**
 * Keys of the hardware the company has.
 */
hardware_there: Array<string>, 
/**
 * Nice ones, and excluded ones.
 */
pools: Array<Wished>, 
/**
 * Names of companies people are not to come from.
 */
not_at: Array<string>, 
/**
 * As in people's locations: a city, a country.
 */
places: Array<string>, remote: boolean, 
/**
 * A zone as people have it or its short name, and by how many hours hers may differ.
 */
time_zone: string, hours: number, pay: PayBand, };

/**
 * What to look for, and what of the person it was taken from.
 */
export type WantedLike = { wanted: Wanted, 
/**
 * A sentence for each thing taken; none: nothing is known of her work.
 */
took: Array<string>, };

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

export type Wish = { lever: Lever, 
/**
 * In words.
 */
name: string, 
/**
 * 1 the most wanted.
 */
rank: number | null, note: string, };

/**
 * A skill, a piece of hardware, a fabric, a project or a pool that is wished for.
 */
export type Wished = { 
/**
 * In the taxonomy.
 */
key: string, how: How, 
/**
 * Of skills and hardware: at least so deep.
 */
depth: Depth | null, };

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

/**
 * The kinds of work of this field (`product.md`: workload mix).
 */
export type Work = "training" | "inference" | "data" | "cost" | "platform" | "networking";

/**
 * What is known of somebody's work, and what backs it.
 */
export type WorkProfile = { person: string, 
/**
 * The key of what the profile says by itself, for evidence on one of its aspects.
 */
id: string, 
/**
 * In the order of [`Work::ALL`].
 */
workload: Array<Workload>, 
/**
 * 0 to 3.
 */
ml_exposure: number | null, exposure_backing: Backing, side: Side | null, side_backing: Backing, 
/**
 * In the order of [`Lever::ALL`].
 */
wishes: Array<Wish>, 
/**
 * The largest first.
 */
scale: Array<ScaleClaim>, 
/**
 * The deepest first, then the most recent.
 */
skills: Array<KnownClaim>, hardware: Array<KnownClaim>, 
/**
 * The latest first.
 */
stories: Array<StoryClaim>, impacts: Array<ImpactClaim>, badges: Array<Badge>, };

export type Workload = { work: Work, 
/**
 * In words.
 */
name: string, 
/**
 * 0 to 4.
 */
weight: number | null, backing: Backing, };

export type StageKind = "sourced" | "contacted" | "replied" | "screened" | "submitted" | "interviewing" | "offer" | "accepted" | "rejected" | "withdrawn";
export type ActivityPoint = { from: string, says: string, counts: Array<number>, };
export type Activities = { by_month: boolean, names: Array<string>, points: Array<ActivityPoint>, };
export type FigureChoice = { id: string, name: string, };
export type FigureColumn = { name: string, number: boolean, };
export type FigureTableId = "funnel" | "roles" | "stages" | "filling" | "sources" | "pools" | "activity" | "people";
export type FigureTable = { id: FigureTableId, title: string, says: string, columns: Array<FigureColumn>, rows: Array<Array<string>>, };
export type FunnelStep = { kind: StageKind, name: string, reached: number, of_before: number | null, says: string, };
export type StageTime = { kind: StageKind, name: string, stays: number, median: number | null, p80: number | null, there: number, };
export type FiguresSpan = "quarter" | "half_year" | "year" | "month" | "last_month" | "this_year" | "all" | "typed";
export type FiguresAsked = { span: FiguresSpan, from: string, to: string, role: string | null, company: string | null, owner: string, };
export type Figures = { period: string, funnel: Array<FunnelStep>, times: Array<StageTime>, activity: Activities, tables: Array<FigureTable>, roles: Array<FigureChoice>, clients: Array<FigureChoice>, owners: Array<string>, };
export const figures = (asked: FiguresAsked) => invoke<Figures>('figures', { asked });
export const exportFigures = (asked: FiguresAsked, table: FigureTableId) => invoke<boolean>('export_figures', { asked, table });
export const savePicture = (name: string, png: number[]) => invoke<boolean>('save_picture', { name, png });

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

// files

export const keptFiles = (owner: FileOwner) => invoke<KeptFile[]>('kept_files', { owner });
/** Asks for a file and keeps it; null when the dialog was closed. */
export const addFile = (owner: FileOwner) => invoke<AddedFiles | null>('add_file', { owner });
/** Asks where, and writes what is in the file; whether the dialog was not closed. */
export const saveFile = (id: string) => invoke<boolean>('save_file', { id });
export const renameFile = (id: string, name: string) => invoke<null>('rename_file', { id, name });
export const removeFile = (id: string) => invoke<null>('remove_file', { id });

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

// matching

/** Everybody whom the search `within` finds, the best first; an empty one finds everybody. */
export const matchPeople = (wanted: Wanted, weights: MatchWeights, offset: number, limit: number, within: string) => invoke<MatchPage>('match_people', { wanted, weights, offset, limit, within });
/** What to look for where people like this one are. */
export const wantedLike = (person: string) => invoke<WantedLike>('wanted_like', { person });
export const wantedProfiles = () => invoke<SavedWanted[]>('wanted_profiles');
/** `id` null: anew. Answers its key. */
export const saveWanted = (id: string | null, name: string, wanted: Wanted, weights: MatchWeights) => invoke<string>('save_wanted', { id, name, wanted, weights });
export const deleteWanted = (id: string) => invoke<null>('delete_wanted', { id });
export const defaultWeights = () => invoke<MatchWeights>('default_weights');
/** Everything of a kind that can be wished for. */
export const fieldItems = (kind: FieldKind) => invoke<FieldItem[]>('field_items', { kind });
/** What may be meant by what is being typed. */
export const suggestItems = (kind: FieldKind, text: string) => invoke<FieldItem[]>('suggest_items', { kind, text });
/** A number of accelerators as typed; nothing typed is null. */
export const readAccelerators = (text: string) => invoke<number | null>('read_accelerators', { text });
/** A year's pay as typed, in minor units of `currency`; nothing typed is null. */
export const readPay = (text: string, currency: string) => invoke<number | null>('read_pay', { text, currency });

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

// taxonomy

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

// work

export const workProfile = (person: string) => invoke<WorkProfile>('work_profile', { person });
/** Null: unknown. */
export const setWorkload = (person: string, work: Work, weight: number | null) => invoke<WorkProfile>('set_workload', { person, work, weight });
export const setExposure = (person: string, exposure: number | null) => invoke<WorkProfile>('set_exposure', { person, exposure });
export const setSide = (person: string, side: Side | null) => invoke<WorkProfile>('set_side', { person, side });
export const setWishRank = (person: string, lever: Lever, rank: number | null) => invoke<WorkProfile>('set_wish_rank', { person, lever, rank });
export const setWishNote = (person: string, lever: Lever, note: string) => invoke<WorkProfile>('set_wish_note', { person, lever, note });
/** A scale record, a skill, hardware, a story or an impact, whole. */
export const addClaim = (person: string, claim: ClaimDraft) => invoke<WorkProfile>('add_claim', { person, claim });
/** `money` as typed, in place of the impact's own. */
export const addImpact = (person: string, impact: ImpactDraft, money: string) => invoke<WorkProfile>('add_impact', { person, impact, money });
export const editScale = (id: string, field: ScaleField, value: string) => invoke<WorkProfile>('edit_scale', { id, field, value });
/** Of a skill or a piece of hardware. */
export const editKnown = (id: string, field: KnownField, value: string) => invoke<WorkProfile>('edit_known', { id, field, value });
export const editStory = (id: string, field: StoryField, value: string) => invoke<WorkProfile>('edit_story', { id, field, value });
export const editImpact = (id: string, field: ImpactField, value: string) => invoke<WorkProfile>('edit_impact', { id, field, value });
export const removeClaim = (id: string) => invoke<WorkProfile>('remove_claim', { id });
/** `aspect`: which part of the profile itself; empty for any other claim. */
export const addEvidence = (claim: string, aspect: string, backed: Backed) => invoke<WorkProfile>('add_evidence', { claim, aspect, backed });
export const removeEvidence = (id: string) => invoke<WorkProfile>('remove_evidence', { id });
/** Opens its link in the user's own browser. */
export const openEvidence = (id: string) => invoke<null>('open_evidence', { id });
/** What a line says, word by word, before it is added. */
export const readClaimLine = (text: string) => invoke<LineReading>('read_claim_line', { text });
export const completeClaimLine = (text: string, caret: number) => invoke<LineOffer[]>('complete_claim_line', { text, caret });
export const addClaimLine = (person: string, text: string, evidence: EvidenceKind | null) => invoke<WorkProfile>('add_claim_line', { person, text, evidence });
/** What a pasted text says of this person that is not known yet. */
export const suggestClaims = (person: string, text: string) => invoke<Suggestion[]>('suggest_claims', { person, text });
export const acceptClaim = (person: string, suggestion: Suggestion) => invoke<WorkProfile>('accept_claim', { person, suggestion });
