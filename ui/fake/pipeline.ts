/** A role's board for the fake desk: people of the desk in the usual stages, moved as the core moves them. */
import type {
  Added,
  Board,
  BoardCard,
  BoardColumn,
  CardListing,
  CardPage,
  CardsQuery,
  ClosedWhy,
  ClosingReason,
  OpenRole,
  PastedLine,
  PastedPick,
  PipelineTemplate,
  StageDraft,
  StageKind,
} from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const KINDS: readonly (readonly [StageKind, string, number | null, number | null])[] = [
  ['sourced', 'Sourced', 3, 7],
  ['contacted', 'Contacted', 5, 10],
  ['replied', 'Replied', 2, 5],
  ['screened', 'Screened', 3, 7],
  ['submitted', 'Submitted', 5, 10],
  ['interviewing', 'Interviewing', 14, 28],
  ['offer', 'Offer', 3, 7],
  ['accepted', 'Accepted', null, null],
  ['rejected', 'Rejected', null, null],
  ['withdrawn', 'Withdrawn', null, null],
];
const ENDS: readonly StageKind[] = ['accepted', 'rejected', 'withdrawn'];
const ROLE: OpenRole = { id: 'role-1', title: 'Cluster lead', client: 'Osterhale AI', people: 0 };

export function pipelineAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let columns: BoardColumn[] = KINDS.map(([kind, name, ideal_days, max_days]) => ({
    stage: { id: `stage-${kind}`, name, kind, ideal_days, max_days },
    asks:
      kind === 'submitted'
        ? 'submittal'
        : kind === 'offer'
          ? 'figures'
          : ['rejected', 'withdrawn'].includes(kind)
            ? 'reason'
            : 'nothing',
    ends: ENDS.includes(kind),
    late: 0,
    overdue: 0,
    value: null,
  }));
  let templates: PipelineTemplate[] = [];
  let made = 0;
  const card = (id: string, at: number, source: string): BoardCard => {
    const person = desk.people.find((one) => one.id === id);
    return {
      id: `card-${id}`,
      person: id,
      stage: 'stage-sourced',
      name: person?.name ?? '',
      title: person?.title ?? '',
      company: person?.company?.name ?? '',
      scale: at % 3 === 0 ? 1_024 << (at % 5) : null,
      hardware: at % 2 === 0 ? ['H100'] : [],
      entered_at: Date.now() - at * 86_400_000,
      days: at,
      lateness: at > 7 ? 'overdue' : at > 3 ? 'late' : 'in_time',
      task: at % 4 === 0 ? { title: 'Call back', due_on: '2026-12-01' } : null,
      owner: 'Ana',
      source,
      reason: '',
      closed_by: null,
      off_limits: '',
      value: null,
      elsewhere: [],
    };
  };
  let cards: BoardCard[] = desk.people.slice(0, 12).map((person, at) => ({
    ...card(person.id, at, 'Search'),
    stage: columns[at % 4]?.stage.id ?? '',
  }));
  const written = (label: string, change: () => void): void => desk.write(label, [], change);
  const found = (stage: unknown): BoardColumn => {
    const column = columns.find((one) => one.stage.id === stage);
    if (!column) throw failure('not_found', 'This stage is not in the desk any more.');
    return column;
  };
  const board = (): Board => ({
    title: ROLE.title,
    client: ROLE.client,
    status: 'open',
    currency: '',
    digits: 0,
    fee_problem: '',
    columns: columns.map((column) => {
      const here = cards.filter((one) => one.stage === column.stage.id);
      const count = (of: BoardCard['lateness']): number => here.filter((one) => one.lateness === of).length;
      return { ...column, late: count('late'), overdue: count('overdue') };
    }),
    cards: columns.flatMap((column) => cards.filter((one) => one.stage === column.stage.id)),
  });
  const add = (ids: readonly string[], source: string): Added => {
    const there = new Set(cards.map((one) => one.person));
    const fresh = ids.filter((id) => !there.has(id));
    written(`Added ${fresh.length} people to ${ROLE.title}`, () => {
      cards = [...cards, ...fresh.map((id) => card(id, 0, source))];
    });
    return { added: fresh.length, there: ids.length - fresh.length, held_back: [] };
  };
  const move = (ids: readonly string[], to: string, after: string | null, why: ClosedWhy): void => {
    const column = found(to);
    if (column.asks === 'reason' && why.reason === '') throw failure('invalid', 'Why does it end here?', 'reason');
    written(`Moved ${ids.length} people to ${column.stage.name}`, () => {
      const moving = ids.flatMap((id) => cards.find((one) => one.id === id) ?? []);
      const placed = moving.map((one) => ({ ...one, stage: to, reason: why.reason, closed_by: why.closed_by }));
      const rest = cards.filter((one) => !ids.includes(one.id));
      const at = after === null ? -1 : rest.findIndex((one) => one.id === after);
      cards = [...rest.slice(0, at + 1), ...placed, ...rest.slice(at + 1)];
    });
  };
  const listing = (one: BoardCard): CardListing => {
    const { stage } = found(one.stage);
    const { id: role, title: role_title, client } = ROLE;
    return { card: one, role, role_title, client, stage: stage.name, kind: stage.kind };
  };
  const listed = (query: CardsQuery): CardPage => {
    const all = cards.map(listing).filter((row) => query.role !== null || !ENDS.includes(row.kind));
    const rows = all.filter(
      (row) =>
        row.card.name.toLowerCase().includes(query.words.toLowerCase()) &&
        (query.kind === null || row.kind === query.kind) &&
        (query.owner === null || row.card.owner === query.owner) &&
        (query.waiting !== 'overdue' || row.card.lateness === 'overdue') &&
        (query.waiting !== 'client' || ['submitted', 'interviewing'].includes(row.kind)),
    );
    return {
      total: rows.length,
      all: all.length,
      rows: rows.slice(query.offset, query.offset + query.limit),
      owners: ['Ana'],
      clients: [{ id: 'client-1', name: ROLE.client }],
    };
  };
  const pasted = (text: string): PastedLine[] =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const people = desk.people
          .filter((one) => one.name.toLowerCase() === line.trim().toLowerCase())
          .map((one) => ({
            id: one.id,
            name: one.name,
            title: one.title,
            company: one.company?.name ?? '',
            there: cards.some((other) => other.person === one.id),
            off_limits: '',
          }));
        return { said: { name: line.trim(), company: '', email: '', link: '' }, people, sure: people.length === 1 };
      });
  const change = (id: unknown, label: string, alter: (column: BoardColumn) => BoardColumn): void =>
    written(label, () => (columns = columns.map((one) => (one.stage.id === id ? alter(one) : one))));
  return {
    role_board: board,
    list_cards: ({ query }) => listed(query as CardsQuery),
    open_roles: () => [{ ...ROLE, people: cards.length }],
    closing_reasons: (): ClosingReason[] => [
      { text: 'Pay', by: 'person' },
      { text: 'Scale too small', by: 'client' },
    ],
    add_to_role: ({ people, source }) => add(people as string[], String(source)),
    find_pasted: ({ text }) => pasted(String(text)),
    add_pasted: ({ picks }) =>
      add(
        (picks as PastedPick[]).flatMap((pick) => pick.person ?? []),
        'Pasted',
      ),
    move_cards: (args) =>
      move(args['cards'] as string[], String(args['to']), args['after'] as string | null, args['why'] as ClosedWhy),
    reopen_cards: (args) => move(args['cards'] as string[], 'stage-sourced', null, { reason: '', closed_by: null }),
    remove_cards: (args) => {
      const gone = args['cards'] as string[];
      written('Took people out', () => (cards = cards.filter((one) => !gone.includes(one.id))));
      return gone.length;
    },
    set_card_owner: (args) => {
      const ids = args['cards'] as string[];
      written('Gave cards to somebody', () => {
        cards = cards.map((one) => (ids.includes(one.id) ? { ...one, owner: String(args['owner']) } : one));
      });
    },
    add_stage: ({ stage, before }) => {
      const draft = stage as StageDraft;
      const at = columns.findIndex((one) => one.stage.id === before);
      const id = `stage-made${++made}`;
      const column: BoardColumn = {
        stage: { ...draft, id },
        asks: 'nothing',
        ends: false,
        late: 0,
        overdue: 0,
        value: null,
      };
      written('Added a stage', () => {
        columns = columns.toSpliced(at < 0 ? columns.length : at, 0, column);
      });
      return id;
    },
    edit_stage: ({ id, stage }) =>
      change(id, 'Changed a stage', (one) => ({ ...one, stage: { ...one.stage, ...(stage as StageDraft) } })),
    order_stages: ({ order }) =>
      written('Ordered the stages', () => {
        columns = (order as string[]).map(found);
      }),
    remove_stage: ({ id }) => {
      if (cards.some((one) => one.stage === id)) throw failure('conflict', 'It is not empty.');
      written('Removed a stage', () => (columns = columns.filter((one) => one.stage.id !== id)));
    },
    pipeline_templates: () => templates,
    template_of_role: ({ name }) => {
      const id = `template-${++made}`;
      const stages = columns.map(({ stage: { name: of, kind, ideal_days, max_days } }) => ({
        name: of,
        kind,
        ideal_days,
        max_days,
      }));
      templates = [...templates, { id, name: String(name), stages, starts: false }];
      desk.tell('changed', { op: 'save_pipeline_template', label: '', tables: ['pipeline_templates'], roots: [] });
      return id;
    },
    start_with_template: ({ id }) => {
      templates = templates.map((one) => ({ ...one, starts: one.id === id }));
      desk.tell('changed', { op: 'start_with_template', label: '', tables: ['rules'], roots: [] });
    },
  };
}
