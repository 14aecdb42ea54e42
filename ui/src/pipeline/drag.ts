/** The geometry of dragging over a board: all columns are equally wide, all cards equally high. */

export const COLUMN = 272;
export const GAP = 8;
/** A card, and from one card to the next. */
export const CARD = 92;
export const PITCH = CARD + GAP;
/** What is left free around the columns. */
export const PAD = 12;

/** Nearer to where it was pressed, the pointer only presses. */
export const THRESHOLD = 4;

export const begins = (dx: number, dy: number): boolean => Math.hypot(dx, dy) >= THRESHOLD;

/** The column under the pointer, the nearest one beside them all; -1 where there is none. */
export function columnAt(x: number, boardLeft: number, scrollLeft: number, columns: number): number {
  if (columns === 0) return -1;
  const within = x - boardLeft + scrollLeft - PAD + GAP / 2;
  return Math.max(0, Math.min(columns - 1, Math.floor(within / (COLUMN + GAP))));
}

/** The boundary between two cards that is nearest to the pointer: 0 above the first, `cards` below the last. */
export function boundaryAt(y: number, top: number, scrollTop: number, cards: number): number {
  const within = y - top + scrollTop;
  return Math.max(0, Math.min(cards, Math.round((within - GAP / 2) / PITCH)));
}

/** So near to an edge, what can be scrolled begins to. */
export const EDGE = 56;
const FASTEST = 1_400;

/** How fast to scroll (px a second) with the pointer here between two edges: faster towards the edge and beyond it. */
export function edgeSpeed(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 3);
  const into = Math.max(0, start + edge - at) - Math.max(0, at - (end - edge));
  if (into === 0) return 0;
  const share = Math.max(-1, Math.min(1, into / edge));
  return -Math.sign(share) * share * share * FASTEST;
}
