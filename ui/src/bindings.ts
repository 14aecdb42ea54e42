// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
export * from './calls/acquaintances';
export * from './calls/backups';
export * from './calls/cadences';
export * from './calls/captures';
export * from './calls/companies';
export * from './calls/conferences';
export * from './calls/desk';
export * from './calls/employments';
export * from './calls/erasure';
export * from './calls/figures';
export * from './calls/files';
export * from './calls/history';
export * from './calls/import';
export * from './calls/interactions';
export * from './calls/lists';
export * from './calls/lock';
export * from './calls/market';
export * from './calls/matching';
export * from './calls/off_limits';
export * from './calls/offers';
export * from './calls/open_source';
export * from './calls/pay';
export * from './calls/people';
export * from './calls/pipeline';
export * from './calls/placements';
export * from './calls/programmes';
export * from './calls/query';
export * from './calls/retention';
export * from './calls/roles';
export * from './calls/submittals';
export * from './calls/sync';
export * from './calls/tasks';
export * from './calls/taxonomy';
export * from './calls/texts';
export * from './calls/today';
export * from './calls/undo';
export * from './calls/ways';
export * from './calls/work';

/**
 * Somebody whom somebody knows.
 */
export type Acquaintance = { id: string, person: string, name: string, title: string, company: string, how: Acquainted, 
/**
 * `2019`, `May 2019`, `12 May 2019`; '' where nobody said.
 */
since: string, note: string, };

/**
 * What can be changed. Who they are and how they know each other is what an acquaintance is: another is another one.
 */
export type AcquaintanceField = "since_on" | "note";

/**
 * How somebody and another know each other, told from the one.
 */
export type Acquainted = "introduced_by" | "introduced" | "worked_with" | "studied_with" | "knows";

/**
 * What is suggested where a reason tells, as it is shown.
 */
export type ActionsShown = { kind: RiskKind, says: string, 
/**
 * One a line.
 */
actions: string, 
/**
 * The desk's own.
 */
own: boolean, };

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
 * The day a step is counted from.
 */
export type Anchor = "start" | "guarantee_end" | "cliff" | "after_last";

/**
 * What a file brings, or would bring.
 */
export type Arrival = { 
/**
 * The desk it is from, and who sits there.
 */
from: string, person: string, 
/**
 * When it was written, UTC milliseconds.
 */
written_at: number, 
/**
 * The how-manieth of its desk for this one.
 */
number: number, 
/**
 * When it was taken in before, if it was: it brings nothing then.
 */
received_at: number | null, 
/**
 * False where a file before it has not arrived: what that holds may be missing until the next one.
 */
complete: boolean, 
/**
 * Numbers of earlier files of that desk that have not arrived.
 */
missing: number[], 
/**
 * Facets that its desk left out.
 */
left_out: Array<string>, 
/**
 * What it is about, where not about all.
 */
scope?: Scope, 
/**
 * Its desk asks for what it has not got: the next file for it has that in it.
 */
asks?: boolean, 
/**
 * By table, where there is something.
 */
tables: Array<ArrivalOf>, 
/**
 * What was changed on several desks at once, and waits in the inbox.
 */
conflicts: number, 
/**
 * Of a newer Roster, kept and handed on without being understood.
 */
unknown: number, 
/**
 * People of whom something is here and who were erased on another desk: what is here of them goes for good.
 */
erased: number, };

/**
 * What a file brings of one table.
 */
export type ArrivalOf = { 
/**
 * The table: `people`, `companies`, `tags`.
 */
what: string, new: number, changed: number, removed: number, conflicts: number, };

/**
 * A file of another desk, and what it would bring. Nothing is taken in.
 */
export type ArrivalShown = { id: string, file_name: string, arrival: Arrival, };

/**
 * What is wanted of whoever moves a card.
 */
export type Asks = "nothing" | "reason" | "submittal" | "figures";

/**
 * Somebody on the board.
 */
export type AtRisk = { person: string, name: string, 
/**
 * None: kept close by herself.
 */
placement: string | null, company_id: string | null, company: string, 
/**
 * The role she fills, or her title.
 */
role: string, risk: RiskScore, 
/**
 * "87,500 USD"; '' where it is not known.
 */
fee: string, guarantee_end: string, 
/**
 * 0 once it is over; None without one.
 */
guarantee_days_left: number | null, last_check_in: string, next: DueStep | null, };

/**
 * Where more of an author is to be found, as the programme has it.
 */
export type AuthorFound = { name: string, text: string, };

/**
 * The test.
 */
export type BackTest = { 
/**
 * 30, 60 and 90 days before.
 */
rows: Array<BackTestRow>, 
/**
 * Fewer on either side than these say nothing.
 */
few: number, };

/**
 * What the scores were so many days before.
 */
export type BackTestRow = { days: number, 
/**
 * How many left of their own will, and had said anything by then.
 */
left: number, 
/**
 * The middle of their scores; None without any.
 */
left_score: number | null, 
/**
 * How many are still there, and had said anything by as many days before today.
 */
stayed: number, stayed_score: number | null, };

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
 * Why the fee terms cannot be read; '' where they can, or there are none.
 */
fee_problem: string, 
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
 * Whole days in this stage, those left out in which the role's clock stood.
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
stages: Array<CandidacyStage>, owner: string, source: string, reason: string, closed_by: ClosedBy | null, 
/**
 * In this stage since; UTC milliseconds.
 */
entered_at: number, added_at: number, };

/**
 * A role somebody is in.
 */
export type CandidacyInList = { id: string, role: string, role_title: string, client_name: string, stage_name: string, 
/**
 * In this stage since; UTC milliseconds.
 */
entered_at: number, };

/**
 * A stage of the role, and how long the candidacy was in it.
 */
export type CandidacyStage = { stage: Stage, 
/**
 * Whole days, those left out in which the role's clock stood: of where it is since it came there, as its card
 * counts them; of one that was passed, of all its times. None: it never was there.
 */
days: number | null, 
/**
 * In time but where it is now.
 */
lateness: Lateness, 
/**
 * When it last came there; UTC milliseconds.
 */
since: number | null, };

/**
 * An author of the edition's programme who may be meant, and is nobody in the desk yet.
 */
export type CaptureAuthor = { id: string, name: string, affiliation: string, 
/**
 * As of a candidate.
 */
why: string, };

/**
 * Somebody who may be meant.
 */
export type CaptureCandidate = { id: string, name: string, title: string, company: string, 
/**
 * "same e-mail", "same name and company", "same name, expected there", "same name".
 */
why: string, };

/**
 * What a piece of a captured line was read as.
 */
export type CaptureKind = "person" | "company" | "email" | "phone" | "link" | "title" | "met" | "edition" | "scale" | "skill" | "wants" | "tag" | "task" | "note";

/**
 * A stretch of the line, in UTF-16 units, and what it was read as. It reaches to the next one.
 */
export type CapturePiece = { start: number, end: number, kind: CaptureKind, 
/**
 * In a word or two: "person", "task".
 */
label: string, 
/**
 * What it comes to: "4,000 H100", "Call on 27 Nov 2026".
 */
meaning: string, };

/**
 * What a line says, and about whom.
 */
export type CaptureReading = { pieces: Array<CapturePiece>, 
/**
 * The name the line gives; '' where it gives none.
 */
person: string, company: string, 
/**
 * The edition the line names, else the one that is asked for, else the one that runs and that we go to.
 */
edition: NamedEdition | null, 
/**
 * The likeliest first.
 */
candidates: Array<CaptureCandidate>, 
/**
 * Authors of the edition's programme who are nobody in the desk yet, the likeliest first.
 */
authors: Array<CaptureAuthor>, 
/**
 * Whom it is kept with unless somebody says otherwise.
 */
whom: CaptureWhom, 
/**
 * Its addresses are those of several people.
 */
torn: boolean, };

