// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';

/**
 * What was done over time.
 */
export type Activities = { 
/**
 * Else by week, from Monday.
 */
by_month: boolean, 
/**
 * The kinds.
 */
names: Array<string>, points: Array<ActivityPoint>, };

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
 * A week or a month.
 */
export type ActivityPoint = { 
/**
 * Its first day, as an ISO date.
 */
from: string, 
/**
 * "28 Sep 2026", "Sep 2026"
 */
says: string, 
/**
 * In the order of the kinds.
 */
counts: Array<number>, };

/**
 * What became of people who were to come into a pipeline.
 */
export type Added = { added: number, 
/**
 * Were in it before.
 */
there: number, 
/**
 * Are off limits, and were not added.
 */
held_back: Array<HeldBack>, };

/**
 * What became of files that were to be kept.
 */
export type AddedFiles = { added: number, refused: Array<RefusedFile>, };

/**
 * How an offer stands to something else.
 */
export type Against = { 
/**
 * "Expectation"
 */
to: string, stands: Stands, 
/**
 * "40,000 USD (10%) above 400,000 USD"
 */
says: string, 
/**
 * By which rates, where there are two currencies.
 */
by: string, };

/**
 * What a company can have several of.
 */
export type AliasKind = "name" | "domain";

/**
 * What is wanted of whoever moves a card.
 */
export type Asks = "nothing" | "reason" | "submittal" | "figures";

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
 * How one client's blind profiles are to be. A name, an address and a link are in none of them.
 */
export type BlindRules = { version: number, 
/**
 * Employers and schools are told by what they are.
 */
employers: boolean, 
/**
 * Years are told as how long, and how long ago.
 */
dates: boolean, 
/**
 * Open-source projects are told by what they are for.
 */
projects: boolean, place: PlaceTold, 
/**
 * In this order.
 */
parts: Array<ProfilePart>, };

/**
 * A role's columns and cards.
 */
export type Board = { title: string, client: string, status: RoleStatus, 
/**
 * Of the fees; '' where no fee is agreed.
 */
currency: string, digits: number, 
/**
 * From the left.
 */
columns: Array<BoardColumn>, 
/**
 * By column, each column's in its order.
 */
cards: Array<BoardCard>, };

/**
 * One person in a role's pipeline, as a card shows her.
 */
export type BoardCard = { id: string, person: string, stage: string, name: string, title: string, company: string, 
/**
 * Accelerators of the largest record.
 */
scale: number | null, 
/**
 * Names of the newest hardware.
 */
hardware: Array<string>, 
/**
 * In this stage since, UTC ms.
 */
entered_at: number, 
/**
 * Whole days in this stage, those on hold left out.
 */
days: number, lateness: Lateness, task: CardTask | null, owner: string, source: string, 
/**
 * Of those rejected or withdrawn.
 */
reason: string, closed_by: ClosedBy | null, 
/**
 * Why she is off limits; '' where she is not.
 */
off_limits: string, 
/**
 * The fee she would earn, where it can be counted.
 */
value: CardValue | null, 
/**
 * Other roles she is live in: "Inference lead, Lumen (Screened)".
 */
elsewhere: Array<string>, };

/**
 * A column and what it comes to.
 */
export type BoardColumn = { stage: Stage, 
/**
 * What a move into it asks for.
 */
asks: Asks, 
/**
 * Nothing more happens there.
 */
ends: boolean, late: number, overdue: number, 
/**
 * The fees of all its cards; none where nothing can be counted, and where candidacies end for nothing.
 */
value: number | null, };

/**
 * What stands out about a role's brief.
 */
export type BriefCheck = { 
/**
 * How many are in the desk.
 */
people: number, 
/**
 * How many are not ruled out: nobody knows of them that a must-have is missing.
 */
possible: number, 
/**
 * How many are known to have every must-have.
 */
have_all: number, warnings: Array<BriefWarning>, market: MarketPosition, };

/**
 * Where in a brief something is missing.
 */
export type BriefPart = "wanted" | "scale" | "pay" | "levers" | "fee" | "client";

export type BriefWarning = { part: BriefPart, 
/**
 * What, and why it matters.
 */
says: string, };

/**
 * How many days may go by: when to be in touch again, and what not to go beyond. At least one of them.
 */
export type Cadence = { ideal_days: number | null, max_days: number | null, };

/**
 * How it stands with a person.
 */
export type CadenceStanding = { 
/**
 * None where there is none for her.
 */
cadence: Cadence | null, 
/**
 * The tag it comes from; '' where it is her own.
 */
tag: string, status: CadenceStatus | null, 
/**
 * UTC milliseconds of the last touch.
 */
last_touch: number | null, };

/**
 * Whether it is time.
 */
export type CadenceStatus = { "is": "fine", days: number, } | { "is": "due_in", days: number, } | { "is": "late", days: number, } | { "is": "never_touched" };

export type Candidacy = { id: string, person: string, name: string, title: string, 
/**
 * Where she works.
 */
company: string, role: string, role_title: string, client: string, client_name: string, stage: string, 
/**
 * The role's, from the left.
 */
stages: Array<Stage>, owner: string, source: string, reason: string, closed_by: ClosedBy | null, 
/**
 * In this stage since; UTC milliseconds.
 */
entered_at: number, added_at: number, 
/**
 * The first one first.
 */
steps: Array<CandidacyStep>, };

/**
 * A role somebody is in.
 */
export type CandidacyInList = { id: string, role: string, role_title: string, client_name: string, stage_name: string, 
/**
 * In this stage since; UTC milliseconds.
 */
entered_at: number, };

/**
 * A stage it was in.
 */
export type CandidacyStep = { 
/**
 * As they were then.
 */
name: string, kind: string, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * When it was left; null: it is there.
 */
until: number | null, reason: string, by: string, };

/**
 * What cards are sorted by.
 */
export type CardColumn = "name" | "company" | "role" | "client" | "stage" | "days" | "scale" | "task" | "owner" | "source";

/**
 * A card with the role it is in.
 */
export type CardListing = { card: BoardCard, role: string, role_title: string, client: string, stage: string, kind: StageKind, };

/**
 * A page of cards.
 */
export type CardPage = { 
/**
 * How many are wanted, and how many there are without any filter.
 */
total: number, all: number, rows: Array<CardListing>, 
/**
 * Who and which clients there are to choose from.
 */
owners: Array<string>, clients: Array<ClientName>, };

/**
 * How rows are sorted.
 */
export type CardSort = { by: CardColumn, descending: boolean, };

/**
 * What is due next with somebody in a role.
 */
export type CardTask = { title: string, 
/**
 * An ISO date, or ''.
 */
due_on: string, };

/**
 * An expected fee in minor units of the board's currency.
 */
export type CardValue = { amount: number, from: ValueFrom, };

/**
 * Which cards are wanted. Empty: all of them.
 */
export type CardsQuery = { 
/**
 * One role's, ended ones among them; none: of every live role those that have not ended.
 */
role: string | null, waiting: CardsWaiting | null, owner: string | null, client: string | null, kind: StageKind | null, 
/**
 * Words in name, title, company or role.
 */
words: string, 
/**
 * None: by role, stage and place.
 */
sort: CardSort | null, offset: number, limit: number, };

/**
 * Which cards are wanted by what they wait for.
 */
export type CardsWaiting = "client" | "us" | "overdue";

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
 * A client there are cards for.
 */
export type ClientName = { id: string, name: string, };

/**
 * Who ended a candidacy.
 */
export type ClosedBy = "us" | "client" | "person";

/**
 * Why a candidacy ended.
 */
