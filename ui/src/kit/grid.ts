/** What a grid is told about its columns, and what its keys mean. */
import { pageStep } from './windowing';

export type GridColumn = {
  id: string;
  title: string;
  width: number;
  /** Numbers and dates stand at the end. */
  end?: boolean;
  /** Nothing is sorted by it. */
  unsorted?: boolean;
};
export type GridSort = { by: string; descending: boolean } | null;

export const NARROWEST = 64;
export const WIDEST = 640;
/** One press of a resizing key. */
export const WIDTH_STEP = 16;

export const fitWidth = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

/** asc -> desc -> none, as the header says it. */
export function nextSort(sort: GridSort, by: string): GridSort {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}

export type Move = 'down' | 'up' | 'first' | 'last' | 'page-down' | 'page-up';

/** Where a move leads from row `from`, kept within the list. */
export function moved(from: number, move: Move, total: number, height: number, row: number): number {
  const step = pageStep(height, row);
  const to: Record<Move, number> = {
    down: from + 1,
    up: from - 1,
    first: 0,
    last: total - 1,
    'page-down': from + step,
    'page-up': from - step,
  };
  return Math.max(0, Math.min(total - 1, to[move]));
}
