/**
 * A desk in memory that answers the calls of bindings.ts, for tests and the dev page; it never ships.
 * It keeps what it is told and tells `changed` as the core does, so that screens can be tried whole.
 */
import type {
  Changed,
  Desk,
  DeskState,
  Done,
  Failure,
  FailureCode,
  ImportDraft,
  ImportReport,
  Mapping,
  Mark,
  PeoplePage,
  PeopleQuery,
  Person,
  PersonField,
  PersonRow,
  TagCount,
  UndoState,
} from '../src/bindings';
import { backupAnswers } from './backups';
import { conferenceAnswers } from './conferences';
import { captureAnswers } from './captures';
import { companyAnswers } from './companies';
import { waysOf, widened } from './field';
import { erasureAnswers } from './erasure';
import { filesAnswers } from './files';
import { figuresAnswers } from './figures';
import { marketAnswers } from './market';
import { historyAnswers } from './history';
import { connections, previewOf } from './import';
import { lockAnswers } from './lock';
import { matchingAnswers } from './matching';
import { openSourceAnswers } from './open-source';
import { programmeAnswers } from './programmes';
import { payAnswers } from './pay';
import { placementAnswers } from './placements';
import { inventPeople, POOLS } from './people';
import { pipelineAnswers } from './pipeline';
import { fits, parse, queryAnswers, queryOf, wordsOf, workOf, type KeptHotlist } from './query';
import { roleAnswers } from './roles';
import { submittalAnswers } from './submittals';
import { syncAnswers } from './sync';
import { taxonomyAnswers } from './taxonomy';
import { todayAnswers } from './today';
import { touchAnswers } from './touch';
import { retentionAnswers } from './retention';
import { waysAnswers } from './ways';
import { workAnswers } from './work';

/** Words as they are looked for, with the one misspelling this desk knows put right. */
const lookedFor = (typed: string): string[] =>
  plain(wordsOf(typed))
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word === 'kowalsky' ? 'kowalski' : word));

export type Args = Record<string, unknown>;
type Answer = (args: Args) => unknown;