export type ClosedWhy = { reason: string, closed_by: ClosedBy | null, };

/**
 * A reason that is offered; any other can be written.
 */
export type ClosingReason = { text: string, 
/**
 * Who mostly ends it for this reason.
 */
by: ClosedBy | null, };

/**
 * Everything about a company that its page shows, but for who is off limits there.
 */
export type Company = { id: string, name: string, domain: string, relation: CompanyRelation | null, 
/**
 * Its key; empty where nobody said.
 */
pool: string, pool_name: string, owner: string, notes: string, part_of: CompanyRef | null, parts: Array<CompanyPart>, aliases: Array<CompanyAlias>, facts: CompanyFacts, 
/**
 * What it has, the newest generation first.
 */
hardware: Array<CompanyHardware>, 
/**
 * What it will have, the next first.
 */
planned: Array<CompanyHardware>, contacts: Array<CompanyContact>, 
/**
 * Known there and at its parts.
 */
people: number, teams: Array<TeamThere>, roles: Array<CompanyRole>, 
/**
 * UTC milliseconds.
 */
created_at: number, updated_at: number, };

/**
 * Another name or domain of a company.
 */
export type CompanyAlias = { id: string, kind: AliasKind, value: string, };

/**
 * What the list can be sorted by.
 */
export type CompanyColumn = "name" | "relation" | "pool" | "people" | "roles" | "owner" | "updated";

/**
 * A person who speaks for the company.
 */
export type CompanyContact = { id: string, person: string, name: string, title: string, hat: ContactHat | null, note: string, };

/**
 * The facts as they are shown.
 */
export type CompanyFacts = { infra_stage: InfraStage | null, 
/**
 * Accelerators altogether.
 */
fleet: number | null, 
/**
 * "2,500,000 USD" a month; empty where nobody knows.
 */
spend: string, workloads: Array<CompanyWorkload>, 
/**
 * Whom the infrastructure reports to.
 */
reports_to: string, 
/**
 * Who decides on architecture: 1 others, 5 the team itself.
 */
decision_rights: number | null, decision_note: string, 
/**
 * Researchers to engineers.
 */
researchers: string, 
/**
 * The career ladder, a level a line.
 */
ladder: string, sponsor: string, challenge: string, };

/**
 * The fields of a company.
 */
export type CompanyField = "name" | "domain" | "relation" | "pool" | "part_of" | "owner" | "notes" | "infra_stage" | "fleet" | "spend" | "workloads" | "reports_to" | "decision_rights" | "decision_note" | "researchers" | "ladder" | "sponsor" | "challenge";

/**
 * A piece of hardware as it is shown.
 */
export type CompanyHardware = { id: string, 
/**
 * In the taxonomy.
 */
key: string, name: string, 
/**
 * When its generation came.
 */
year: number | null, accelerators: number | null, 
/**
 * "Q3 2027"; empty where it is there now.
 */
planned: string, note: string, };

export type CompanyList = { rows: Array<CompanyRow>, 
/**
 * How many the query finds.
 */
total: number, 
/**
 * How many there are.
 */
all: number, };

/**
 * What is part of a company, and how many are known there.
 */
export type CompanyPart = { id: string, name: string, people: number, };

/**
 * What is looked for.
 */
export type CompanyQuery = { 
/**
 * Words of a name or of another name, or how a domain begins; empty: all.
 */
text: string, relation: CompanyRelation | null, 
/**
 * Only those in this pool, by its key.
 */
pool: string | null, 
/**
 * Only those off limits today.
 */
off_limits: boolean, 
/**
 * None: clients, prospects, partners, sources, the others; each with the most people known there first.
 */
sort: CompanySort | null, offset: number, limit: number, };

/**
 * A company by key and name.
 */
export type CompanyRef = { id: string, name: string, };

/**
 * What a company is to us.
 */
export type CompanyRelation = "client" | "prospect" | "source" | "partner";

/**
 * A role of the company, in short.
 */
export type CompanyRole = { id: string, title: string, status: RoleStatus, openings: number, 
/**
 * Who is in its pipeline and not out of it.
 */
people: number, 
/**
 * ISO date; empty where nobody said.
 */
opened_on: string, };

export type CompanyRow = { id: string, name: string, domain: string, part_of: CompanyRef | null, relation: CompanyRelation | null, 
/**
 * Its name.
 */
pool: string, owner: string, 
/**
 * Known there and at its parts.
 */
people: number, open_roles: number, 
/**
 * Why it is off limits today; empty where it is not.
 */
off_limits: string, 
/**
 * Until which ISO date; empty: no end, or not off limits.
 */
off_until: string, 
/**
 * UTC milliseconds.
 */
updated_at: number, };

export type CompanySort = { by: CompanyColumn, descending: boolean, };

/**
 * What runs on it.
 */
export type CompanyWorkload = "llm" | "vision" | "recommender" | "speech" | "science";

/**
 * Whether the person agreed to be introduced there.
 */
export type Consent = "yes" | "no" | "unknown";

/**
 * What can be changed in a contact.
 */
export type ContactField = "hat" | "note";

/**
 * What a contact does for a company towards us.
 */
export type ContactHat = "hiring_manager" | "talent" | "executive" | "billing" | "referrer";

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
 * Who spoke to whom.
 */
export type Direction = "out" | "in";

/**
 * What is to be done to somebody.
 */
export type Doing = "add_to_role" | "outreach" | "submit";

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
 * What a fee is counted on.
 */
export type FeeBasis = "base" | "first_year" | "flat";

/**
 * A part of the fee, in minor units.
 */
export type FeeLine = { 
/**
 * Who it is for, or what it is due on.
 */
label: string, part: SplitPart | null, bp: number, amount: number, };

/**
 * A part of a retained fee, and what it is due on ("Shortlist").
 */
export type FeePart = { label: string, bp: number, };

/**
 * Who gets how much of the fee.
 */
export type FeeSplit = { who: string, part: SplitPart, bp: number, };

/**
 * The terms of a fee. Amounts in minor units of `currency`.
 */
export type FeeTerms = { version: number, basis: FeeBasis, 
/**
 * 0 where the fee is flat.
 */
percent_bp: number, flat: number | null, minimum: number | null, 
/**
 * Paid before, and taken off.
 */
project_fee: number | null, 
/**
 * Empty only where there is no amount.
 */
currency: string, 
/**
 * None: all of it is due at the start.
 */
retained: Array<FeePart>, 
/**
 * By day, the first first; a refund never rises.
 */
guarantee: Array<GuaranteeStep>, payment_days: number | null, 
/**
 * None: the whole fee stays with who earns it.
 */
splits: Array<FeeSplit>, };

/**
 * A fee and how it came about. Amounts in minor units of `currency`.
 */
export type FeeWorking = { currency: string, digits: number, 
/**
 * The whole fee.
 */
total: number, 
/**
 * What is still to be paid of it, after the project fee.
 */
due: number, 
/**
 * Of `due`.
 */
parts: Array<FeeLine>, 
/**
 * Of `total`.
 */
splits: Array<FeeLine>, 
/**
 * Of `total`.
 */
refunds: Array<RefundLine>, payment_days: number | null, 
/**
 * "20% of 350,000 USD base = 70,000 USD", in the order it is counted.
 */
steps: Array<string>, };

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
 * Something figures can be narrowed to.
 */
export type FigureChoice = { 
/**
 * A key.
 */
id: string, name: string, };

export type FigureColumn = { name: string, 
/**
 * It stands to the right.
 */
number: boolean, };

/**
 * A table of figures.
 */
