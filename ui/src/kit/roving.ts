/**
 * Many controls, one stop of the Tab key: arrows move among them, Home and End to the ends. For `{@attach roving(…)}`
 * on what surrounds them; `items` says which they are. Keys that a control takes for itself are left alone.
 */
type Axis = 'along' | 'down';

export function roving(items: string, axis: Axis): (around: HTMLElement) => () => void {
  const next = axis === 'along' ? 'ArrowRight' : 'ArrowDown';
  const previous = axis === 'along' ? 'ArrowLeft' : 'ArrowUp';
  return (around) => {
    const all = (): HTMLElement[] => [...around.querySelectorAll<HTMLElement>(items)];
    let stop: HTMLElement | null = null;
    function settle(): void {
      const found = all();
      if (stop === null || !found.includes(stop)) stop = found[0] ?? null;
      for (const one of found) one.tabIndex = one === stop ? 0 : -1;
    }
    function enter(event: FocusEvent): void {
      const found = all().find((one) => one === event.target);
      if (found === undefined) return;
      stop = found;
      settle();
    }
    function keys(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const found = all();
      const at = found.findIndex((one) => one === document.activeElement);
      if (at < 0) return;
      const to: Record<string, number> = { [next]: at + 1, [previous]: at - 1, Home: 0, End: found.length - 1 };
      const index = to[event.key];
      if (index === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      found[Math.max(0, Math.min(found.length - 1, index))]?.focus();
    }
    settle();
    // What comes and goes inside changes who is the stop.
    const watch = new MutationObserver(settle);
    watch.observe(around, { childList: true, subtree: true });
    around.addEventListener('focusin', enter);
    around.addEventListener('keydown', keys);
    return () => {
      watch.disconnect();
      around.removeEventListener('focusin', enter);
      around.removeEventListener('keydown', keys);
    };
  };
}