/**
 * About whom a line is.
 */
export type CaptureWhom = { "who": "likely" } | { "who": "new" } | { "who": "known", "id": string } | { "who": "author", "id": string } | { "who": "later" };

/**
 * What became of a line.
 */
export type Captured = { id: string, person: string | null, 
/**
 * Hers; '' where it is about nobody yet.
 */
name: string, 
/**
 * She is new in the desk.
 */
made: boolean, 
/**
 * It waits to be sorted.
 */
open: boolean, 
/**
 * What disagreed with the desk and is kept as a note.
 */
doubts: Array<string>, };

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
 * A desk's card, for somebody to compare.
 */
export type CardShown = { 
/**
 * The desk it is of: as in [`KnownDesk`].
 */
desk: string, name: string, person: string, 
/**
 * Six words, the same wherever this card is.
 */
words: string, 
/**
 * The card itself.
 */
text: string, };

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

/**
 * The chance of a kind of stage.
 */
export type Chance = { kind: StageKind, bp: number, };

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
 * A check-in as it is kept.
 */
export type CheckIn = { id: string, side: CheckInSide, person: string | null, company: string | null, placement: string | null, on_day: string, channel: CheckInChannel | null, 
/**
 * All five, in their order.
 */
levers: Array<LeverSaid>, approaches: number | null, approaches_note: string, flags: Array<RetentionFlag>, satisfaction: number | null, plans: string, roadmap: string, needs: string, next_step: string, 
/**
 * Who held it.
 */
by: string, };

/**
 * How a check-in was held.
 */
export type CheckInChannel = "call" | "mail" | "message" | "meeting";

/**
 * A check-in as typed.
 */
export type CheckInDraft = { 
/**
 * None: a new one.
 */
id: string | null, side: CheckInSide, 
/**
 * On the person's side.
 */
person: string | null, 
/**
 * On the client's side.
 */
company: string | null, 
/**
 * None, with her: her placement of now, where there is one.
 */
placement: string | null, 
/**
 * The turn of a step that this is; it is marked as done.
 */
step: StepTurn | null, 
/**
 * As typed; '' is today.
 */
on_day: string, today: string, channel: CheckInChannel | null, levers: Array<LeverSaid>, 
/**
 * By so many recruiters a month; None: not asked.
 */
approaches: number | null, approaches_note: string, flags: Array<RetentionFlag>, 
/**
 * Of the client, from 1 to 5.
 */
satisfaction: number | null, plans: string, roadmap: string, needs: string, 
/**
 * May name a day (`ask about B200 on fri`).
 */
next_step: string, 
/**
 * The next step becomes a task as well.
 */
makes_task: boolean, 
/**
 * The client's new needs become a draft role as well.
 */
makes_role: boolean, };

/**
 * What a new check-in begins with.
 */
export type CheckInForm = { 
/**
 * With whom.
 */
name: string, 
/**
 * The one before; its answers are shown beside the new ones.
 */
last: CheckIn | null, 
/**
 * The step it is, where one is due within two weeks.
 */
step: DueStep | null, };

/**
 * With whom a check-in is held.
 */
export type CheckInSide = "person" | "client";

/**
 * One of them: a field that several people changed at once, or something that one removed while another worked on it.
 */
export type Choice = { 
/**
 * To keep what is shown by.
 */
id: string, 
/**
 * Whom or what it is about.
 */
thing: Thing, 
/**
 * What of that, where it is a part: "e-mail ada@example.org"; else empty.
 */
part: string, 
/**
 * "title". Empty where `removed`.
 */
field: string, 
/**
 * Somebody removed it; `shown` is by whoever worked on it, the other by whoever removed it.
 */
removed: boolean, shown: ChoiceValue, others: Array<ChoiceValue>, 
/**
 * What stood there before, as far as this desk knows what all of them had seen; empty text: nothing.
 */
before: string | null, };

/**
 * One of the values to choose from.
 */
export type ChoiceValue = { 
/**
 * To take it by; empty for the one that is shown.
 */
id: string, 
/**
 * The value as it is read; empty: nothing.
 */
says: string, 
/**
 * The lines that differ from what is shown, where the values have several.
 */
lines: Array<Line>, 
/**
 * Who wrote it, at which desk; empty where that is not known.
 */
person: string, desk: string, 
/**
 * By the clock of that desk, UTC milliseconds: roughly.
 */
at: number, };

/**
 * What waits for somebody to choose.
 */
export type Choices = { 
/**
 * The first of them.
 */
list: Array<Choice>, 
/**
 * How many there are.
 */
total: number, };

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
 * A series with its editions.
 */
export type Conference = { 
/**
 * Its short name in addresses and commands: `mlsys`.
 */
slug: string, title: string, description: string, link: string, field: ConferenceField | null, built_in: boolean, 
/**
 * The desk has it as its own, or knows it better.
 */
kept: boolean, 
/**
 * By year.
 */
editions: Array<Edition>, };

/**
 * What a conference is about, as far as the desk needs to tell.
 */
export type ConferenceField = "systems" | "learning" | "hpc" | "industry";

/**
 * What came of an edition so far.
 */
export type ConferenceReturn = { 
/**
 * People who were met there.
 */
met: number, 
/**
 * Of those, who wrote or spoke to us afterwards, or came to Replied or further in a pipeline.
 */
replied: number, 
/**
 * Of those met, who were submitted to a client afterwards.
 */
submitted: number, 
/**
 * Of those met, who were accepted in a role that they came into afterwards.
 */
placed: number, 
/**
 * Placements of which the fee cannot be said: no accepted offer, or no fee terms.
 */
fees_unknown: number, 
/**
 * Fees of those placed, by currency.
 */
fees: Array<MoneySum>, 
/**
 * What going there cost, by currency.
 */
costs: Array<MoneySum>, 
/**
 * Fees less costs, in each currency that either is in; two currencies are never added.
 */
left: Array<MoneySum>, 
/**
 * Line by line.
 */
cost_lines: Array<EditionCost>, };

/**
 * Somebody of ours who knows some of them.
 */
export type Connector = { person: WayPerson, 
/**
 * Her tie to us.
 */
strength: WayStrength, knows: number, 
/**
 * Those whom she knows best, by name.
 */
whom: Array<string>, };

/**
 * Whether the person agreed to be introduced there.
 */
export type Consent = "yes" | "no" | "unknown";

/**
 * As what somebody is there.
 */
export type ContactCapacity = "author" | "speaker" | "organiser" | "attendee" | "exhibitor";

/**
 * A field of a contact, as typed.
 */
export type ContactChange = { field: EditionContactField, value: string, };

/**
 * What can be changed in a contact.
 */
export type ContactField = "hat" | "note";

/**
 * What a contact does for a company towards us.
 */
export type ContactHat = "hiring_manager" | "talent" | "executive" | "billing" | "referrer";

/**
 * Where somebody stands with a client.
 */
export type ContactInPipeline = { candidacy: string, role: string, stage: string, };

export type ContactKind = "email" | "phone" | "link";

/**
 * A whole list, and how many stand where.
 */
export type ContactList = { 
/**
 * By priority, then by name.
 */
contacts: Array<EditionContact>, to_meet: number, met: number, followed_up: number, in_pipeline: number, no: number, };

/**
 * `value` as typed; `norm` what it is compared by, empty where it could not be read as such.
 */