export type FigureTable = { id: FigureTableId, title: string, 
/**
 * How it is counted.
 */
says: string, columns: Array<FigureColumn>, 
/**
 * Empty where there is nothing to count.
 */
rows: Array<Array<string>>, };

/**
 * Which one.
 */
export type FigureTableId = "funnel" | "roles" | "stages" | "filling" | "sources" | "pools" | "activity" | "people";

/**
 * Figures, with what they can be narrowed by.
 */
export type Figures = { 
/**
 * "1 Sep 2026 to 27 Nov 2026"
 */
period: string, funnel: Array<FunnelStep>, times: Array<StageTime>, activity: Activities, 
/**
 * Everything, also what has no picture.
 */
tables: Array<FigureTable>, 
/**
 * Of the whole desk, whatever is asked.
 */
roles: Array<FigureChoice>, clients: Array<FigureChoice>, owners: Array<string>, };

/**
 * What figures are asked of. Of everything where nothing narrows them.
 */
export type FiguresAsked = { span: FiguresSpan, 
/**
 * As typed; only with [`FiguresSpan::Typed`]. Empty: open.
 */
from: string, to: string, role: string | null, 
/**
 * The client.
 */
company: string | null, 
/**
 * Who sits at the desk; empty: all who do.
 */
owner: string, };

/**
 * Which stretch.
 */
export type FiguresSpan = "quarter" | "half_year" | "year" | "month" | "last_month" | "this_year" | "all" | "typed";

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
 * What became of a task that was done.
 */
export type Finished = { 
/**
 * The ISO date on which it comes back; '' for once.
 */
next_on: string, };

/**
 * Whether the profile tells who it is.
 */
export type Form = "named" | "blind";

/**
 * A step of the funnel.
 */
export type FunnelStep = { kind: StageKind, name: string, 
/**
 * How many came at least so far.
 */
reached: number, 
/**
 * Of those of the step before, in per cent; none of too few.
 */
of_before: number | null, 
/**
 * "42% of 31", "2 of 4"
 */
says: string, };

/**
 * Up to and with this day after the start. `bp` is the share that goes back; 0 but for [`Remedy::Refund`].
 */
export type GuaranteeStep = { until_day: number, remedy: Remedy, bp: number, };

/**
 * A piece of hardware as typed.
 */
export type HardwareDraft = { hardware: string, accelerators: string, 
/**
 * Empty: there now.
 */
planned: string, note: string, };

/**
 * What can be changed in a piece of hardware.
 */
export type HardwareField = "hardware" | "accelerators" | "planned_on" | "note";

/**
 * Somebody who is off limits.
 */
export type HeldBack = { person: string, name: string, why: string, };

/**
 * A fact and what is written instead of it.
 */
export type HiddenFact = { what: HiddenKind, text: string, instead: string, };

/**
 * What is hidden.
 */
export type HiddenKind = "name" | "employer" | "team" | "school" | "place" | "handle" | "project" | "link" | "email" | "phone" | "person" | "company" | "year";

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

export type InPipeline = { person: string, stage: string, };

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
 * How far its AI infrastructure has come.
 */
export type InfraStage = "none" | "buying" | "building" | "operating";

/**
 * An entry as it is to be; with whom and about what it is stays.
 */
export type InteractionEdit = { kind: InteractionKind, direction: Direction | null, 
/**
 * As typed; '' leaves it.
 */
when: string, zone: string, text: string, outcome: string, next_step: string, };

/**
 * What happened.
 */
export type InteractionKind = "call" | "mail" | "message" | "meeting" | "note";

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
 * Somebody it is time to get in touch with.
 */
export type Lapsed = { person: string, name: string, status: CadenceStatus, 
/**
 * UTC milliseconds.
 */
last_touch: number | null, };

/**
 * Whether a card is longer in its stage than it should be.
 */
export type Lateness = "in_time" | "late" | "overdue";

/**
 * A hidden fact that stands on a sheet.
 */
export type Leak = { what: HiddenKind, 
/**
 * As it is written there.
 */
text: string, 
/**
 * The text it stands in.
 */
within: string, };

/**
 * How somebody takes part in an open-source project, from the least.
 */
export type Level = "user" | "issue" | "pr" | "committer" | "maintainer";

/**
 * What keeps such people where they are.
 */
export type Lever = "challenge" | "hardware" | "autonomy" | "career" | "pay";

/**
 * What the role offers of what keeps such people.
 */
export type LeverOffer = { lever: Lever, 
/**
 * 1 to 5.
 */
offer: number | null, note: string, };

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

/**
 * What was kept.
 */
export type Logged = { entries: string[], 
/**
 * What the next step became, one for each person.
 */
tasks: string[], };

/**
 * Who put it on the table.
 */
export type MadeBy = "client" | "person";

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
 * Some of these people. Figures are a year's totals in minor units; none where there are too few.
 */
export type MarketGroup = { 
/**
 * "Everybody", "People of 1k–4k accelerators".
 */
name: string, n: number, p25: number | null, p50: number | null, p75: number | null, 
/**
 * How many of 100 the top of the band would do for.
 */
covers: number | null, below: boolean, 
/**
 * "The top of the band is above what 62% of 48 people are paid or want."
 */
says: string, };

/**
 * What people whose pay the desk knows are paid, or want.
 */
export type MarketPosition = { 
/**
 * What the figures are in; empty where the role has no band.
 */
currency: string, digits: number, 
/**
 * The widest first.
 */
groups: Array<MarketGroup>, 
/**
 * How many points are in a currency that the desk's rates do not lead from.
 */
no_rate: number, 
/**
 * How many are older than two years, and left out.
 */
stale: number, };

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
name: string, title: string, company: string, 
/**
 * Why she is off limits today; empty: she is not, or from [`rank`] alone.
 */
off_limits: string, 
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

export type MayNotStay = { person: string, says: Array<string>, };

/**
 * What is asked for a new company.
 */
export type NewCompany = { name: string, relation: CompanyRelation | null, 
/**
 * May be empty.
 */
domain: string, };

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
 * What happened, with whom and about what: at least one of the three.
 */
export type NewInteraction = { 
/**
 * One entry each.
 */
people: string[], company: string | null, role: string | null, kind: InteractionKind, 
/**
 * None for a note, and where both spoke.
 */
direction: Direction | null, 
/**
 * As typed: `yesterday 15:00`, `tue`; '' is now.
 */
when: string, 
/**
 * The time zone where it is typed (`Europe/Zurich`); '': UTC.
 */
zone: string, text: string, outcome: string, 
/**
 * Where it names a day (`send the brief on fri`), it becomes a task as well.
 */
next_step: string, };

/**
 * What is asked for a new person: a name, the rest may be empty.
 */
export type NewPerson = { name: string, title: string, company: string, email: string, };

/**
 * What is asked for a new role.
 */
export type NewRole = { title: string, 
/**
 * The client's name; made where there is none.
 */
company: string, };

/**
 * What is asked for a submittal.
 */
export type NewSubmittal = { 
/**
 * As typed: "today", "12 Mar 2026".
 */
sent_on: string, 
/**
 * Who at the client's; may be empty.
 */
sent_to: string, route: Route, consent: Consent, 
/**
 * As typed; may be empty.
 */
consent_on: string, 
/**
 * None: no ownership was agreed.
 */
owned_days: number | null, 
/**
 * What proves it: "mail to Jo, 12 Mar, 09:14".
 */
evidence: string, note: string, 
/**
 * The ISO date where it is typed.
 */
today: string, };

/**
 * What is to be done.
 */
