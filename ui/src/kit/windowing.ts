/** Which rows of a long list are on the screen, and where to scroll so that one of them is. All rows are equally high. */

export type Span = { first: number; /** exclusive */ end: number };

/** Rows to mount for a viewport of `height` px at `scrollTop`, with `spare` rows above and below. */
export function visibleSpan(scrollTop: number, height: number, row: number, total: number, spare: number): Span {
  if (total <= 0 || row <= 0) return { first: 0, end: 0 };
  const top = Math.min(Math.max(0, scrollTop), total * row);
  const first = Math.max(0, Math.floor(top / row) - spare);
  const end = Math.min(total, Math.ceil((top + Math.max(0, height)) / row) + spare);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that row `index` is wholly visible, moving as little as possible. */
export function scrollToShow(index: number, scrollTop: number, height: number, row: number): number {
  const top = index * row;
  if (top < scrollTop) return top;
  if (top + row > scrollTop + height) return Math.max(0, top + row - height);
  return scrollTop;
}

/** How many rows Page Down moves: a screen less one, so that the eye keeps its place. */
export const pageStep = (height: number, row: number): number => Math.max(1, Math.floor(height / row) - 1);

/** The pages of `size` rows that a span touches. */
export function pagesOf(span: Span, size: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(span.first / size); page * size < span.end; page++) pages.push(page);
  return pages;
}
