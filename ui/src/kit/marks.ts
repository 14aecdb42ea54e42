/** A text cut into stretches, marked and not, so that hits are shown without any HTML. */
import type { Mark } from '../bindings';

export type Stretch = { text: string; marked: boolean };

/** Marks may overlap, be out of order or reach past the end; the stretches joined are always the text itself. */
export function stretches(text: string, marks: readonly Mark[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    const last = found.at(-1);
    if (last?.marked && from === at) last.text += text.slice(from, to);
    else found.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}