export type NewTask = { person: string | null, company: string | null, role: string | null, 
/**
 * As typed. Where no day is given beside it, it may name one: `call Ana in 2 weeks`.
 */
title: string, 
/**
 * As typed (`tue`, `in 2 weeks`), or an ISO date, or ''.
 */
due_on: string, 
/**
 * The ISO date where it is typed; '': the day it is in UTC.
 */
today: string, };

/**
 * What is known of somebody's, or of a company's, being off limits.
 */
export type OffLimits = { 
/**
 * Whether she or it is off limits today.
 */
off: boolean, 
/**
 * "Google is off limits until 3 May 2027 (client; set by Ana)"; empty where she or it is not.
 */
why: string, 
/**
 * Every entry, the nearest first: her own, her company's, then up what it is part of.
 */
entries: Array<OffLimitsEntry>, 
/**
 * Of a person: what was done all the same, the newest first.
 */
overrides: Array<Overridden>, };

/**
 * An entry as typed, on a company or on a person: one of the two.
 */
export type OffLimitsDraft = { company: string | null, person: string | null, stance: Stance, reason: string, 
/**
 * As typed; empty: open.
 */
from: string, until: string, };

/**
 * An entry, as it is shown.
 */
export type OffLimitsEntry = { id: string, 
/**
 * Whose it is: a company's, or none where it is the person's own.
 */
company: string | null, company_name: string, 
/**
 * Whether it is on the one asked for, not on what that belongs to.
 */
own: boolean, stance: Stance, reason: string, 
/**
 * ISO dates; empty: open.
 */
from: string, until: string, set_by: string, time: OffLimitsTime, };

/**
 * What can be changed in an entry.
 */
export type OffLimitsField = "reason" | "from" | "until";

/**
 * When an entry holds, seen from today.
 */
export type OffLimitsTime = "past" | "now" | "coming";

/**
 * An offer or a counter. Amounts in minor units of `currency`.
 */
export type Offer = { id: string, made_by: MadeBy, base: number | null, bonus: number | null, equity: number | null, sign_on: number | null, currency: string, 
/**
 * Digits behind its mark.
 */
digits: number, 
/**
 * "420,000 USD": base, bonus and equity; empty where none is known.
 */
yearly: string, 
/**
 * With the sign-on.
 */
first_year: string, 
/**
 * ISO dates; start and answer may be empty.
 */
made_on: string, start_on: string, answer: OfferAnswer | null, answered_on: string, note: string, 
/**
 * What the role's terms earn, "84,000 USD"; empty where nothing is agreed or it cannot be counted.
 */
fee: string, 
/**
 * How it came about, or why it cannot be counted.
 */
fee_steps: Array<string>, 
/**
 * Expectation, present pay, band, the offer before, and what else it is held against.
 */
against: Array<Against>, };

/**
 * What was said to it.
 */
export type OfferAnswer = "accepted" | "declined" | "countered";

/**
 * The fields of an offer.
 */
export type OfferField = "made_by" | "base" | "bonus" | "equity" | "sign_on" | "currency" | "made_on" | "start_on" | "note";

/**
 * Offers and counters, the first one first.
 */
export type OfferTable = { offers: Array<Offer>, 
/**
 * The currency a new one is most likely in; empty: unknown.
 */
usual_currency: string, };

/**
 * A role that people can be put into.
 */
export type OpenRole = { id: string, title: string, client: string, people: number, };

/**
 * Operations of a kind.
 */
export type OperationKind = "added" | "edited" | "tagged" | "deleted" | "imported" | "taken_back";

/**
 * The most touches from us in so many days.
 */
export type OutreachCap = { touches: number, days: number, };

/**
 * What to know before the next outreach.
 */
export type OutreachStanding = { 
/**
 * None where the desk has no cap.
 */
cap: OutreachCap | null, 
/**
 * Touches from us, by anybody at the desk, within the cap's days up to now.
 */
touches: number, 
/**
 * The next one needs a reason.
 */
full: boolean, 
/**
 * UTC milliseconds from which on the next one needs none; none where it needs none now.
 */
free_at: number | null, 
/**
 * Why she is off limits today; none where she is not.
 */
off_limits: string | null, 
/**
 * The last touch, by whomever: UTC milliseconds.
 */
last_touch: number | null, 
/**
 * Who of us had it.
 */
last_by: string, };

/**
 * Something a rule stopped, done all the same.
 */
export type Overridden = { rule: Rule, doing: Doing, role: string | null, role_title: string, stopped_by: string, reason: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * UTC milliseconds.
 */
at: number, };

/**
 * Who introduced whom, and how long that holds.
 */
export type Ownership = { person: string, company: string, company_name: string, 
/**
 * By which submittal.
 */
number: number, 
/**
 * Who at the desk introduced her.
 */
by: string, 
/**
 * ISO dates, both included.
 */
since: string, until: string, form: Form, evidence: string, };

/**
 * Somebody as a line names her; what it does not say is empty.
 */
export type Pasted = { name: string, company: string, email: string, link: string, };

/**
 * A line, and who may be meant: one who is sure, several to choose from, or nobody.
 */
export type PastedLine = { said: Pasted, people: Array<PastedPerson>, 
/**
 * There is one, and nothing speaks against her.
 */
sure: boolean, };

/**
 * Somebody the desk knows who may be the one meant.
 */
export type PastedPerson = { id: string, name: string, title: string, company: string, 
/**
 * Is in the role's pipeline.
 */
there: boolean, 
/**
 * Why she is off limits; '' where she is not.
 */
off_limits: string, };

/**
 * Who is to come in: somebody the desk knows, or somebody new as the line names her.
 */
export type PastedPick = { person: string | null, said: Pasted, };

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
versatile: boolean, 
/**
 * UTC milliseconds; none: nobody spoke to her yet.
 */
touched_at: number | null, 
/**
 * Where she is in pipelines: "Submitted · Kernels", the furthest first.
 */
stages: Array<string>, 
/**
 * Why she is off limits today; empty: she is not.
 */
off_limits: string, 
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

export type PersonThere = { id: string, name: string, title: string, };

/**
 * A pipeline under a name.
 */
export type PipelineTemplate = { id: string, name: string, stages: Array<StageDraft>, 
/**
 * New roles start with it.
 */
starts: boolean, };

/**
 * How much of a place is told.
 */
export type PlaceTold = "region" | "country";

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
 * Where the work is done.
 */
export type Presence = "onsite" | "hybrid" | "remote";

/**
 * What a row would become.
 */
export type PreviewRow = { line: number, name: string, title: string, company: string, location: string, contacts: Array<string>, tags: Array<string>, 
/**
 * Why this row would be refused; none when it is fine.
 */
refused: string | null, };

/**
 * What a profile is to be.
 */
export type ProfileAsk = { candidacy: string, form: Form, 
/**
 * In this order.
 */
parts: Array<ProfilePart>, rules: BlindRules, 
/**
 * Under the name; empty: the person's title.
 */
headline: string, 
/**
 * Words of the recruiter's own, as they are.
 */
summary: string, 
/**
 * "From March"; may be empty.
 */
available: string, 
/**
 * Whether the expected pay is told.
 */
pay: boolean, };

/**
 * What a profile is made of, in the order it is offered.
 */
export type ProfilePart = "summary" | "match" | "scale" | "impacts" | "hardware" | "skills" | "stories" | "open_source";

/**
 * A page as it would be sent.
 */
export type ProfilePreview = { sheet: Sheet, 
/**
 * The number the submittal will have.
 */
number: number, 
/**
 * What is hidden; empty on a named page.
 */
hidden: Array<HiddenFact>, 
/**
 * What must go before it can be sent.
 */
leaks: Array<Leak>, };

