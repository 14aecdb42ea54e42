/** Interactions, tasks, cadences and texts for the fake desk: enough of the core's reading for the screens to be tried. */
import type { NewInteraction, NewTask, Task, TaskQuery, TextTemplate, TimelineEntry, Urgency } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** "… in 2 weeks", "… tomorrow": what a line names at its end. */
function lineOf(line: string, today: string) {
  const [, before = line, n, unit] = /^(.*?)\s+in (\d+) (day|week)s?$/.exec(line.trim()) ?? [];
  if (n !== undefined) {
    const days = Number(n) * (unit === 'week' ? 7 : 1);
    return { title: before, due_on: iso(Date.parse(today) + days * DAY), repeats: '', repeats_shown: '' };
  }
  return { title: line.trim(), due_on: '', repeats: '', repeats_shown: '' };
}

export function touchAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let made = 0;
  let entries: TimelineEntry[] = [];
  let tasks: Task[] = [];
  let texts: TextTemplate[] = [];
  let cap: { touches: number; days: number } | null = { touches: 3, days: 60 };
  const tell = (label: string, table: string, roots: string[] = []): void =>
    desk.tell('changed', { op: 'touch', label, tables: [table], roots });
  const nameOf = (id: string | null): string => desk.people.find((one) => one.id === id)?.name ?? '';
  const outreach = (person: string): number =>
    entries.filter((one) => one.person === person && one.direction === 'out' && one.kind !== 'note').length;
  const urgency = (due: string, today: string): Urgency =>
    due === '' ? 'no_date' : due < today ? 'overdue' : due === today ? 'today' : 'later';

  return {
    log_interaction: ({ entry, despite }) => {
      const of = entry as NewInteraction;
      const held = of.direction === 'out' && of.kind !== 'note' && cap !== null;
      if (held && of.people.some((id) => outreach(id) >= (cap?.touches ?? 0)) && despite === '')
        throw failure(
          'needs_reason',
          'Your desk allows 3 touches from us within 60 days. Write why you do it all the same.',
        );
      const rows = of.people.map((person): TimelineEntry => ({
        id: `entry-${++made}`,
        what: 'interaction',
        at: Date.now(),
        kind: of.kind,
        direction: of.direction,
        text: of.text,
        outcome: of.outcome,
        next_step: of.next_step,
        by: 'Ana',
        person,
        person_name: nameOf(person),
        company: of.company,
        company_name: '',
        role: of.role,
        role_title: '',
        edition_name: '',
      }));
      entries = [...rows, ...entries];
      tell(`Logged a ${of.kind}`, 'interactions', of.people);
      return { entries: rows.map((row) => row.id), tasks: [] };
    },
    edit_interaction: ({ id, edit }) => {
      entries = entries.map((one) => (one.id === id ? { ...one, ...(edit as Partial<TimelineEntry>) } : one));
      tell('Changed an entry', 'interactions');
      return null;
    },
    remove_interactions: ({ ids }) => {
      entries = entries.filter((one) => !(ids as string[]).includes(one.id));
      tell('Removed an entry', 'interactions');
      return 1;
    },
    timeline: ({ about }) => {
      const { person } = about as { person: string | null };
      return { entries: entries.filter((one) => person === null || one.person === person), more: false };
    },
    read_when: () => Date.now(),
    outreach_standing: ({ person }) => {
      const touches = outreach(String(person));
      const last = entries.find((one) => one.person === person && one.kind !== 'note');
      const full = cap !== null && touches >= cap.touches;
      return {
        cap,
        touches,
        full,
        free_at: full ? Date.now() + 60 * DAY : null,
        off_limits: null,
        last_touch: last?.at ?? null,
        last_by: last?.by ?? '',
      };
    },
    outreach_cap: () => cap,
    set_outreach_cap: ({ cap: given }) => {
      cap = given as typeof cap;
      tell('Set the outreach cap', 'rules');
      return null;
    },
    cadence_standing: () => ({ cadence: null, tag: '', status: null, last_touch: null }),
    set_person_cadence: () => null,
    set_tag_cadence: () => null,
    tag_cadences: () => [],
    keep_in_touch: () => [],
    read_task_line: ({ line, today }) => lineOf(String(line), String(today)),
    add_task: ({ task }) => {
      const of = task as NewTask;
      const line = lineOf(of.title, of.today);
      if (line.title === '') throw failure('invalid', 'What is to be done?', 'title');
      const id = `task-${++made}`;
      const { person, company, role } = of;
      const about = { person, person_name: nameOf(person), company, company_name: '', role, role_title: '' };
      const rest = { snoozed_until: '', repeats: '', urgency: 'later', done_at: null, owner: 'Ana', note: '' } as const;
      tasks = [...tasks, { id, title: line.title, due_on: line.due_on, ...rest, ...about }];
      tell('Added a task', 'tasks');
      return id;
    },
    edit_task: ({ id, field, value }) => {
      tasks = tasks.map((one) => (one.id === id ? { ...one, [String(field)]: value } : one));
      tell('Changed a task', 'tasks');
      return null;
    },
    snooze_tasks: ({ ids, today }) => {
      const until = iso(Date.parse(String(today)) + DAY);
      tasks = tasks.map((one) => ((ids as string[]).includes(one.id) ? { ...one, snoozed_until: until } : one));
      tell('Put off a task', 'tasks');
      return null;
    },
    finish_task: ({ id }) => {
      tasks = tasks.map((one) => (one.id === id ? { ...one, done_at: Date.now() } : one));
      tell('Did a task', 'tasks');
      return { next_on: '' };
    },
    reopen_task: ({ id }) => {
      tasks = tasks.map((one) => (one.id === id ? { ...one, done_at: null } : one));
      tell('Opened a task again', 'tasks');
      return null;
    },
    remove_tasks: ({ ids }) => {
      tasks = tasks.filter((one) => !(ids as string[]).includes(one.id));
      tell('Removed a task', 'tasks');
      return 1;
    },
    list_tasks: ({ query }) => {
      const { person, today, done } = query as TaskQuery;
      const all = tasks
        .filter((one) => (person === null || one.person === person) && (done || one.done_at === null))
        .map((one) => ({ ...one, urgency: one.done_at === null ? urgency(one.due_on, today) : ('done' as const) }));
      const order: Urgency[] = ['overdue', 'today', 'this_week', 'later', 'no_date', 'done'];
      const groups = order.map((of) => ({ urgency: of, tasks: all.filter((one) => one.urgency === of) }));
      return { groups: groups.filter((group) => group.tasks.length > 0), owners: ['Ana'] };
    },
    task_counts: () => ({ overdue: 0, today: 0 }),
    text_templates: () => texts,
    text_tokens: () => ['first name', 'company', 'title', 'my name'],
    save_text: ({ id, name, subject, body }) => {
      const key = id === null ? `text-${++made}` : String(id);
      const text = { id: key, name: String(name), subject: String(subject), body: String(body) };
      texts = [...texts.filter((one) => one.id !== key), text];
      tell('Saved a text', 'text_templates');
      return key;
    },
    remove_text: ({ id }) => {
      texts = texts.filter((one) => one.id !== id);
      tell('Removed a text', 'text_templates');
      return null;
    },
    texts_for: ({ people, subject, body }) =>
      (people as string[]).map((person) => ({
        person,
        name: nameOf(person),
        first_name: nameOf(person).split(' ')[0],
        company: '',
        email: 'a@example.org',
        subject: String(subject),
        body: String(body).replaceAll('{first name}', nameOf(person).split(' ')[0] ?? ''),
        missing: String(body).includes('{team}') ? ['team'] : [],
      })),
    open_mail: () => null,
    save_mail_draft: () => true,
    save_mail_merge: ({ people }) => (people as string[]).length,
  };
}