export const failure = (code: FailureCode, message: string, field: string | null = null): Failure => ({
  code,
  message,
  field,
});

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class FakeDesk {
  /** Every call in order, for tests. */
  calls: { command: string; args: Args }[] = [];
  /** Set to answer a command in another way: an Error-like object is thrown by the function itself. */
  instead: Partial<Record<string, Answer>> = {};
  /** Milliseconds before each answer. */
  delay = 0;
  state: DeskState;
  people: Person[];
  settings = new Map<string, string>();
  tell: (event: string, payload: unknown) => void = () => undefined;
  draft: ImportDraft | null = null;
  private history: Record<string, Answer>;
  private past: { done: Done; people: Person[] }[] = [];
  private future: { done: Done; people: Person[] }[] = [];
  private made = 0;
  private held: { asked: string; of: Person[]; found: Person[] } | null = null;
  private others: Record<string, Answer>;
  hotlists: KeptHotlist[] = [];
  recovery = 'K7QF-2M9X-RT4B-HH8W-PZ3D-5VNC-J6YG-AE1S';

  constructor(people = 200, state?: DeskState) {
    this.people = inventPeople(people);
    this.history = historyAnswers(this);
    this.others = {
      ...backupAnswers(this),
      ...figuresAnswers(this),
      ...marketAnswers(this),
      ...erasureAnswers(this),
      ...filesAnswers(this),
      ...captureAnswers(this),
      ...companyAnswers(this),
      ...conferenceAnswers(this),
      ...matchingAnswers(this),
      ...openSourceAnswers(this),
      ...programmeAnswers(this),
      ...payAnswers(this),
      ...pipelineAnswers(this),
      ...placementAnswers(this),
      ...submittalAnswers(this),
      ...syncAnswers(this),
      ...queryAnswers(this),
      ...roleAnswers(this),
      ...taxonomyAnswers(this),
      ...todayAnswers(this),
      ...touchAnswers(this),
      ...retentionAnswers(this),
      ...waysAnswers(this),
      ...workAnswers(this),
    };
    this.state = state ?? { at: 'open', desk: this.desk() };
  }

  desk(): Desk {
    return {
      name: 'Ana’s desk',
      person: 'Ana',
      place: '/home/ana/Roster/ana.roster-desk',
      demo: false,
      people: this.people.length,
      key: 'key_store',
    };
  }

  async answer(command: string, args: Args): Promise<unknown> {
    this.calls.push({ command, args });
    if (this.delay > 0) await new Promise((done) => setTimeout(done, this.delay));
    const other = this.instead[command];
    if (other) return other(args);
    const known = this.commands[command] ?? this.history[command] ?? this.others[command];
    if (!known) throw new Error(`the fake does not know ${command}`);
    return structuredClone(await known(args));
  }

  called(command: string): Args[] {
    return this.calls.filter((one) => one.command === command).map((one) => one.args);
  }

  write(label: string, touched: string[], change: () => void): void {
    const done: Done = { op: label.toLowerCase().replaceAll(' ', '_'), label, seq: ++this.made, at: 1_000 + this.made };
    this.past.push({ done, people: this.people });
    this.future = [];
    this.held = null;
    change();
    const changed: Changed = { op: done.op, label, tables: ['people'], roots: touched };
    this.tell('changed', changed);
  }

  private find(id: unknown): Person {
    const found = this.people.find((one) => one.id === id);
    if (!found) throw failure('not_found', 'This person is no longer in the desk.');
    return found;
  }

  private change(label: string, id: string, alter: (person: Person) => void): Person {
    const copy = structuredClone(this.find(id));
    alter(copy);
    copy.updated_at = 1_795_510_800_000;
    this.write(label, [id], () => {
      this.people = this.people.map((one) => (one.id === id ? copy : one));
    });
    return copy;
  }

  private owning(contact: unknown): Person {
    const found = this.people.find((one) => one.contacts.some((point) => point.id === contact));
    if (!found) throw failure('not_found', 'This address is no longer in the desk.');
    return found;
  }

  matching(typed: string): Person[] {
    const looked = lookedFor(typed);
    const { parts } = parse(typed);
    const hay = (one: Person): string =>
      plain(
        [
          one.name,
          one.title,
          one.company?.name ?? '',
          one.location,
          ...one.tags,
          ...one.contacts.map((point) => point.value),
          one.notes,
        ].join(' '),
      );
    return parts.length === 0
      ? this.people.slice()
      : this.people.filter((one) => {
          const text = hay(one);
          return fits(this, one, parts) && looked.every((word) => waysOf(word).some((way) => text.includes(way)));
        });
  }

  private sorted(query: PeopleQuery): Person[] {
    const found = this.matching(query.text);
    const by = query.sort?.by ?? 'name';
    const turn = query.sort?.descending ? -1 : 1;
    const key = (one: Person): string | number => {
      const row = toRow(one, []);
      if (by === 'created') return row.created_at;
      if (by === 'updated') return row.updated_at;
      if (by === 'scale') return row.scale ?? 0;
      if (by === 'touched') return row.touched_at ?? 0;
      if (by === 'stage') return row.stages.join(' ');
      return by === 'tags' ? row.tags.join(' ') : plain(row[by]);
    };
    const keyed = found.map((one) => ({ one, at: key(one) }));
    keyed.sort((a, b) => (a.at < b.at ? -turn : a.at > b.at ? turn : 0));
    return keyed.map(({ one }) => one);
  }

  /** Sorting 100,000 takes a moment here; the core has indexes. */
  private found(query: PeopleQuery): Person[] {
    const asked = JSON.stringify([query.text, query.sort]);
    if (this.held?.asked !== asked || this.held.of !== this.people) {
      this.held = { asked, of: this.people, found: this.sorted(query) };
    }
    return this.held.found;
  }

  private list(query: PeopleQuery): PeoplePage {
    const found = this.found(query);
    const spelled = plain(query.text).split(/\s+/).includes('kowalsky')
      ? [{ typed: 'kowalsky', tried: ['Kowalski'] }]
      : [];
    return {
      total: found.length,
      all: this.people.length,
      rows: found
        .slice(query.offset, query.offset + Math.min(query.limit, 1_000))
        .map((one) => toRow(one, lookedFor(query.text).flatMap(waysOf))),
      spelled,
      widened: widened(query),
      ...queryOf(this, query.text, found.length),
      took_ms: 3,
    };
  }

  private step(from: typeof this.past, to: typeof this.past): Done {
    const last = from.pop();
    if (!last) throw failure('not_found', 'There is nothing to undo.');
    to.push({ done: last.done, people: this.people });
    this.people = last.people;
    this.tell('changed', { op: 'undo', label: last.done.label, tables: ['people'], roots: [] } satisfies Changed);
    return last.done;
  }

  open(): Desk {
    const desk = this.desk();
    this.state = { at: 'open', desk };
    return desk;
  }

  private async import(mapping: Mapping, dry: boolean): Promise<ImportReport> {
    const rows = this.draft?.rows ?? 0;
    const errors = [
      { line: 17, reason: 'no name and no address to know this person by' },
      { line: 112, reason: 'the row has 3 columns where the header has 8' },
    ];
    for (let done = 0; done <= 4; done++) {
      this.tell('import-progress', { done: Math.round((rows * done) / 4), total: rows });
      await new Promise((go) => setTimeout(go, this.delay));
    }
    const created = rows - errors.length;
    if (!dry) {
      const fresh = inventPeople(3, 99).map((one, i) => ({
        ...one,
        id: `new${i}`,
        tags: mapping.tag === '' ? [] : [mapping.tag],
      }));
      this.write(`Imported ${created} people`, [], () => {
        this.people = [...this.people, ...fresh];
      });
    }
    return { dry_run: dry, created, updated: 0, unchanged: 0, skipped: 0, companies_created: 41, errors, took_ms: 812 };
  }

  private commands: Record<string, Answer> = {
    desk_state: () => this.state,
    choose_desk_place: ({ name }) => `/home/ana/Documents/${String(name)}.roster-desk`,
    create_desk: ({ name, person, passphrase }) => {
      this.people = [];
      const desk: Desk = {
        ...this.desk(),
        name: String(name),
        person: String(person),
        key: passphrase === null ? 'key_store' : 'passphrase',
      };
      this.state = { at: 'open', desk };
      return { desk, recovery_code: this.recovery };
    },
    create_demo_desk: () => {
      this.people = inventPeople(2_000);
      const desk = { ...this.open(), name: 'Demo desk', demo: true };
      this.state = { at: 'open', desk };
      return desk;
    },
    open_other_desk: () => this.state,
    retry_desk: () => this.state,
    ...lockAnswers(this),
    recover_desk: ({ code }) => {
      if (code !== this.recovery) throw failure('wrong_key', 'This recovery code does not open the desk.');
      return this.open();
    },
    keep_key: ({ passphrase }) => ({ ...this.desk(), key: passphrase === null ? 'key_store' : 'passphrase' }),
    close_desk: () => {
      this.state = { at: 'welcome', default_place: '/home/ana/Roster', key_store: true };
      return this.state;
    },
    save_recovery_code: () => true,
    recovery_code: () => this.recovery,
    list_people: ({ query }) => this.list(query as PeopleQuery),
    matching_people: ({ text }) => this.matching(String(text)).map((one) => one.id),
    person: ({ id }) => this.find(id),
    create_person: ({ person }) => {
      const { name, title, company, email } = person as Record<'name' | 'title' | 'company' | 'email', string>;
      if (name.trim() === '') throw failure('invalid', 'A person needs a name.', 'name');
      const id = `made${++this.made}`;
      const fresh: Person = {
        ...inventPeople(1)[0]!,
        id,
        name,
        title,
        company: company === '' ? null : { id: `co-${company}`, name: company },
        notes: '',
        notes_html: '',
        tags: [],
        contacts:
          email === '' ? [] : [{ id: `${id}-c`, kind: 'email', value: email, norm: email.toLowerCase(), label: '' }],
      };
      this.write(`Created ${name}`, [id], () => {
        this.people = [...this.people, fresh];
      });
      return fresh;
    },
    edit_person: ({ id, field, value }) =>
      this.change(`Edited ${this.find(id).name}`, String(id), (one) => {
        const text = String(value);
        const name = field as PersonField;
        if (name === 'name' && text.trim() === '') throw failure('invalid', 'A person needs a name.', 'name');
        if (name === 'company') one.company = text === '' ? null : { id: `co-${text}`, name: text };
        else if (name === 'notes') {
          one.notes = text;
          one.notes_html = text === '' ? '' : `<p>${text.replaceAll('<', '&lt;')}</p>`;
        } else one[name] = text;
      }),
    add_contact: ({ person, kind, value, label }) =>
      this.change('Added an address', String(person), (one) => {
        if (kind === 'email' && !String(value).includes('@'))
          throw failure('invalid', 'This is not an e-mail address: it has no @.', 'value');
        one.contacts.push({
          id: `k${++this.made}`,
          kind: kind as 'email',
          value: String(value),
          norm: String(value),
          label: String(label),
        });
      }),
    edit_contact: ({ id, value, label }) =>
      this.change('Edited an address', this.owning(id).id, (one) => {
        const point = one.contacts.find((each) => each.id === id)!;
        Object.assign(point, { value, label });
      }),
    remove_contact: ({ id }) =>
      this.change('Removed an address', this.owning(id).id, (one) => {
        one.contacts = one.contacts.filter((each) => each.id !== id);
      }),
    prefer_contact: ({ id }) =>
      this.change('Preferred an address', this.owning(id).id, (one) => {
        const point = one.contacts.find((each) => each.id === id)!;
        one.contacts = [point, ...one.contacts.filter((each) => each !== point)];
      }),
    open_contact: () => null,
    tag_people: ({ people, tag }) => this.retag(people as string[], String(tag), true),
    untag_people: ({ people, tag }) => this.retag(people as string[], String(tag), false),
    delete_people: ({ people }) => {
      const gone = new Set(people as string[]);
      this.write(`Deleted ${gone.size === 1 ? '1 person' : `${gone.size} people`}`, [...gone], () => {
        this.people = this.people.filter((one) => !gone.has(one.id));
      });
      return gone.size;
    },
    list_tags: () => {
      const counts = new Map<string, number>();
      for (const one of this.people) for (const tag of one.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([name, people]): TagCount => ({ name, people })).sort((a, b) => b.people - a.people);
    },
    list_pools: () => POOLS.map(([id, name]) => ({ id, name, offered: true })),
    suggest_companies: ({ text }) =>
      [...new Set(this.people.map((one) => one.company?.name ?? ''))]
        .filter((name) => name !== '' && plain(name).includes(plain(String(text))))
        .slice(0, 8),
    choose_import: () => (this.draft = connections()),
    dropped_import: () => (this.draft = connections()),
    reread_import: ({ readAs }) => {
      const { encoding, delimiter } = readAs as { encoding: string | null; delimiter: ImportDraft['delimiter'] | null };
      const draft = this.draft ?? connections();
      return (this.draft = { ...draft, encoding: encoding ?? draft.encoding, delimiter: delimiter ?? draft.delimiter });
    },
    preview_import: ({ mapping }) => previewOf(mapping as Mapping),
    run_import: ({ mapping, dryRun }) => this.import(mapping as Mapping, dryRun === true),
    cancel_import: () => null,
    save_refused_rows: () => true,
    export_people: () => this.people.length,
    undo_state: (): UndoState => ({ undo: this.past.at(-1)?.done ?? null, redo: this.future.at(-1)?.done ?? null }),
    undo: () => this.step(this.past, this.future),
    redo: () => this.step(this.future, this.past),
    setting: ({ key }) => this.settings.get(String(key)) ?? null,
    save_setting: ({ key, value }) => {
      this.settings.set(String(key), String(value));
      return null;
    },
  };

  private retag(ids: string[], tag: string, on: boolean): number {
    const chosen = new Set(ids);
    let touched = 0;
    this.write(on ? `Tagged ${ids.length} people` : `Untagged ${ids.length} people`, ids, () => {
      this.people = this.people.map((one) => {
        if (!chosen.has(one.id) || one.tags.includes(tag) === on) return one;
        touched++;
        return { ...one, tags: on ? [...one.tags, tag] : one.tags.filter((each) => each !== tag) };
      });
    });
    return touched;
  }
}