/**
 * A profile as it will be printed.
 */
export type ProfileShown = { preview: ProfilePreview, pages: number, 
/**
 * Letters that no font here has.
 */
lacking: string, };

/**
 * What a new profile starts from.
 */
export type ProfileStart = { client: string, client_name: string, rules: BlindRules, 
/**
 * Names and e-mail addresses of the client's contacts and the role's hiring managers.
 */
receivers: Array<Receiver>, };

/**
 * What was recorded.
 */
export type ProfileSubmitted = { id: string, number: number, };

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
 * Who works at a company or at its parts, by what an off-limits entry on it from today on would mean.
 */
export type Reach = { 
/**
 * Everybody known there.
 */
people: number, 
/**
 * Would become off limits.
 */
become_off: number, 
/**
 * Are off limits already.
 */
off: number, 
/**
 * May be approached all the same: an entry of their own, or of a part, says so.
 */
free: number, };

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
 * Somebody at the client's to send to.
 */
export type Receiver = { name: string, 
/**
 * May be empty.
 */
email: string, };

/**
 * What goes back where somebody leaves on a day.
 */
export type Refund = { 
/**
 * None: the guarantee is over, or there is none.
 */
remedy: Remedy | null, 
/**
 * In minor units.
 */
amount: number, 
/**
 * "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD".
 */
says: string, };

/**
 * What goes back in one step of the guarantee: `most` on its first day, `least` on its last.
 */
export type RefundLine = { from_day: number, until_day: number, remedy: Remedy, most: number, least: number, };

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
 * What the client gets where somebody leaves within the guarantee.
 */
export type Remedy = "refund" | "pro_rata" | "replacement";

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
 * A role, with all its page needs.
 */
export type Role = { id: string, company: string, 
/**
 * The client's name.
 */
client: string, title: string, status: RoleStatus, openings: number, 
/**
 * How many have accepted.
 */
accepted: number, 
/**
 * The key of the template it was made from; empty: from none.
 */
archetype: string, place: string, presence: Presence | null, confidential: boolean, 
/**
 * What stands in the client's place where the role is confidential.
 */
shown_as: string, 
/**
 * ISO dates; empty: nobody said.
 */
opened_on: string, fill_by: string, pay: PayBand, 
/**
 * The band as it is typed: "400,000–550,000 USD".
 */
band: string, 
/**
 * Digits behind the mark of the band's currency.
 */
digits: number, brief: string, 
/**
 * What is wanted beside pay and place, which are the role's own; none where the file's cannot be read, for the
 * reason in `problem`.
 */
wanted: Wanted | null, weights: MatchWeights | null, 
/**
 * None: nothing is agreed; or it cannot be read, for the reason in `problem`.
 */
fee: FeeTerms | null, problem: string, 
/**
 * In the order of [`Lever::ALL`].
 */
levers: Array<LeverOffer>, owner: string, managers: Array<RoleManager>, 
/**
 * The first first.
 */
statuses: Array<StatusEntry>, 
/**
 * Not counting the time on hold.
 */
days_open: number, 
/**
 * UTC milliseconds.
 */
updated_at: number, };

/**
 * What of a role is typed.
 */
export type RoleField = "title" | "client" | "openings" | "archetype" | "place" | "presence" | "confidential" | "shown_as" | "opened_on" | "fill_by" | "pay" | "brief" | "owner";

/**
 * A role in the list.
 */
export type RoleInList = { id: string, company: string, client: string, title: string, status: RoleStatus, openings: number, accepted: number, confidential: boolean, place: string, 
/**
 * ISO date; empty: nobody said.
 */
fill_by: string, days_open: number, 
/**
 * From the left, each with how many are in it.
 */
stages: Array<StagePeople>, 
/**
 * "400,000–550,000 USD"; empty: none.
 */
band: string, 
/**
 * For all openings that are not filled, at the middle of the band: "≈ 190,000 USD"; empty where terms or band are
 * not known.
 */
fee: string, 
/**
 * The same in minor units, to sort by.
 */
fee_minor: number | null, owner: string, 
/**
 * UTC milliseconds.
 */
updated_at: number, };

/**
 * Who hires.
 */
export type RoleManager = { person: string, name: string, title: string, };

/**
 * Who fits a role.
 */
export type RoleMatch = { page: MatchPage, 
/**
 * Of the page's people those in the pipeline, with their stage.
 */
there: Array<InPipeline>, 
/**
 * Of the page's people those who may not stay, with why.
 */
stays: Array<MayNotStay>, };

/**
 * What a new role begins with. All of it may be empty.
 */
export type RoleStart = { 
/**
 * The key of a [`super::RoleTemplate`].
 */
archetype: string, 
/**
 * A saved profile; it goes before the template's.
 */
wanted: string | null, 
/**
 * Not signed yet: its clock stands until it is opened.
 */
draft: boolean, };

/**
 * Where a role stands.
 */
export type RoleStatus = "draft" | "open" | "on_hold" | "filled" | "lost";

/**
 * A kind of role to begin with.
 */
export type RoleTemplate = { key: string, name: string, 
/**
 * What the job is, in a sentence.
 */
says: string, 
/**
 * What such a role is commonly called.
 */
title: string, wanted: Wanted, 
/**
 * What is wanted in words: must-haves first.
 */
asks: Array<string>, brief: string, 
/**
 * What to ask the client.
 */
questions: Array<string>, };

/**
 * How a profile went to the client.
 */
export type Route = "mail" | "portal" | "message" | "call" | "in_person";

/**
 * What can stop it.
 */
export type Rule = "off_limits" | "outreach_cap";

/**
 * What was saved.
 */
export type Saved = { 
/**
 * The new desk's file.
 */
file: string, tables: Array<SavedTable>, };

/**
 * A document that was written.
 */
export type SavedDocument = { file: string, 
/**
 * It is, byte by byte, what was sent.
 */
same: boolean, };

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
 * One document.
 */
export type Sheet = { version: number, title: string, 
/**
 * Under the title, smaller.
 */
subtitle: string, 
/**
 * Short facts beside one another under the title: "10,000 GPUs", "B200".
 */
badges: Array<string>, parts: Array<SheetPart>, 
/**
 * At the foot of every page, beside its number.
 */
foot: string, };

/**
 * A name and what stands beside it.
 */
export type SheetFact = { name: string, text: string, };

/**
 * What a sheet is made of, from top to bottom.
 */
export type SheetPart = { "kind": "heading", text: string, } | { "kind": "text", text: string, } | { "kind": "points", points: Array<string>, } | { "kind": "facts", facts: Array<SheetFact>, } | { "kind": "table", head: Array<string>, rows: Array<Array<string>>, 
/**
 * Columns of numbers, counted from 0.
 */
numbers: Array<number>, };

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
 * What somebody gets a share of the fee for.
 */
export type SplitPart = "sourcer" | "account_owner" | "partner";

/**
 * A column of a role's board.
 */
export type Stage = { id: string, name: string, kind: StageKind, ideal_days: number | null, max_days: number | null, };

/**
 * A column as a template has it.
 */
export type StageDraft = { name: string, kind: StageKind, 
/**
 * Days after which a card is late, and overdue; none: never.
 */
ideal_days: number | null, max_days: number | null, };

/**
 * What a stage means, whatever it is called: figures and questions go by it.
 */
export type StageKind = "sourced" | "contacted" | "replied" | "screened" | "submitted" | "interviewing" | "offer" | "accepted" | "rejected" | "withdrawn";