export type ContactPoint = { id: string, kind: ContactKind, value: string, norm: string, label: string, };

/**
 * How far it has come.
 */
export type ContactStanding = "to_meet" | "met" | "followed_up" | "no";

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
 * The fields of a cost.
 */
export type CostField = "what" | "amount";

/**
 * The score on a day.
 */
export type CurvePoint = { on_day: string, score: number, };

/**
 * How deep somebody knows a skill or a kind of hardware. The file keeps its number, from 1.
 */
export type Depth = "used" | "built" | "tuned" | "authored";

/**
 * The open desk.
 */
export type Desk = { name: string, person: string, place: string, demo: boolean, people: number, key: KeptBy, };

/**
 * An entry, with whom it is on.
 */
export type DeskEntry = { entry: OffLimitsEntry, 
/**
 * None: a company's.
 */
person: string | null, 
/**
 * The company's name or the person's.
 */
whom: string, 
/**
 * Of a company: how many people are known there and at its parts.
 */
people: number, };

/**
 * Every entry there is, and what was done all the same.
 */
export type DeskOffLimits = { 
/**
 * What holds today, then what is to come, then what has ended; each by name.
 */
entries: Array<DeskEntry>, 
/**
 * The newest, at most [`SHOWN`].
 */
overrides: Array<DeskOverride>, 
/**
 * How many there are.
 */
overridden: number, };

/**
 * Something a rule stopped, done all the same, with the person it was done to.
 */
export type DeskOverride = { person: string, person_name: string, done: Overridden, };

/**
 * Where the program stands when the page asks.
 */
export type DeskState = { "at": "welcome", default_place: string, key_store: boolean, } | { "at": "locked", name: string, place: string, wants: Wants, 
/**
 * Where the page stood when it was locked, as it said itself; null after a start.
 */
back: string | null, } | { "at": "refused", place: string, failure: Failure, } | { "at": "open", desk: Desk, };

/**
 * A desk that may hold her.
 */
export type DeskThatHas = { name: string, person: string, 
/**
 * The first and the last file for it since she is here, UTC milliseconds.
 */
first_at: number, last_at: number, files: number, };

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

/**
 * A desk that has done it.
 */
export type DoneAt = { desk: string, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * "3 employments"; nothing where the desk held nothing of her.
 */
what: Array<string>, };

/**
 * A file that is a programme, whosever it is.
 */
export type DroppedProgramme = { id: string, file_name: string, 
/**
 * `calendar of a conference`
 */
format: string, 
/**
 * Which it is of, where it says so; else somebody has to.
 */
edition: EditionKey | null, };

/**
 * A step of a plan that is due.
 */
export type DueStep = { plan: string, 
/**
 * Its key within the plan.
 */
step: string, 
/**
 * Of one that repeats, from 0.
 */
turn: number, label: string, side: CheckInSide, person: string, name: string, company_id: string | null, company: string, placement: string | null, due_on: string, 
/**
 * Below zero where it is still ahead.
 */
days_late: number, 
/**
 * By hand.
 */
moved: boolean, };

/**
 * One time a conference is held: what the desk says of it, and where it says nothing, what is built in.
 */
export type Edition = { id: string, key: EditionKey, 
/**
 * `MLSys 2026`.
 */
name: string, place: string, link: string, 
/**
 * IANA; '' where nobody knows.
 */
time_zone: string, 
/**
 * ISO, both or neither.
 */
first_on: string, last_on: string, plan: EditionPlan | null, notes: string, 
/**
 * The program knows of it: removing it takes back what the desk changed.
 */
built_in: boolean, 
/**
 * It stands in the file.
 */
kept: boolean, };

/**
 * Somebody on an edition's list.
 */
export type EditionContact = { id: string, edition: EditionKey, 
/**
 * `MLSys 2026`.
 */
edition_name: string, person: string, name: string, title: string, company: string, 
/**
 * As far as it has come: an outreach since the meeting is a follow-up.
 */
standing: ContactStanding, 
/**
 * The newest open candidacy.
 */
in_pipeline: ContactInPipeline | null, priority: number | null, why: string, capacity: ContactCapacity | null, 
/**
 * UTC ms.
 */
met_at: number | null, met_where: string, 
/**
 * ISO; '' where nothing is due.
 */
follow_up_on: string, 
/**
 * UTC ms.
 */
followed_up_at: number | null, note: string, source: string, 
/**
 * What she gives there.
 */
items: number, 
/**
 * Why she is off limits today; '' where she is not.
 */
off_limits: string, };

/**
 * The fields of a contact.
 */
export type EditionContactField = "why" | "priority" | "capacity" | "met_where" | "follow_up_on" | "note";

/**
 * One thing that is paid for.
 */
export type EditionCost = { id: string, 
/**
 * `Flights`.
 */
what: string, 
/**
 * Minor units.
 */
minor: number, currency: string, 
/**
 * `1,240 EUR`.
 */
shown: string, };

/**
 * The fields of an edition.
 */
export type EditionField = "name" | "place" | "link" | "time_zone" | "first_on" | "last_on" | "plan" | "notes";

/**
 * `mlsys-2026`: an edition as addresses and commands name it.
 */
export type EditionKey = string;

/**
 * What we mean to do with an edition.
 */
export type EditionPlan = "going" | "monitoring";

/**
 * A job as shown.
 */
export type Employment = { id: string, company: CompanyRef, title: string, team: string, 
/**
 * `2019`, `May 2019`, `12 May 2019`; '' where nobody said.
 */
from: string, 
/**
 * So, too; '' also where it goes on.
 */
to: string, 
/**
 * Whether she is still there.
 */
now: boolean, note: string, 
/**
 * Where it was read, or that it was entered by hand.
 */
source: string, };

/**
 * The fields of a job.
 */
export type EmploymentField = "company" | "title" | "team" | "from_on" | "to_on" | "note";

/**
 * What is asked of whoever erases somebody.
 */
export type Erasing = { 
/**
 * Her name, typed: it cannot be taken back.
 */
name: string, 
/**
 * Why, without naming her: it is kept, and told to the other desks.
 */
reason: string, };

/**
 * An erasure, as it can be shown to whoever asks.
 */
export type Erasure = { 
/**
 * What was her key: 32 hex digits. It is what the proof is called by.
 */
id: string, 
/**
 * When it was decided, UTC milliseconds.
 */
at: number, 
/**
 * By whom, and at which desk.
 */
person: string, desk: string, reason: string, 
/**
 * How many addresses she is known again by.
 */
known_by: number, 
/**
 * Desks that have done it, the first one first.
 */
done: Array<DoneAt>, 
/**
 * Desks that are exchanged with and have not said that they have.
 */
waiting: Array<string>, };

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
 * What goes into a file, and for whom.
 */
export type ExportWish = { 
/**
 * Desks, by their ids.
 */
to: Array<string>, 
/**
 * Everything, not only what these desks have not said they have.
 */
everything: boolean, 
/**
 * Facets that stay here: `contact`, `pay`, `notes`, `evaluation`, `documents`, `commercial`.
 */
left_out: Array<string>, 
/**
 * What it is about, where not about all.
 */
scope?: Scope, };

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
 * What is to be expected, and how it went so far.
 */
export type Forecast = { months: Array<ForecastMonth>, 
/**
 * What they are made of, month by month, the largest first.
 */
entries: Array<ForecastEntry>, 
/**
 * Candidacies left out because terms, offer and band do not say what they earn.
 */
uncounted: number, chances: Array<Chance>, 
/**
 * What was forecast for months that have begun, against what came in them; the newest first.
 */
against: Array<ForecastAgainst>, };

