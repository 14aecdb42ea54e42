/** A history for the fake desk: a few steps of an invented morning, undone and put back as the core would. */
import type { Done, HistoryChange, HistoryEntry, HistoryPage, InTheWay } from '../src/bindings';
import type { Args, FakeDesk } from './desk';

const MORNING = 1_795_510_800_000;

export function historyAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const who = desk.people[0] ?? { id: 'nobody', name: 'Nobody' };
  const thing = { kind: 'person', id: who.id, name: who.name, here: true } as const;
  const change = (no: number, field: string, old: string, now: string): HistoryChange => ({
    no,
    thing,
    field,
    how: 'changed',
    old,
    new: now,
    lines: [],
    can_put_back: true,
  });
  const step = (seq: number, label: string, numbers: string, changes: HistoryChange[]): HistoryEntry => ({
    seq,
    label,
    person: 'Ana',
    at: MORNING + seq * 60_000,
    standing: 'done',
    numbers,
    changes,
  });
  let entries = [
    step(4, `Changed the notes of ${who.name}`, '1 person changed', [
      {
        ...change(41, 'notes', 'Knows Slurm', 'Knows Slurm…'),
        lines: [
          { how: 'same', text: 'Knows Slurm' },
          { how: 'new', text: 'and Kubernetes' },
        ],
      },
    ]),
    step(3, `Changed the title of ${who.name}`, '1 person changed', [
      change(31, 'title', 'Staff engineer', 'Principal engineer'),
    ]),
    step(2, `Changed the title of ${who.name}`, '1 person changed', [
      change(21, 'title', 'Engineer', 'Staff engineer'),
    ]),
    step(1, 'Imported 812 people from Connections.csv', '812 people, 2,436 addresses added', []),
  ];
  const find = (seq: unknown): HistoryEntry => entries.find((one) => one.seq === seq)!;
  const tell = (op: string, label: string): Done => {
    desk.tell('changed', { op, label, tables: ['people'], roots: [who.id] });
    return { seq: entries.length, op, label, at: MORNING };
  };
  const stand = (seq: unknown, standing: HistoryEntry['standing'], op: string): Done => {
    entries = entries.map((one) => (one.seq === seq ? { ...one, standing } : one));
    return tell(op, find(seq).label);
  };
  const page = (all: HistoryEntry[]): HistoryPage => ({ entries: all, older: false });
  return {
    person_history: ({ id }) => page(entries.filter((one) => one.changes.some((each) => each.thing.id === id))),
    activity: ({ filter }) => {
      const { field, text } = filter as { field: string | null; text: string };
      const fits = (one: HistoryEntry): boolean =>
        (field === null || one.changes.some((each) => each.field === field)) &&
        one.label.toLowerCase().includes(text.toLowerCase());
      return page(entries.filter(fits));
    },
    operation_changes: () => [
      { ...change(11, '', '', who.name), how: 'added', can_put_back: false } satisfies HistoryChange,
    ],
    what_stands_in_the_way: ({ seq }) =>
      seq === 1
        ? entries
            .filter((one) => one.seq > 1 && one.standing === 'done')
            .map((one): InTheWay => ({ seq: one.seq, label: one.label, at: one.at, undone: false }))
        : [],
    undo_one: ({ seq }) => stand(seq, 'undone', 'undo'),
    redo_one: ({ seq }) => stand(seq, 'done', 'redo'),
    stop_undo: () => null,
    undo_rest: ({ seq }) => tell('undo_rest', `Undid in part: ${find(seq).label}`),
    undo_with_later: ({ seq }) => stand(seq, 'undone', 'undo'),
    put_back: ({ no }) => {
      const old = entries.flatMap((one) => one.changes).find((one) => one.no === no)!;
      const label = `Put back the ${old.field} of ${who.name}: ${old.old}`;
      entries = [
        step(entries.length + 1, label, '', [change(entries.length * 10 + 11, old.field, old.new, old.old)]),
        ...entries,
      ];
      return tell('put_back', label);
    },
  };
}
