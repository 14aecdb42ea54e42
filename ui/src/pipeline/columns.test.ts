import { describe, expect, it } from 'vitest';
import type { Board, BoardCard } from '../bindings';
import { afterAt, fits, lanes, moved, stepped, wordsOf } from './columns';

const card = (id: string, stage: string, more: Partial<BoardCard> = {}): BoardCard => ({
  id,
  person: `p-${id}`,
  stage,
  name: id,
  title: '',
  company: '',
  scale: null,
  hardware: [],
  entered_at: 0,
  days: 9,
  lateness: 'late',
  task: null,
  owner: '',
  source: '',
  reason: '',
  closed_by: null,
  off_limits: '',
  elsewhere: [],
  value: null,
  ...more,
});
const column = (id: string): Board['columns'][number] => ({
  stage: { id, name: id, kind: 'sourced', ideal_days: null, max_days: null },
  asks: 'nothing',
  ends: false,
  late: 0,
  overdue: 0,
  value: null,
});
const board = (...cards: BoardCard[]): Board => ({
  title: '',
  client: '',
  status: 'open',
  currency: '',
  digits: 2,
  fee_problem: '',
  columns: ['one', 'two', 'three'].map(column),
  cards,
});
const lie = (of: Board): string[] =>
  lanes(of, '').map((lane) => `${lane.stage.id}: ${lane.cards.map((one) => one.id).join(' ')}`);

describe('a board by column', () => {
  const full = board(card('a', 'one'), card('b', 'one'), card('c', 'one'), card('d', 'two'));

  it('moves cards in the order given and keeps all others', () => {
    expect(lie(moved(full, ['c', 'a'], 'two', 'd', 5))).toEqual(['one: b', 'two: d c a', 'three: ']);
    expect(lie(moved(full, ['c', 'a'], 'two', null, 5))).toEqual(['one: b', 'two: c a d', 'three: ']);
    expect(lie(moved(full, ['a'], 'one', 'c', 5))).toEqual(['one: b c a', 'two: d', 'three: ']);
    expect(lie(moved(full, ['gone'], 'two', null, 5))).toEqual(lie(full));
  });

  it('begins its time anew in another stage alone', () => {
    const after = moved(full, ['a', 'd'], 'two', null, 5).cards;
    expect(after.find((one) => one.id === 'a')).toMatchObject({ entered_at: 5, days: 0, lateness: 'in_time' });
    expect(after.find((one) => one.id === 'd')).toMatchObject({ entered_at: 0, days: 9, lateness: 'late' });
  });

  it('finds what a drop comes after, those that move left out', () => {
    const cards = lanes(full, '')[0]!.cards;
    expect(afterAt(cards, 0, new Set())).toBeNull();
    expect(afterAt(cards, 2, new Set())).toBe('b');
    expect(afterAt(cards, 2, new Set(['b']))).toBe('a');
    expect(afterAt(cards, 2, new Set(['a', 'b']))).toBeNull();
    expect(afterAt(cards, 99, new Set())).toBe('c');
  });

  it('filters by every word, without marks', () => {
    const jose = card('x', 'one', { name: 'José Núñez', company: 'Lumen', hardware: ['H100'] });
    expect(fits(jose, wordsOf('nunez h100'))).toBe(true);
    expect(fits(jose, wordsOf('nunez b200'))).toBe(false);
    const lane = lanes(board(jose, card('y', 'one')), 'jose')[0]!;
    expect([lane.cards.length, lane.all]).toEqual([1, 2]);
  });

  it('steps to the same height beside, and stays within', () => {
    const all = lanes(full, '');
    expect(stepped(all, { lane: 0, at: 2 }, 'right', 5)).toEqual({ lane: 1, at: 0 });
    expect(stepped(all, { lane: 1, at: 0 }, 'right', 5)).toEqual({ lane: 2, at: 0 });
    expect(stepped(all, { lane: 2, at: 0 }, 'right', 5)).toEqual({ lane: 2, at: 0 });
    expect(stepped(all, { lane: 0, at: 0 }, 'up', 5)).toEqual({ lane: 0, at: 0 });
    expect(stepped(all, { lane: 0, at: 0 }, 'last', 5)).toEqual({ lane: 0, at: 2 });
    expect(stepped(all, { lane: 0, at: 2 }, 'page-up', 5)).toEqual({ lane: 0, at: 0 });
  });
});

describe('a filtered column', () => {
  it('comes to what is shown of it', () => {
    const value = { amount: 4_500, from: 'band' } as const;
    const full = board(card('ada', 'one', { lateness: 'overdue', value }), card('bo', 'one', { value }));
    const [first] = full.columns;
    const told = { ...full, columns: [{ ...first!, overdue: 1, late: 1, value: 9_000 }] };
    expect(lanes(told, '')[0]).toMatchObject({ overdue: 1, late: 1, value: 9_000 });
    expect(lanes(told, 'ada')[0]).toMatchObject({ overdue: 1, late: 0, value: 4_500 });
    expect(lanes(told, 'zzz')[0]).toMatchObject({ overdue: 0, late: 0, value: null });
  });
});
