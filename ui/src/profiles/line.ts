/** A line cut at what was understood of it. */
import type { LineReading } from '../bindings';

export type Read = {
  text: string;
  /** What it was read as; empty: nothing by itself. */
  label: string;
  meaning: string;
  /** Why it was not understood; empty: it was. */
  wrong: string;
};

/**
 * The words of the line in order, with what stands between them left out. `typing`: where the caret is; a word that ends
 * there may still become one that is known.
 */
export function asRead(line: string, { words, problems }: LineReading, typing: number | null = null): Read[] {
  const known = words.map(({ start, end, label, meaning }) => ({ start, end, label, meaning, wrong: '' }));
  const wrong = problems.map(({ start, end, message }) =>
    end === typing
      ? { start, end, label: '…', meaning: message, wrong: '' }
      : { start, end, label: '', meaning: '', wrong: message },
  );
  const found: Read[] = [];
  let at = 0;
  // What is wrong with a stretch goes before what it was read as: both are of the same words.
  const all = [...wrong, ...known].toSorted((a, b) => a.start - b.start);
  for (const { start, end, ...as } of all) {
    if (start < at) continue;
    found.push({ text: line.slice(start, end), ...as });
    at = end;
  }
  return found;
}