/**
 * How many are in a stage.
 */
export type StagePeople = { name: string, kind: StageKind, people: number, };

/**
 * How long people stay in a stage, in days.
 */
export type StageTime = { kind: StageKind, name: string, 
/**
 * Stays that ended in this time.
 */
stays: number, median: number | null, 
/**
 * Four of five were shorter; none of too few.
 */
p80: number | null, 
/**
 * Who is there now.
 */
there: number, };

/**
 * Whether somebody may be approached.
 */
export type Stance = "off" | "free";

/**
 * What can be done about an operation.
 */
export type Standing = "done" | "undone" | "turn";

/**
 * How it stands.
 */
export type Stands = "below" | "within" | "above" | "unknown";

/**
 * A status a role came into.
 */
export type StatusEntry = { status: RoleStatus, reason: string, 
/**
 * UTC milliseconds.
 */
at: number, };

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
 * A profile that was sent.
 */
export type Submittal = { id: string, number: number, candidacy: string, person: string, person_name: string, role: string, role_title: string, company: string, company_name: string, 
/**
 * ISO date.
 */
sent_on: string, sent_to: string, route: Route, consent: Consent, 
/**
 * ISO date, or empty.
 */
consent_on: string, form: Form, owned_days: number | null, 
/**
 * ISO date; empty where no ownership was agreed.
 */
owned_until: string, evidence: string, note: string, 
/**
 * Who submitted.
 */
by: string, 
/**
 * What it can be printed from is kept.
 */
printable: boolean, };

/**
 * What of a submittal can be changed.
 */
export type SubmittalField = "sent_on" | "sent_to" | "route" | "consent" | "consent_on" | "owned_days" | "evidence" | "note";

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
 * A tag's cadence.
 */
export type TagCadence = { tag: string, 
/**
 * How many have the tag.
 */
people: number, cadence: Cadence, };

/**
 * A tag and how many carry it.
 */
export type TagCount = { name: string, people: number, };

/**
 * Where a column goes.
 */
export type Target = "skip" | "full_name" | "given" | "middle" | "family" | "nickname" | "prefix" | "suffix" | "email" | "phone" | "link" | "title" | "company" | "company_domain" | "team" | "street" | "city" | "region" | "postcode" | "country" | "location" | "time_zone" | "tags" | "notes" | "owner" | "source" | "connected_on";

/**
 * A task as a list shows it.
 */
export type Task = { id: string, title: string, 
/**
 * ISO date, or ''.
 */
due_on: string, snoozed_until: string, 
/**
 * "every 2 weeks", or ''.
 */
repeats: string, urgency: Urgency, done_at: number | null, owner: string, note: string, person: string | null, person_name: string, company: string | null, company_name: string, role: string | null, role_title: string, };

/**
 * How many are to be done by whoever sits at the desk.
 */
export type TaskCounts = { overdue: number, today: number, };

/**
 * What of a task can be edited.
 */
export type TaskField = "title" | "due_on" | "repeats" | "owner" | "note";

/**
 * The tasks of one urgency, the earliest first.
 */
export type TaskGroup = { urgency: Urgency, tasks: Array<Task>, };

/**
 * What a line says.
 */
export type TaskLine = { title: string, 
/**
 * ISO date; '' where it names none.
 */
due_on: string, 
/**
 * As the file has it (`2 weeks`); '' for once.
 */
repeats: string, 
/**
 * "every 2 weeks"
 */
repeats_shown: string, };

/**
 * What is due, and whose tasks there are.
 */
export type TaskList = { 
/**
 * Only those that have any.
 */
groups: Array<TaskGroup>, owners: Array<string>, };

/**
 * Whose tasks, and about what; none of it: all.
 */
export type TaskQuery = { person: string | null, 
/**
 * With those about its roles.
 */
company: string | null, role: string | null, 
/**
 * '' for everybody's.
 */
owner: string, 
/**
 * Those that are done as well, the last ones first.
 */
done: boolean, 
/**
 * The ISO date it is.
 */
today: string, };

/**
 * A team of the company, or of a part of it, and who of it is known.
 */
export type TeamThere = { company: CompanyRef, 
/**
 * Empty: of whom it is not known.
 */
team: string, people: number, 
/**
 * Some of them, those changed last first.
 */
some: Array<PersonThere>, };

/**
 * A text for one person.
 */
export type TextFor = { person: string, name: string, 
/**
 * Her first name; '' where it is not known.
 */
first_name: string, company: string, 
/**
 * '' where none is known.
 */
email: string, subject: string, body: string, 
/**
 * Tokens with neither a value nor a fallback: with any of them, nothing is written to her.
 */
missing: Array<Token>, };

/**
 * A text as it is kept.
 */
export type TextTemplate = { id: string, name: string, 
/**
 * '' where it is no mail.
 */
subject: string, body: string, };

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
 * A page of a timeline.
 */
export type Timeline = { entries: Array<TimelineEntry>, more: boolean, };

/**
 * Whose: one of the three, or a person in a role.
 */
export type TimelineAbout = { person: string | null, 
/**
 * With what is about its roles.
 */
company: string | null, role: string | null, };

/**
 * The last entry that is shown: what follows is older.
 */
export type TimelineBefore = { 
/**
 * UTC milliseconds.
 */
at: number, id: string, };

/**
 * An entry.
 */
export type TimelineEntry = { id: string, what: TimelineWhat, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * Of an interaction.
 */
kind: InteractionKind | null, direction: Direction | null, 
/**
 * What was said; of a move "Sourced → Contacted", of a submittal its number, of an offer who made it.
 */
text: string, outcome: string, next_step: string, 
/**
 * Who of us.
 */
by: string, person: string | null, person_name: string, company: string | null, company_name: string, role: string | null, role_title: string, };

/**
 * What an entry of a timeline is.
 */
export type TimelineWhat = "interaction" | "move" | "submittal" | "offer";

/**
 * What a text can take from the desk.
 */
export type Token = "first name" | "last name" | "name" | "title" | "company" | "team" | "location" | "role" | "client" | "my name" | "my first name";

/**
 * An offer as typed: amounts as in "450k" or "€95,000", empty where nothing was said of it.
 */
export type TypedOffer = { made_by: MadeBy, base: string, bonus: string, equity: string, sign_on: string, 
/**
 * A code; may be empty where an amount says it.
 */
currency: string, 
/**
 * The code that is meant where neither says one; may be empty.
 */
usual_currency: string, made_on: string, 
/**
 * May be empty.
 */
start_on: string, note: string, 
/**
 * The ISO date where it is typed: what "today" means there.
 */
today: string, };

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
 * An example's pay as it is typed; what is empty is not known.
 */
export type TypedYear = { base: string, bonus: string, equity: string, sign_on: string, currency: string, };

/**
 * What Ctrl-Z and Ctrl-Shift-Z would do now.
 */
export type UndoState = { undo: Done | null, redo: Done | null, };

/**
 * When something is to be done, seen from today.
 */
export type Urgency = "overdue" | "today" | "this_week" | "later" | "no_date" | "done";

/**
 * What an expected fee is counted from.
 */
export type ValueFrom = "offer" | "expected" | "band";

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

// cadences

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

// companies