/**
 * What was forecast for a month in one currency, and what came. Amounts in minor units.
 */
export type ForecastAgainst = { month: string, currency: string, digits: number, 
/**
 * The day of the last forecast before the month began, else of the first within it; empty: none was kept.
 */
taken_on: string, 
/**
 * None where nothing was forecast.
 */
expected: number | null, came: number, 
/**
 * The month is not over.
 */
running: boolean, };

/**
 * What is expected of somebody in a month. Amounts in minor units of `currency`.
 */
export type ForecastEntry = { 
/**
 * "2027-03".
 */
month: string, name: string, title: string, client: string, 
/**
 * None: it is signed.
 */
kind: StageKind | null, 
/**
 * 10,000 where it is signed.
 */
bp: number, expected: number, whole: number, currency: string, digits: number, 
/**
 * "offer", "band"; of what is signed, what it is for.
 */
from: string, };

/**
 * A month in one currency. Amounts in minor units.
 */
export type ForecastMonth = { month: string, currency: string, digits: number, 
/**
 * Of placements.
 */
signed: number, 
/**
 * Of candidacies, by their chances.
 */
likely: number, 
/**
 * Both.
 */
expected: number, 
/**
 * As if everybody were placed.
 */
whole: number, };

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
 * What a month brought.
 */
export type GrowthMonth = { 
/**
 * "Nov 2026"
 */
month: string, 
/**
 * New in the desk, and how many there were at its end.
 */
people: number, people_in_all: number, 
/**
 * Whom we talked with for the first time.
 */
first_talks: number, 
/**
 * Who knows whom, as it was noted then.
 */
acquaintances: number, };

/**
 * The clock of a guarantee. Amounts in minor units of the fee's currency.
 */
export type GuaranteeClock = { stands: GuaranteeStands, 
/**
 * Days since the start, the start itself 0; of somebody who left, up to her last day. 0 before the start.
 */
day: number, 
/**
 * The last day of the guarantee; 0 where there is none.
 */
of: number, 
/**
 * Days left, 0 where it does not run.
 */
left: number, 
/**
 * ISO date; empty where there is no start or no guarantee.
 */
ends_on: string, 
/**
 * What would go back today, or went by her last day.
 */
remedy: Remedy | null, amount: number, 
/**
 * "Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD".
 */
says: string, };

/**
 * How a guarantee stands.
 */
export type GuaranteeStands = "nothing" | "unknown" | "coming" | "running" | "over" | "left";

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
 * All that there is of a person.
 */
export type Held = { 
/**
 * What she is called: to be typed by whoever erases her.
 */
name: string, 
/**
 * What goes: by thing, where there is something.
 */
things: Array<HeldOf>, 
/**
 * Entries in the desk's history that go with it.
 */
history: number, 
/**
 * Values of hers that wait for something, or were removed elsewhere.
 */
aside: number, 
/**
 * Authors of published programmes that are her: they stay, without their addresses and without her.
 */
authors: number, 
/**
 * Addresses by which she is known again when somebody enters her; without any she is not.
 */
known_by: number, 
/**
 * Desks that were sent files since she is here. Whether she was in them depends on what was left out.
 */
desks: Array<DeskThatHas>, 
/**
 * Backups from before: they hold her until they are thinned out, within a year. Brought back, they forget her.
 */
backups: number, 
/**
 * Texts of others that name her: they stay as they are. At most 100.
 */
mentions: Array<Mention>, };

/**
 * Somebody who is off limits.
 */
export type HeldBack = { person: string, name: string, why: string, };

/**
 * What goes of one thing.
 */
export type HeldOf = { count: number, 
/**
 * "3 employments"
 */
said: string, };

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
 * An invoice, or a credit: below zero. Amounts in minor units of `currency`.
 */
export type Invoice = { id: string, 
/**
 * Asked for before anybody was placed.
 */
of_role: boolean, number: string, label: string, amount: number, currency: string, digits: number, issued_on: string, due_on: string, note: string, stands: InvoiceStands, paid: number, open: number, 
/**
 * "5,000 USD more came than was asked for"; mostly empty.
 */
says: string, payments: Array<Payment>, };

/**
 * The fields of an invoice.
 */
export type InvoiceField = "number" | "label" | "amount" | "issued_on" | "due_on" | "note";

/**
 * How an invoice stands.
 */
export type InvoiceStands = "draft" | "issued" | "overdue" | "part_paid" | "paid";

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
 * A desk whose card was added here.
 */
export type KnownDesk = { 
/**
 * 32 hex digits, made of its signing key.
 */
id: string, name: string, 
/**
 * Who sits at it.
 */
person: string, 
/**
 * When its card was added, UTC milliseconds.
 */
added_at: number, 
/**
 * When it was revoked: nothing is taken from it or written for it since.
 */
revoked_at: number | null, 
/**
 * When the latest of its files that were taken in was written.
 */
heard_at: number | null, 
/**
 * When the latest file for it was written.
 */
sent_at: number | null, 
/**
 * How many of its files were taken in.
 */
received: number, 
/**
 * How many files were written for it.
 */
sent: number, 
/**
 * Its files that have not arrived, though later ones have.
 */
missing: number[], 
/**
 * When it asked for what it has not got, where nothing was written for it since.
 */
asked_at?: number, };

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
 * What a file holds, or would hold.
 */
export type Leaving = { 
/**
 * The desks it is for, by name.
 */
to: Array<string>, 
/**
 * Whether it holds only what changed since they last said what they have.
 */
since_heard: boolean, 
/**
 * Rows by table, each facet counted apart.
 */
rows: { [key in string]: number }, 
/**
 * All of them.
 */
rows_in_all: number, 
/**
 * People of whom something is in it.
 */
people: number, 
/**
 * People who would be in it and are kept on this desk.
 */
held_back?: number, 
/**
 * Facets that are not.
 */
left_out: Array<string>, 
/**
 * What it is about, where not about all.
 */
scope?: Scope, 
/**
 * How large the file is, in bytes; 0 where none was written.
 */
bytes: number, };

/**
 * Who ended it.
 */
export type LeftBy = "person" | "client" | "both";

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
 * What somebody says of a lever: what she has, and how much she cares, from 1 to 5. None: not asked.
 */
export type LeverSaid = { lever: Lever, have: number | null, want: number | null, note: string, };

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
tag: string, 
/**
 * Where everybody the file names was met; none: nobody was.
 */
edition?: EditionKey, };

/**
 * A stretch of a text to mark, in UTF-16 units, end exclusive.
 */
export type Mark = { start: number, end: number, };

/**
 * What the desk has seen. Amounts in minor units of `currency`.
 */
export type Market = { 
/**
 * Empty where there is no point of pay.
 */
currency: string, digits: number, 
/**
 * Codes that points are in, the commonest first.
 */
currencies: Array<string>, 
/**
 * Points that are counted; those in a currency the desk's rates do not lead from.
 */
n: number, no_rate: number, groups: Array<PayGroup>, 
/**
 * "Q1 2026", the oldest first.
 */
quarters: Array<string>, 
/**
 * As they are set; where the rates lead there, in `currency`, else left out.
 */
bands: Array<ReferenceBand>, open_roles: number, 
/**
 * In the desk, and of how many their work is known.
 */
people: number, known: number, work: Array<WorkLine>, platforms: Array<PlatformLine>, 
/**
 * How many know the hardware of one vendor, of two, of three or more.
 */
by_vendors: Array<number>, versatile: number, growth: Array<GrowthMonth>, };

/**
 * What is asked.
 */
