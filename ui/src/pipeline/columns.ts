/** What a board's cards are by column, and what a move makes of them: plain functions over what the core answered. */
import type { Board, BoardCard, BoardColumn } from '../bindings';

export type Lane = BoardColumn & {
  /** What is shown of it, in its order. */
  cards: readonly BoardCard[];
  /** How many there are, shown or not. */
  all: number;
};

export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word stands somewhere on the card. */
export function fits(card: BoardCard, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = plain(
    [
      card.name,
      card.title,
      card.company,
      card.owner,
      card.source,
      card.reason,
      card.task?.title ?? '',
      ...card.hardware,
      card.lateness === 'in_time' ? '' : card.lateness,
      card.off_limits === '' ? '' : 'off limits',
    ].join('\n'),
  );
  return words.every((word) => said.includes(word));
}

export const wordsOf = (filter: string): string[] => plain(filter).split(/\s+/).filter(Boolean);

export function lanes(board: Board, filter: string): Lane[] {
  const words = wordsOf(filter);
  const byStage = new Map<string, { shown: BoardCard[]; all: number }>();
  for (const { stage } of board.columns) byStage.set(stage.id, { shown: [], all: 0 });
  for (const card of board.cards) {
    const lane = byStage.get(card.stage);
    if (!lane) continue;
    lane.all++;
    if (fits(card, words)) lane.shown.push(card);
  }
  return board.columns.map((column) => {
    const { shown, all } = byStage.get(column.stage.id) ?? { shown: [], all: 0 };
    if (words.length === 0) return { ...column, cards: shown, all };
    // What a filtered column comes to is what is shown of it.
    const many = (of: BoardCard['lateness']): number => shown.filter((card) => card.lateness === of).length;
    const value = shown.reduce((sum, card) => sum + (card.value?.amount ?? 0), 0);
    return {
      ...column,
      cards: shown,
      all,
      late: many('late'),
      overdue: many('overdue'),
      value: column.value === null || value === 0 ? null : value,
    };
  });
}

/** The card that what is dropped at this boundary of a lane comes to lie after; null at the top. Those that move do not count. */
export function afterAt(cards: readonly BoardCard[], boundary: number, moving: ReadonlySet<string>): string | null {
  for (let at = Math.min(boundary, cards.length) - 1; at >= 0; at--) {
    const card = cards[at];
    if (card && !moving.has(card.id)) return card.id;
  }
  return null;
}

/** The board as it is once these cards lie in a stage, after a card of it or at its top, in the order given. */
export function moved(board: Board, ids: readonly string[], to: string, after: string | null, now: number): Board {
  const moving = new Set(ids);
  const byId = new Map(board.cards.map((card) => [card.id, card]));
  const placed = ids.flatMap((id) => {
    const card = byId.get(id);
    if (!card) return [];
    if (card.stage === to) return [card];
    return [
      { ...card, stage: to, entered_at: now, days: 0, lateness: 'in_time' as const, reason: '', closed_by: null },
    ];
  });
  const rest = board.cards.filter((card) => !moving.has(card.id));
  const at = after === null ? -1 : rest.findIndex((card) => card.id === after);
  // The order between columns says nothing: at the very front is at the top of its column.
  return { ...board, cards: [...rest.slice(0, at + 1), ...placed, ...rest.slice(at + 1)] };
}

export function without(board: Board, ids: readonly string[]): Board {
  const gone = new Set(ids);
  return { ...board, cards: board.cards.filter((card) => !gone.has(card.id)) };
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'page-up' | 'page-down';
export type Place = { lane: number; at: number };

/** Where the cursor goes: up and down within a lane; sideways to the same height, into empty lanes too. */
export function stepped(lanes: readonly Lane[], from: Place, step: Step, page: number): Place {
  const clamp = (lane: number, at: number): Place => {
    const within = Math.max(0, Math.min(lanes.length - 1, lane));
    const count = lanes[within]?.cards.length ?? 0;
    return { lane: within, at: Math.max(0, Math.min(count - 1, at)) };
  };
  switch (step) {
    case 'up':
      return clamp(from.lane, from.at - 1);
    case 'down':
      return clamp(from.lane, from.at + 1);
    case 'left':
      return clamp(from.lane - 1, from.at);
    case 'right':
      return clamp(from.lane + 1, from.at);
    case 'first':
      return clamp(from.lane, 0);
    case 'last':
      return clamp(from.lane, Infinity);
    case 'page-up':
      return clamp(from.lane, from.at - page);
    case 'page-down':
      return clamp(from.lane, from.at + page);
  }
}