function marksIn(text: string, words: string[]): Mark[] {
  const low = plain(text);
  if (low.length !== text.length) return [];
  return words.flatMap((word) => {
    const start = low.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
}

function toRow(one: Person, words: string[]): PersonRow {
  const first = (kind: string): string => one.contacts.find((point) => point.kind === kind)?.value ?? '';
  const row: PersonRow = {
    id: one.id,
    name: one.name,
    title: one.title,
    company: one.company?.name ?? '',
    location: one.location,
    time_zone: one.time_zone,
    pool: POOLS.find(([id]) => id === one.pool)?.[1] ?? '',
    email: first('email'),
    phone: first('phone'),
    tags: one.tags,
    owner: one.owner,
    source: one.source,
    created_at: one.created_at,
    updated_at: one.updated_at,
    touched_at: null,
    stages: [],
    off_limits: '',
    marks: [],
    snippet: null,
    ...workOf(one),
  };
  if (words.length === 0) return row;
  for (const field of ['name', 'title', 'company', 'location', 'email'] as const) {
    const marks = marksIn(row[field], words);
    if (marks.length > 0) row.marks.push({ field, marks });
  }
  const inNotes = marksIn(one.notes, words);
  if (row.marks.length === 0 && inNotes.length > 0) row.snippet = { field: 'notes', text: one.notes, marks: inNotes };
  return row;
}
