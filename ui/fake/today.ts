/** What waits at the fake desk: what a test says waits, and what is put off. */
import type { TodayEntry, TodayKind, TodayList, TodayQuery } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

export function waits(kind: TodayKind, title: string, some: Partial<TodayEntry> = {}): TodayEntry {
  return {
    kind,
    key: `${kind}:${title}`,
    about: {
      person: null,
      person_name: '',
      company: null,
      company_name: '',
      role: null,
      role_title: '',
      candidacy: null,
      placement: null,
      edition: null,
      step: null,
      edition_name: '',
    },
    title,
    reason: 'Due today',
    due_on: '',
    put_off_until: '',
    section: 'now',
    owner: '',
    task: kind === 'task' ? `task-${title}` : null,
    ...some,
  };
}

/** What waits at each desk. */
const AT = new WeakMap<FakeDesk, TodayEntry[]>();
export const setWaiting = (desk: FakeDesk, entries: TodayEntry[]): void => void AT.set(desk, entries);

export function todayAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const all = (): TodayEntry[] => AT.get(desk) ?? [];
  const tell = (label: string, table: string): void =>
    desk.tell('changed', { op: 'put_off', label, tables: [table], roots: [] });
  return {
    today_list: ({ query }): TodayList => {
      const { owner } = query as TodayQuery;
      const entries = all().filter((one) => owner === '' || one.owner === '' || one.owner === owner);
      const kinds = [...new Set(entries.map((one) => one.kind))];
      const ahead = entries.find((one) => one.section !== 'now');
      return {
        entries,
        counts: kinds.map((kind) => ({ kind, count: entries.filter((one) => one.kind === kind).length })),
        next: ahead ? { on: ahead.due_on, title: ahead.title } : null,
        owners: [...new Set(entries.map((one) => one.owner).filter((name) => name !== ''))],
        me: 'Ana',
        cut: false,
      };
    },
    put_off: ({ key, until }) => {
      if (until === 'soonish') throw failure('invalid', 'Until when? Write a day that is still ahead.', 'until');
      setWaiting(
        desk,
        all().filter((one) => one.key !== key),
      );
      tell('Put off a follow-up', 'put_off');
      return null;
    },
    tell_today: () => false,
    save_today_calendar: () => all().filter((one) => one.task !== null).length,
  };
}