export type MarketAsked = { by: PayBy, 
/**
 * None: of every kind.
 */
kind: PayKind | null, span: MarketSpan, 
/**
 * A code; empty: the one most points are in.
 */
currency: string, };

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
 * Of which time.
 */
export type MarketSpan = "year" | "two_years" | "all";

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

/**
 * Somebody of the desk whom an author is or may be.
 */
export type MayBe = { id: string, name: string, title: string, company: string, 
/**
 * In hundredths.
 */
confidence: number, reasons: Array<string>, };

export type MayNotStay = { person: string, says: Array<string>, };

/**
 * A plan for an edition.
 */
export type MeetPlan = { edition: Edition, 
/**
 * By time and room; what has no time comes last.
 */
entries: Array<PlanEntry>, };

/**
 * Why somebody is to be met.
 */
export type MeetWish = { why: string, 
/**
 * 1 (the highest) to 3.
 */
priority: number | null, capacity: ContactCapacity | null, };

/**
 * A text that names her.
 */
export type Mention = { 
/**
 * What it stands in: `people`, `companies`, `roles`, else the table's name.
 */
on: string, 
/**
 * What that is called: "Ben Li", "Meridian".
 */
whose: string, id: string | null, 
/**
 * The text around the name.
 */
text: string, };

/**
 * Money of one currency. In minor units.
 */
export type MoneyOf = { currency: string, digits: number, 
/**
 * What was agreed to be paid.
 */
fee: number, 
/**
 * Asked for, credits taken off; drafts are not among it.
 */
asked: number, paid: number, 
/**
 * Asked for and not paid; what is to go back taken off.
 */
open: number, overdue: number, 
/**
 * Written down and not yet issued.
 */
drafts: number, };

/**
 * A sum of money.
 */
export type MoneySum = { currency: string, 
/**
 * Minor units.
 */
minor: number, 
/**
 * `1,240 EUR`.
 */
shown: string, };

/**
 * An edition that is meant.
 */
export type NamedEdition = { 
/**
 * `mlsys-2026`
 */
key: string, 
/**
 * `MLSys 2026`
 */
name: string, };

export type NearPerson = { person: WayPerson, 
/**
 * 0: who it is about; 1: whom she knows; 2: whom those know.
 */
ring: number, 
/**
 * Her tie to us.
 */
ours: WayStrength | null, };

/**
 * Between two of the picture, by their places in it; the lesser first.
 */
export type NearTie = { one: number, other: number, strength: WayStrength, reasons: Array<string>, };

/**
 * Somebody, her strongest ties, and the ties among those.
 */
export type Neighbourhood = { 
/**
 * By ring; herself first, the strongest of each ring first.
 */
people: Array<NearPerson>, ties: Array<NearTie>, 
/**
 * How many more she is tied to.
 */
more: number, };

/**
 * Whom somebody knows, and how.
 */
export type NewAcquaintance = { how: Acquainted, other: string, 
/**
 * As typed: `2019`, `May 2019`; may be empty.
 */
since: string, };

/**
 * A line as it is typed.
 */
export type NewCapture = { line: string, 
/**
 * The ISO date where it is typed; '': where the desk stands.
 */
today: string, 
/**
 * The time zone there (`Europe/Zurich`); '': UTC.
 */
zone: string, whom: CaptureWhom, 
/**
 * Where it is typed, where the line does not say it; none: the edition that runs.
 */
edition: EditionKey | null, };

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
 * Another year of a series, of one that is there or of a new one.
 */
export type NewEdition = { 
/**
 * The slug of a series that is there; '' for a new one.
 */
series: string, 
/**
 * Where it is new.
 */
new_series: NewSeries, 
/**
 * As typed.
 */
year: string, place: string, 
/**
 * As typed, in that year; both or neither, and one alone is both.
 */
first_on: string, last_on: string, };

/**
 * A job as typed; all but the company may be empty.
 */
export type NewEmployment = { 
/**
 * By its name; made where the desk has none called so.
 */
company: string, title: string, team: string, 
/**
 * `2019`, `May 2019`, `12 May 2019`.
 */
from: string, 
/**
 * So, too; or `now`.
 */
to: string, };

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
next_step: string, 
/**
 * The conference where it was said; it stands in the file.
 */
edition?: string, };

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
 * A series that is not built in.
 */
export type NewSeries = { title: string, description: string, field: ConferenceField | null, };

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
 * As typed: "365", "12 months"; empty: no ownership was agreed.
 */
owned_days: string, 
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
 * The ISO date where it is typed; '': the day it is where the desk stands.
 */
today: string, };

/**
 * What is due first of all that does not wait yet.
 */
export type NextDue = { 
/**
 * ISO date.
 */
on: string, title: string, };

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
 * ISO dates; start, last day and answer may be empty.
 */
made_on: string, start_on: string, expires_on: string, answer: OfferAnswer | null, answered_on: string, note: string, 
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
export type OfferField = "made_by" | "base" | "bonus" | "equity" | "sign_on" | "currency" | "made_on" | "start_on" | "expires_on" | "note";

/**
 * Offers and counters, the first one first.
 */
export type OfferTable = { offers: Array<Offer>, 
/**
 * The currency a new one is most likely in; empty: unknown.
 */
usual_currency: string, 
/**
 * Why the role's fee terms cannot be read; '' where they can, or there are none.
 */
fee_problem: string, };

/**
 * A line that waits.
 */
export type OpenCapture = { id: string, line: string, 
/**
 * UTC milliseconds.
 */
at: number, 
/**
 * Who of us wrote it.
 */
by: string, 
/**
 * `mlsys-2026`; '' where it was written at none.
 */
edition: string, edition_name: string, };

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
 * By what pay is told apart.
 */
export type PayBy = "level" | "pool" | "scale" | "hardware" | "work";

/**
 * The fields of a point.
 */
export type PayField = "kind" | "base" | "bonus" | "equity" | "sign_on" | "currency" | "as_of" | "source" | "note";

/**
 * Points of pay of people who have something in common. Figures are a year's totals in minor units; none where there are
 * too few points.
 */
export type PayGroup = { name: string, 
/**
 * Points, and how many people they are of.
 */
n: number, people: number, p25: number | null, p50: number | null, p75: number | null, 
/**
 * One for each of the market's quarters.
 */
over_time: Array<PayInQuarter>, };

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
 * The points of a quarter.
 */
export type PayInQuarter = { n: number, 
/**
 * The middle; none where there are too few.
 */
p50: number | null, };

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

export type Payment = { id: string, amount: number, paid_on: string, note: string, };

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
 * A paper or talk of hers.
 */
export type PersonPaper = { item: string, programme_person: string, edition: EditionKey, 
/**
 * `MLSys 2026`
 */
edition_name: string, title: string, kind: string, award: string, 
/**
 * Among its authors, from 1, and how many they are.
 */
place: number, authors: number, session: string, room: string, poster: string, 
/**
 * UTC ms, with the zone it is shown in; else as it is written.
 */
starts: number | null, time_zone: string, written: string, link: string, };

/**
 * How somebody is kept.
 */
export type PersonRetention = { plans: Array<PlanView>, 
/**
 * Her placement of now, where it has no plan.
 */
unplanned: string | null, 
/**
 * The last first.
 */
check_ins: Array<CheckIn>, risk: RiskScore, 
/**
 * On the day of each check-in, and today. What has no day (hardware, scale, pay) is counted as it is known now.
 */
curve: Array<CurvePoint>, actions: Array<SuggestedActions>, };

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
 * A placement, whole. Amounts in minor units.
 */