export const listCompanies = (query: CompanyQuery) => invoke<CompanyList>('list_companies', { query });
export const company = (id: string) => invoke<Company>('company', { id });
/** Answers its key. */
export const createCompany = (company: NewCompany) => invoke<string>('create_company', { company });
/** `value`: as typed; of a choice its word, of workloads their words parted by blanks. */
export const editCompany = (id: string, field: CompanyField, value: string) => invoke<null>('edit_company', { id, field, value });
export const addCompanyAlias = (company: string, kind: AliasKind, value: string) => invoke<null>('add_company_alias', { company, kind, value });
export const removeCompanyAlias = (id: string) => invoke<null>('remove_company_alias', { id });
/** Answers its key. */
export const addCompanyHardware = (company: string, hardware: HardwareDraft) => invoke<string>('add_company_hardware', { company, hardware });
export const editCompanyHardware = (id: string, field: HardwareField, value: string) => invoke<null>('edit_company_hardware', { id, field, value });
export const removeCompanyHardware = (id: string) => invoke<null>('remove_company_hardware', { id });
/** Answers its key. */
export const addCompanyContact = (company: string, person: string, hat: ContactHat | null) => invoke<string>('add_company_contact', { company, person, hat });
export const editCompanyContact = (id: string, field: ContactField, value: string) => invoke<null>('edit_company_contact', { id, field, value });
export const removeCompanyContact = (id: string) => invoke<null>('remove_company_contact', { id });

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

// figures

export const figures = (asked: FiguresAsked) => invoke<Figures>('figures', { asked });
/** Asks where, writes a table as CSV; false when the dialog was closed. */
export const exportFigures = (asked: FiguresAsked, table: string) => invoke<boolean>('export_figures', { asked, table });
/** Asks where, writes a PNG that the page drew; false when the dialog was closed. */
export const savePicture = (name: string, png: number[]) => invoke<boolean>('save_picture', { name, png });

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

// interactions

/** `despite`: the reason for an outreach that a rule of the desk stops; empty: none. */
export const logInteraction = (entry: NewInteraction, despite: string) => invoke<Logged>('log_interaction', { entry, despite });
export const editInteraction = (id: string, edit: InteractionEdit, despite: string) => invoke<null>('edit_interaction', { id, edit, despite });
/** Answers how many there were. */
export const removeInteractions = (ids: string[]) => invoke<number>('remove_interactions', { ids });
/** The newest first; `before`: older than this entry. */
export const timeline = (about: TimelineAbout, before: TimelineBefore | null, limit: number) => invoke<Timeline>('timeline', { about, before, limit });
/** When something happened, as typed: UTC milliseconds. `zone`: the page's time zone. */
export const readWhen = (text: string, zone: string) => invoke<number>('read_when', { text, zone });
/** What to know before the next outreach to a person. */
export const outreachStanding = (person: string) => invoke<OutreachStanding>('outreach_standing', { person });
/** Null: off. */
export const outreachCap = () => invoke<OutreachCap | null>('outreach_cap');
export const setOutreachCap = (cap: OutreachCap | null) => invoke<null>('set_outreach_cap', { cap });

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

// off_limits

export const companyOffLimits = (company: string) => invoke<OffLimits>('company_off_limits', { company });
export const personOffLimits = (person: string) => invoke<OffLimits>('person_off_limits', { person });
/** Whom making this company off limits would reach. */
export const offLimitsReach = (company: string) => invoke<Reach>('off_limits_reach', { company });
/** Answers its key. */
export const setOffLimits = (draft: OffLimitsDraft) => invoke<string>('set_off_limits', { draft });
export const editOffLimits = (id: string, field: OffLimitsField, value: string) => invoke<null>('edit_off_limits', { id, field, value });
/** Ends it with yesterday. */
export const liftOffLimits = (id: string) => invoke<null>('lift_off_limits', { id });

// offers

export const candidacyOffers = (candidacy: string) => invoke<OfferTable>('candidacy_offers', { candidacy });
/** Answers the new offer's key. */
export const addOffer = (candidacy: string, offer: TypedOffer) => invoke<string>('add_offer', { candidacy, offer });
/** `today`: the ISO date where it is typed. */
export const editOffer = (id: string, field: OfferField, value: string, today: string) => invoke<null>('edit_offer', { id, field, value, today });
/** `answer` null: it is open again; `on` as typed, empty: today. */
export const answerOffer = (id: string, answer: OfferAnswer | null, on: string, today: string) => invoke<null>('answer_offer', { id, answer, on, today });
export const removeOffer = (id: string) => invoke<null>('remove_offer', { id });

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

// pipeline

export const roleBoard = (role: string) => invoke<Board>('role_board', { role });
/** Cards of a role, or of all live roles, as rows. */
export const listCards = (query: CardsQuery) => invoke<CardPage>('list_cards', { query });
/** Roles that are neither filled nor lost. */
export const openRoles = () => invoke<OpenRole[]>('open_roles');
/** Reasons offered where a candidacy ends. */
export const closingReasons = () => invoke<ClosingReason[]>('closing_reasons');
/** Who is off limits is held back, unless `despite` says why she is added all the same. */
export const addToRole = (role: string, people: string[], source: string, despite: string) => invoke<Added>('add_to_role', { role, people, source, despite });
/** Pasted lines, and whom of the desk each may mean. */
export const findPasted = (role: string, text: string) => invoke<PastedLine[]>('find_pasted', { role, text });
export const addPasted = (role: string, picks: PastedPick[], source: string, despite: string) => invoke<Added>('add_pasted', { role, picks, source, despite });
/** Into a stage, after a card of it or at its top. */
export const moveCards = (cards: string[], to: string, after: string | null, why: ClosedWhy) => invoke<null>('move_cards', { cards, to, after, why });
/** Back to the stage each came from before it ended. */
export const reopenCards = (cards: string[]) => invoke<null>('reopen_cards', { cards });
/** Answers how many were there; the people stay in the desk. */
export const removeCards = (cards: string[]) => invoke<number>('remove_cards', { cards });
export const setCardOwner = (cards: string[], owner: string) => invoke<null>('set_card_owner', { cards, owner });
/** Answers its key. */
export const addStage = (role: string, stage: StageDraft, before: string | null) => invoke<string>('add_stage', { role, stage, before });
export const editStage = (id: string, stage: StageDraft) => invoke<null>('edit_stage', { id, stage });
export const orderStages = (role: string, order: string[]) => invoke<null>('order_stages', { role, order });
/** Only where nobody is in it. */
export const removeStage = (id: string) => invoke<null>('remove_stage', { id });
export const pipelineTemplates = () => invoke<PipelineTemplate[]>('pipeline_templates');
/** In place of the template `id`, where there is one. Answers its key. */
export const savePipelineTemplate = (id: string | null, name: string, stages: StageDraft[]) => invoke<string>('save_pipeline_template', { id, name, stages });
/** Keeps a role's stages as they are under a name. */
export const templateOfRole = (role: string, name: string) => invoke<string>('template_of_role', { role, name });
export const deletePipelineTemplate = (id: string) => invoke<null>('delete_pipeline_template', { id });
/** New roles start with it; none: with the usual pipeline. */
export const startWithTemplate = (id: string | null) => invoke<null>('start_with_template', { id });

// query

/** What may stand at the caret, which is a place in UTF-16 units. */
export const completeQuery = (text: string, caret: number) => invoke<QueryCompletion>('complete_query', { text, caret });
/** What those whom the query finds have in common, field by field. */
export const peopleFacets = (text: string) => invoke<QueryFacet[]>('people_facets', { text });
/** Every field of the language. */
export const queryFields = () => invoke<QueryFieldHelp[]>('query_fields');

// roles

