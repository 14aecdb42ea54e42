/** What is being read stays where it is while steps come above it. WebKit does not see to that by itself. */

/** Looks where things stand; what it answers puts them there again after the change. */
export function keepPlace(list: HTMLElement): () => void {
  const scroller = list.closest<HTMLElement>('[data-scrolls]');
  if (!scroller || scroller.scrollTop === 0) return () => undefined;
  const top = scroller.getBoundingClientRect().top;
  const focused = list.contains(document.activeElement) ? document.activeElement?.closest('[data-seq]') : null;
  const seen =
    focused ??
    [...list.querySelectorAll('[data-seq]')].find((entry) => entry.getBoundingClientRect().bottom > top) ??
    null;
  if (!seen) return () => undefined;
  const before = seen.getBoundingClientRect().top;
  return () => {
    if (seen.isConnected) scroller.scrollTop += seen.getBoundingClientRect().top - before;
  };
}