export type Placement = { id: string, candidacy: string, person: string, name: string, role: string, title: string, company: string, client: string, 
/**
 * ISO dates; empty: nobody said.
 */
signed_on: string, start_on: string, cliff_on: string, base: number | null, bonus: number | null, equity: number | null, sign_on: number | null, currency: string, digits: number, note: string, 
/**
 * As they were signed.
 */
terms: FeeTerms, 
/**
 * None where it cannot be counted yet.
 */
fee: FeeWorking | null, 
/**
 * Why it cannot; empty where it can.
 */
fee_problem: string, guarantee: GuaranteeClock, left_on: string, left_by: LeftBy | null, left_reason: string, settled: Settled | null, replaced_by: string | null, invoices: Array<Invoice>, referral_fees: Array<ReferralFee>, 
/**
 * By currency.
 */
money: Array<MoneyOf>, 
/**
 * Of the fee, not asked for by any invoice.
 */
not_asked: number, };

/**
 * The fields of a placement.
 */
export type PlacementField = "signed_on" | "start_on" | "base" | "bonus" | "equity" | "sign_on" | "currency" | "cliff_on" | "note";

/**
 * A placement in a list. Amounts in minor units of `currency`.
 */
export type PlacementLine = { id: string, person: string, name: string, role: string, title: string, company: string, client: string, signed_on: string, start_on: string, left_on: string, guarantee: GuaranteeClock, currency: string, digits: number, 
/**
 * None where it cannot be counted.
 */
fee: number | null, paid: number, open: number, overdue: number, 
/**
 * One line a currency.
 */
money: Array<MoneyOf>, };

/**
 * Placements, and what they are together.
 */
export type PlacementList = { rows: Array<PlacementLine>, 
/**
 * Before any were left out.
 */
all: number, 
/**
 * One line a currency, of those shown.
 */
money: Array<MoneyOf>, 
/**
 * All of it in the currency asked for; none where that was not asked for or a rate is missing.
 */
together: MoneyOf | null, 
/**
 * By which rates, or which one is missing.
 */
says: string, };

/**
 * What the list can be ordered by.
 */
export type PlacementSort = "name" | "role" | "client" | "signed_on" | "start_on" | "guarantee" | "fee" | "paid" | "open";

/**
 * What a placement of a candidacy would start from.
 */
export type PlacementStart = { 
/**
 * The placement there is already.
 */
made: string | null, 
/**
 * Why none can be made now, with what to do; empty where one can.
 */
not_yet: string, 
/**
 * ISO dates, as the accepted offer has them; empty where it does not say.
 */
signed_on: string, start_on: string, 
/**
 * "135,000 USD"; empty where it cannot be counted yet.
 */
fee: string, 
/**
 * How it came about, or why it cannot be counted.
 */
steps: Array<string>, };

/**
 * Which placements, in which order.
 */
export type PlacementsAsked = { shown: PlacementsShown, 
/**
 * Words of name, role or client; empty: all.
 */
words: string, sort: PlacementSort, descending: boolean, 
/**
 * A code: the sums are told in it, too, where the desk's rates lead there; empty: not asked for.
 */
in_currency: string, };

/**
 * Which placements are asked for.
 */
export type PlacementsShown = "all" | "current" | "in_guarantee" | "money_open" | "left";

/**
 * Somebody to be met, at one of the times she can be found.
 */
export type PlanEntry = { contact: EditionContact, 
/**
 * What she gives then; '' where the programme has nothing of hers.
 */
title: string, kind: string, session: string, room: string, poster: string, 
/**
 * UTC ms.
 */
starts: number | null, ends: number | null, 
/**
 * The time as the file has it, where it names no time zone.
 */
written: string, };

/**
 * A plan that was written for a calendar.
 */
export type PlanSaved = { file: string, 
/**
 * How many stand in the plan without a time, and so in no calendar.
 */
untimed: number, };

/**
 * A plan as it is shown.
 */
export type PlanView = { plan: string, 
/**
 * None: kept close by herself.
 */
placement: string | null, company: string, start_on: string, guarantee_end: string, ended_on: string, ended_why: string, 
/**
 * By day; what has none comes last.
 */
steps: Array<StepShown>, 
/**
 * As they are edited.
 */
as_planned: Array<RetentionStep>, };

/**
 * One vendor's hardware: who knows it, and which open roles ask for it.
 */
export type PlatformLine = { vendor: string, people: number, 
/**
 * Of these who knows no other vendor's.
 */
only: number, roles: number, };

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
export type ProfilePart = "summary" | "match" | "questions" | "scale" | "impacts" | "hardware" | "skills" | "stories" | "open_source";

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
 * An edition somebody stands in the programme of.
 */
export type ProgrammeAt = { key: EditionKey, name: string, };

/**
 * An author or speaker, as she is looked up.
 */
export type ProgrammeAuthor = { 
/**
 * Where more of her is to be found: "ORCID", "0000-0002-1825-0097".
 */
found: Array<AuthorFound>, 
/**
 * The newest first.
 */
papers: Array<PersonPaper>, };

export type ProgrammeItem = { id: string, title: string, kind: string, topic: string, award: string, authors: Array<string>, session: string, room: string, poster: string, 
/**
 * UTC ms.
 */
starts: number | null, ends: number | null, written: string, };

export type ProgrammePage = { total: number, 
/**
 * Of the whole programme.
 */
items: number, 
/**
 * By time, those without one last.
 */
rows: Array<ProgrammeItem>, };

export type ProgrammePeoplePage = { total: number, 
/**
 * In the whole programme, or in all of them.
 */
people: number, likely: number, 
/**
 * `137 authors from HPC labs and cloud teams you don't know, 12 with two or more systems papers`
 */
says: string, 
/**
 * Those you don't know first, and of these who has most papers.
 */
rows: Array<ProgrammePerson>, 
/**
 * Pools that there are, by key and name, with how many.
 */
pools: Array<[string, string, number]>, };

/**
 * Who is listed. What is empty or none asks nothing.
 */
export type ProgrammePeopleQuery = { 
/**
 * None: of every programme that is loaded.
 */
edition: EditionKey | null, 
/**
 * Part of a name, an affiliation or a title.
 */
text: string, affiliation: string, topic: string, keyword: string, 
/**
 * The pool's key.
 */
pool: string, standing: ProgrammeStanding | null, 
/**
 * Two or more papers at systems conferences, of all that are loaded.
 */
two_papers: boolean, offset: number, limit: number, };

export type ProgrammePerson = { id: string, name: string, affiliation: string, position: string, 
/**
 * What the pool is called; '' where it is not known.
 */
pool: string, 
/**
 * Titles of what she gives here.
 */
items: Array<string>, 
/**
 * Where all of that is given, the newest first.
 */
at: Array<ProgrammeAt>, 
/**
 * Of all that are loaded, at systems conferences.
 */
systems_papers: number, standing: ProgrammeStanding, 
/**
 * Who she is, or may be.
 */
person: MayBe | null, 
/**
 * She is on the contact list of this edition; of any where all are asked for.
 */
to_meet: boolean, 
/**
 * She is in an open role.
 */
candidate: boolean, };

/**
 * What a file holds, and what loading it would do.
 */
export type ProgrammePreview = { id: string, file_name: string, edition: string, 
/**
 * `table with one row per author or paper`
 */
format: string, items: number, new_items: number, changed_items: number, slots: number, authors: number, new_people: number, 
/**
 * In the desk for sure; how many will be asked about; and how many are in the desk by no sign.
 */
known: number, likely: number, unknown: number, 
/**
 * For people, one sentence each.
 */
notices: Array<string>, };

export type ProgrammeQuery = { edition: EditionKey, 
/**
 * Part of a title, an author, a topic, a session or a room; empty: all.
 */
text: string, offset: number, limit: number, };