/** Open ones first, each with how many are in its stages. */
export const listRoles = () => invoke<RoleInList[]>('list_roles');
export const role = (id: string) => invoke<Role>('role', { id });
/** Kinds of role to begin with. */
export const roleTemplates = () => invoke<RoleTemplate[]>('role_templates');
/** Answers its key. */
export const createRole = (role: NewRole, start: RoleStart | null) => invoke<string>('create_role', { role, start });
/** `today`: the ISO date where it is typed. */
export const editRole = (id: string, field: RoleField, value: string, today: string) => invoke<null>('edit_role', { id, field, value, today });
/** `offer`: 1 to 5; null: nobody said. */
export const setRoleLever = (id: string, lever: Lever, offer: number | null, note: string) => invoke<null>('set_role_lever', { id, lever, offer, note });
/** What a new agreement begins with. */
export const defaultFeeTerms = () => invoke<FeeTerms>('default_fee_terms');
/** `terms` null: nothing is agreed. */
export const setRoleFee = (id: string, terms: FeeTerms | null) => invoke<null>('set_role_fee', { id, terms });
/** Title, pay, place and the client's hardware are the role's own and not kept twice. */
export const setRoleWanted = (id: string, wanted: Wanted, weights: MatchWeights) => invoke<null>('set_role_wanted', { id, wanted, weights });
/** A role that was lost says why. */
export const setRoleStatus = (id: string, status: RoleStatus, reason: string) => invoke<null>('set_role_status', { id, status, reason });
export const addRoleManager = (id: string, person: string) => invoke<null>('add_role_manager', { id, person });
export const removeRoleManager = (id: string, person: string) => invoke<null>('remove_role_manager', { id, person });
/** With its pipeline; undo brings it back. */
export const deleteRole = (id: string) => invoke<null>('delete_role', { id });
/** The fee for an example's pay, with each step of the working. */
export const feeExample = (terms: FeeTerms, pay: TypedYear) => invoke<FeeWorking>('fee_example', { terms, pay });
/** What goes back of `fee`, in minor units, where somebody leaves on a day after the start. */
export const feeRefund = (terms: FeeTerms, fee: number, currency: string, day: number) => invoke<Refund>('fee_refund', { terms, fee, currency, day });
/** Everybody whom the search `within` finds, the best for the role first; an empty one finds everybody. */
export const matchRole = (role: string, within: string, offset: number, limit: number) => invoke<RoleMatch>('match_role', { role, within, offset, limit });
/** What is weak about its brief, and where its band stands. */
export const checkRoleBrief = (role: string) => invoke<BriefCheck>('check_role_brief', { role });
/** What was done to it, the newest first. */
export const roleHistory = (role: string, before: number | null, limit: number) => invoke<HistoryPage>('role_history', { role, before, limit });

// submittals

export const candidacy = (id: string) => invoke<Candidacy>('candidacy', { id });
/** Every role this person is in, the one that moved last first. */
export const personCandidacies = (person: string) => invoke<CandidacyInList[]>('person_candidacies', { person });
/** Into another stage of its role; with a reason where that ends it. */
export const moveCandidacy = (id: string, to: string, reason: string, closedBy: ClosedBy | null) => invoke<null>('move_candidacy', { id, to, reason, closedBy });
/** What a profile for this candidacy starts from. */
export const profileStart = (candidacy: string) => invoke<ProfileStart>('profile_start', { candidacy });
/** The profile as it would be sent, with all that is hidden and all that stands in the way. */
export const profilePreview = (ask: ProfileAsk) => invoke<ProfileShown>('profile_preview', { ask });
/** Keeps how this client's blind profiles are to be. */
export const keepBlindRules = (client: string, rules: BlindRules) => invoke<null>('keep_blind_rules', { client, rules });
/** Records that this profile is sent. Nothing hidden may be on it; somebody off limits needs a reason. */
export const submitProfile = (ask: ProfileAsk, submittal: NewSubmittal, despite: string) => invoke<ProfileSubmitted>('submit_profile', { ask, submittal, despite });
/** The newest first. */
export const candidacySubmittals = (candidacy: string) => invoke<Submittal[]>('candidacy_submittals', { candidacy });
export const roleSubmittals = (role: string) => invoke<Submittal[]>('role_submittals', { role });
export const personSubmittals = (person: string) => invoke<Submittal[]>('person_submittals', { person });
/** At which clients this person is introduced by this desk on a day (ISO date), and until when. */
export const introductions = (person: string, today: string) => invoke<Ownership[]>('introductions', { person, today });
/** `today`: the ISO date where it is typed. */
export const editSubmittal = (id: string, field: SubmittalField, value: string, today: string) => invoke<null>('edit_submittal', { id, field, value, today });
export const removeSubmittal = (id: string) => invoke<null>('remove_submittal', { id });
/** Asks where, and writes the document that was sent once more; null when the dialog was closed. */
export const saveSubmittal = (id: string) => invoke<SavedDocument | null>('save_submittal', { id });
/** Asks where, writes a draft of a mail with the document, and opens it in the user's mail program; null when the dialog was closed. */
export const mailSubmittal = (id: string, to: string, subject: string, body: string) => invoke<string | null>('mail_submittal', { id, to, subject, body });
/** Opens the user's mail program on a message; the document is to be attached there. */
export const writeToClient = (to: string, subject: string, body: string) => invoke<null>('write_to_client', { to, subject, body });

// tasks

/** Answers its key. */
export const addTask = (task: NewTask) => invoke<string>('add_task', { task });
/** What a line would become: its title, its day, how it repeats. */
export const readTaskLine = (line: string, today: string) => invoke<TaskLine>('read_task_line', { line, today });
export const editTask = (id: string, field: TaskField, value: string, today: string) => invoke<null>('edit_task', { id, field, value, today });
/** Puts tasks off until a day as typed. */
export const snoozeTasks = (ids: string[], until: string, today: string) => invoke<null>('snooze_tasks', { ids, until, today });
/** Answers when it comes back. */
export const finishTask = (id: string, today: string) => invoke<Finished>('finish_task', { id, today });
export const reopenTask = (id: string) => invoke<null>('reopen_task', { id });
/** Answers how many there were. */
export const removeTasks = (ids: string[]) => invoke<number>('remove_tasks', { ids });
export const listTasks = (query: TaskQuery) => invoke<TaskList>('list_tasks', { query });
/** Of whoever sits at the desk. */
export const taskCounts = (today: string) => invoke<TaskCounts>('task_counts', { today });

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

// texts

/** By name. */
export const textTemplates = () => invoke<TextTemplate[]>('text_templates');
/** What stands in braces. */
export const textTokens = () => invoke<Token[]>('text_tokens');
/** A new one where `id` is null; answers its key. */
export const saveText = (id: string | null, name: string, subject: string, body: string) => invoke<string>('save_text', { id, name, subject, body });
export const removeText = (id: string) => invoke<null>('remove_text', { id });
/** What each of these people would read, and what is missing for whom. */
export const textsFor = (people: string[], role: string | null, subject: string, body: string) => invoke<TextFor[]>('texts_for', { people, role, subject, body });
/** Opens the mail in the user's own mail program. */
export const openMail = (person: string, role: string | null, subject: string, body: string) => invoke<null>('open_mail', { person, role, subject, body });
/** Asks where, and writes the mail as a draft; false when the dialog was closed. */
export const saveMailDraft = (person: string, role: string | null, subject: string, body: string) => invoke<boolean>('save_mail_draft', { person, role, subject, body });
/** Asks where, and writes a table for a mail program to merge from; null when the dialog was closed, else how many lines. */
export const saveMailMerge = (people: string[], role: string | null, subject: string, body: string) => invoke<number | null>('save_mail_merge', { people, role, subject, body });

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