/**
 * What loading did.
 */
export type ProgrammeReport = { edition: string, items: number, new_items: number, changed_items: number, authors: number, new_people: number, known: number, likely: number, };

/**
 * How somebody in a programme stands to the desk.
 */
export type ProgrammeStanding = "new" | "likely" | "known";

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
 * What somebody of a level is said to be paid a year, in minor units of `currency`; none: open above.
 */
export type ReferenceBand = { name: string, from: number, to: number | null, currency: string, 
/**
 * Who says so, and when.
 */
source: string, };

/**
 * What we pay to who brought us the placed.
 */
export type ReferralFee = { id: string, 
/**
 * Somebody of the desk.
 */
receiver: string | null, name: string, amount: number, currency: string, digits: number, due_on: string, paid_on: string, note: string, };

/**
 * The fields of a referral fee.
 */
export type ReferralField = "receiver" | "amount" | "due_on" | "paid_on" | "note";

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
 * What a report is to have.
 */
export type ReportAsked = { 
/**
 * Parts that are left out.
 */
without: Array<ReportPart>, 
/**
 * The recruiter's own words; they come first.
 */
words: string, };

/**
 * The parts of a report, in their order.
 */
export type ReportPart = "levers" | "hardware" | "autonomy" | "career" | "pay" | "advice";

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
 * What happened at a company that makes people look around.
 */
export type RetentionFlag = "manager_left" | "reorg" | "hardware_freeze" | "return_to_office" | "visa";

/**
 * A step of a plan.
 */
export type RetentionStep = { 
/**
 * Within the plan; it stays while the step is edited.
 */
key: string, label: string, side: CheckInSide, anchor: Anchor, 
/**
 * After the anchor, before it where below zero; months first, then days.
 */
days: number, months: number, 
/**
 * None: once.
 */
repeats_months: number | null, };

/**
 * Steps under a name.
 */
export type RetentionTemplate = { 
/**
 * None: what Roster brings along, which is there where the desk has none called so.
 */
id: string | null, name: string, steps: Array<RetentionStep>, };

/**
 * An author and who she may be.
 */
export type ReviewQuestion = { author: ProgrammePerson, 
/**
 * The most likely first.
 */
people: Array<MayBe>, };

/**
 * The board.
 */
export type RiskBoard = { 
/**
 * What weighs most first.
 */
rows: Array<AtRisk>, 
/**
 * How many there are, with those that are not shown.
 */
total: number, 
/**
 * Fees are compared in it: the one most placements are in. '' without a fee.
 */
currency: string, 
/**
 * How many fees the desk's rates do not lead there from.
 */
no_rate: number, actions: Array<SuggestedActions>, };

/**
 * Why somebody may leave.
 */
export type RiskKind = "challenge" | "hardware" | "autonomy" | "career" | "pay" | "trend" | "silence" | "generation" | "scale" | "stall" | "market" | "cliff" | "anniversary" | "company" | "approaches" | "flags";

/**
 * A reason, what it adds and what it says.
 */
export type RiskReason = { kind: RiskKind, points: number, 
/**
 * "Hardware access 2 of 5; it matters 5 of 5."
 */
says: string, };

/**
 * How likely somebody is to leave, by the rules: no measurement.
 */
export type RiskScore = { 
/**
 * From 0 to 100: the points of the reasons together, up to 100.
 */
score: number, 
/**
 * The heaviest first.
 */
reasons: Array<RiskReason>, };

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
 * None: nothing is agreed; or it cannot be read, for the reason in `fee_problem`.
 */
fee: FeeTerms | null, fee_problem: string, problem: string, 
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
 * What was asked for on a role before anybody was placed.
 */
export type RoleInvoices = { invoices: Array<Invoice>, money: Array<MoneyOf>, };

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
 * A number of the rules.
 */
export type RuleKey = "challenge" | "hardware" | "autonomy" | "career" | "pay" | "trend_point" | "trend_most" | "silence_days" | "silence_most" | "generation_year" | "generation_most" | "scale_band" | "scale_most" | "stall_months" | "stall_year" | "stall_most" | "market_most" | "cliff_days" | "cliff" | "anniversary_days" | "anniversary" | "company_person" | "company_most" | "approach" | "approach_most" | "manager_left" | "reorg" | "hardware_freeze" | "return_to_office" | "visa";

/**
 * A rule as it is shown.
 */
export type RuleShown = { key: RuleKey, says: string, value: number, usual: number, least: number, most: number, };

/**
 * What was saved.
 */
export type Saved = { 
/**
 * The new desk's file.
 */
file: string, tables: Array<SavedTable>, };

/**
 * What was kept, and what came of it.
 */
export type SavedCheckIn = { id: string, task: string | null, role: string | null, };

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
 * A part of the desk.
 */
export type Scope = { "role": string } | { "list": string };

/**
 * The fields of a series.
 */
export type SeriesField = "title" | "description" | "link" | "field";

/**
 * What was settled where somebody left.
 */
export type Settled = "refund" | "pro_rata" | "replacement" | "none";

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
 * A mark, drawn, in tenths.
 */
export type SheetBar = { name: string, 
/**
 * None: nothing is told.
 */
tenths: number | null, 
/**
 * What it is held against.
 */
mark: number | null, 
/**
 * The same in words, beside it.
 */
text: string, };

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
numbers: Array<number>, } | { "kind": "bars", bars: Array<SheetBar>, most: number, };

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
export type Standing = "done" | "undone" | "turn" | "for_good";

/**
 * How it stands.
 */
export type Stands = "below" | "within" | "above" | "unknown";

/**
 * What somebody gets in a time.
 */
export type Statement = { who: string, lines: Array<StatementLine>, 
/**
 * One a currency; never added.
 */
sums: Array<StatementSum>, };

/**
 * For whom, from when to when.
 */
export type StatementAsked = { 
/**
 * As typed, both included.
 */
from: string, until: string, 
/**
 * Empty: everybody.
 */
who: string, };

/**
 * Of one placement. Amounts in minor units of `currency`.
 */
export type StatementLine = { placement: string, name: string, client: string, 
/**
 * None: the whole fee stays with whoever earns it.
 */
part: SplitPart | null, bp: number, signed_on: string, 
/**
 * Of the fee, where it was signed in this time; else 0.
 */
signed: number, 
/**
 * Of what came in this time, less what went back.
 */
earned: number, currency: string, digits: number, };

export type StatementSum = { currency: string, digits: number, signed: number, earned: number, };

/**
 * A status a role came into.
 */
export type StatusEntry = { status: RoleStatus, reason: string, 
/**
 * UTC milliseconds.
 */
at: number, };

/**
 * What became of a step.
 */
export type StepMark = "done" | "skipped" | "moved";

/**
 * A step of a plan as it is shown.
 */
export type StepShown = { step: string, turn: number, label: string, side: CheckInSide, state: StepState, 
/**
 * When it is due, or was done, skipped or made up for by a touch; '' without a date.
 */
on_day: string, 
/**
 * By hand.
 */
moved: boolean, };

/**
 * How a step of a plan stands.
 */
export type StepState = "due" | "done" | "skipped" | "touched" | "no_date" | "passed";

/**
 * A turn of a step of a plan; 0 where it does not repeat.
 */
export type StepTurn = { plan: string, 
/**
 * Its key within the plan.
 */
step: string, turn: number, };

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
 * The last day this one owns the introduction, an ISO date; empty where none was agreed or an earlier one owns it.
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
 * What could be done about a reason.
 */
export type SuggestedActions = { kind: RiskKind, titles: Array<string>, };

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
export type Target = "skip" | "full_name" | "given" | "middle" | "family" | "nickname" | "prefix" | "suffix" | "email" | "phone" | "link" | "title" | "company" | "company_domain" | "team" | "street" | "city" | "region" | "postcode" | "country" | "location" | "time_zone" | "tags" | "notes" | "owner" | "source" | "connected_on" | "met_at" | "met_note" | "answer" | "rating";

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
export type ThingKind = "person" | "company" | "tag" | "rate" | "taxonomy" | "contributor" | "search" | "hotlist" | "wanted" | "role" | "pipeline" | "off_limits" | "interaction" | "task" | "cadence" | "text" | "rule" | "file" | "conference" | "programme" | "capture" | "placement" | "retention" | "other";

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
by: string, person: string | null, person_name: string, company: string | null, company_name: string, role: string | null, role_title: string, 
/**
 * Where it was said: `MLSys 2026`; '' where nobody says.
 */
edition_name: string, };

/**
 * What an entry of a timeline is.
 */
export type TimelineWhat = "interaction" | "move" | "submittal" | "offer";

/**
 * Whom and what an entry is about, with what each is called; none and '' where it is about none.
 */
export type TodayAbout = { person: string | null, person_name: string, company: string | null, company_name: string, role: string | null, role_title: string, candidacy: string | null, placement: string | null, edition: EditionKey | null, edition_name: string, 
/**
 * The turn of a plan's step that is due.
 */
step: StepTurn | null, };

/**
 * How many of a kind are on the list.
 */
export type TodayCount = { kind: TodayKind, count: number, };

/**
 * One thing that waits.
 */
export type TodayEntry = { kind: TodayKind, 
/**
 * What it is put off by. The same thing has the same key from day to day; when it waits for another reason (the next
 * stage, a newer mail) it has another.
 */
key: string, about: TodayAbout, title: string, 
/**
 * A sentence: "Due 3 days ago", "In Submitted for 12 days, limit 7".
 */
reason: string, 
/**
 * ISO date from which it waits; '' where no day says so.
 */
due_on: string, 
/**
 * ISO date until which it was put off; '' where it was not.
 */
put_off_until: string, section: TodaySection, 
/**
 * '' where it is nobody's: then it is everybody's.
 */
owner: string, 
/**
 * What can be marked as done in place.
 */
task: string | null, };

/**
 * What waits.
 */
export type TodayKind = "backup" | "offer" | "guarantee" | "invoice" | "check_in" | "reply" | "met" | "conference" | "task" | "stage" | "follow_up" | "capture" | "question";

/**
 * Everything that waits, the most urgent first.
 */
export type TodayList = { entries: Array<TodayEntry>, 
/**
 * Only of kinds that there are, in the order of what is lost first.
 */
counts: Array<TodayCount>, next: NextDue | null, 
/**
 * Whoever owns something, and who sits at the desk.
 */
owners: Array<string>, me: string, 
/**
 * Of some kind there are more than the list takes.
 */
cut: boolean, };

/**
 * Which day, where, and whose.
 */
export type TodayQuery = { 
/**
 * The ISO date it is.
 */
today: string, 
/**
 * The IANA zone by whose clock instants are days; '' where the desk's own clock says it.
 */
zone: string, 
/**
 * With what is nobody's; '' for everybody's.
 */
owner: string, 
/**
 * With what takes longer to find out: who is who in programmes, and how old the backups are.
 */
whole: boolean, };

/**
 * A part of the list.
 */
export type TodaySection = "now" | "this_week" | "week_ahead";

/**
 * What a text can take from the desk.
 */
export type Token = "first name" | "last name" | "name" | "title" | "company" | "team" | "location" | "role" | "client" | "conference" | "conference place" | "met at" | "what was said" | "my name" | "my first name";

/**
 * A band as it is typed.
 */
export type TypedBand = { name: string, from: string, to: string, source: string, };

/**
 * An invoice as typed, for a placement or, before there is one, for a role.
 */
export type TypedInvoice = { placement: string | null, role: string | null, number: string, 
/**
 * What for; may be empty.
 */
label: string, 
/**
 * "45,000 USD"; below zero it is a credit.
 */
amount: string, 
/**
 * As typed; empty: a draft.
 */
issued_on: string, 
/**
 * As typed; empty: by the terms.
 */
due_on: string, note: string, };

/**
 * That somebody left, as typed.
 */
export type TypedLeave = { 
/**
 * Her last day, as typed.
 */
left_on: string, by: LeftBy, reason: string, 
/**
 * What takes its place, where it is there already.
 */
replaced_by: string | null, };

/**
 * An offer as typed: amounts as in "450k" or "€95,000", a bonus also as a share of the base ("15%"), empty where nothing
 * was said of it.
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
start_on: string, 
/**
 * The last day it holds; may be empty.
 */
expires_on: string, note: string, 
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
 * A payment as typed.
 */
export type TypedPayment = { 
/**
 * In the invoice's currency; empty: all that is open. Of a credit what went back, without a sign.
 */
amount: string, 
/**
 * As typed; empty: today.
 */
paid_on: string, note: string, };

/**
 * A rate as typed.
 */
export type TypedRate = { currency: string, in_currency: string, rate: string, as_of: string, 
/**
 * The ISO date where it is typed.
 */
today: string, };

/**
 * A referral fee as typed: to somebody of the desk, else to a name.
 */
export type TypedReferral = { receiver: string | null, name: string, amount: string, due_on: string, note: string, };

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
export type ValueFrom = "offer" | "expected" | "band" | "flat";

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
 * From us to somebody, who is the last step.
 */
export type Way = { steps: Array<WayStep>, strength: WayStrength, 
/**
 * 0 to 1: what its ties are worth, multiplied.
 */
worth: number, };

/**
 * Somebody on a way, or at its end.
 */
export type WayPerson = { who: WayTo, name: string, title: string, company: string, 
/**
 * "Off limits until 3 May 2027 (client; set by Ana)"; '' where she may be approached.
 */
off_limits: string, };

/**
 * From the one before (the first: from us) to this person.
 */
export type WayStep = { person: WayPerson, strength: WayStrength, 
/**
 * Sentences, the strongest reason first.
 */
reasons: Array<string>, };

/**
 * How much a tie, or a way, can bear.
 */
export type WayStrength = "faint" | "weak" | "fair" | "good" | "strong";

/**
 * To whom a way leads.
 */
export type WayTo = { "kind": "person", "id": string } | { "kind": "programme", "id": string };

export type WaysFor = { 
/**
 * In the order asked for.
 */
people: Array<WaysOf>, 
/**
 * Who knows at least two of them, the best first.
 */
connectors: Array<Connector>, 
/**
 * How many were too many to look at.
 */
left_out: number, };

/**
 * To whom.
 */
export type WaysForList = { "kind": "people", "of": string[] } | { "kind": "role", "of": string } | { "kind": "hotlist", "of": string };

/**
 * The best ways in to somebody.
 */
export type WaysIn = { person: WayPerson, 
/**
 * At most five, the best first.
 */
ways: Array<Way>, 
/**
 * With how many people she is tied at all.
 */
near: number, };

/**
 * The best way in to one of them.
 */
export type WaysOf = { person: WayPerson, 
/**
 * None: nobody is known to know her.
 */
way: Way | null, };

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
 * One kind of work: what open roles ask for and who does it.
 */
export type WorkLine = { work: string, roles: number, openings: number, 
/**
 * Who does it, 3 of 4 or more; and how many of these are not off limits.
 */
people: number, free: number, };

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
