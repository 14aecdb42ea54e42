/** Fuzzy ranking of the few dozen actions in the palette. People are searched by the core. */

/** How well `typed` fits `name`: -1 not at all; letters in order, best where words begin and letters stand together. */
export function fit(typed: string, name: string): number {
  const want = typed.toLowerCase().replace(/\s+/g, '');
  const have = name.toLowerCase();
  if (want === '') return 0;
  const whole = have.indexOf(typed.toLowerCase().trim());
  if (whole >= 0)
    return 1000 - whole * 2 - (have.length - want.length) * 0.1 + (whole === 0 || have[whole - 1] === ' ' ? 100 : 0);
  let score = 0;
  let at = -1;
  for (const letter of want) {
    const next = have.indexOf(letter, at + 1);
    if (next < 0) return -1;
    const begins = next === 0 || have[next - 1] === ' ';
    score += next === at + 1 && at >= 0 ? 8 : begins ? 10 : 1;
    at = next;
  }
  return score - have.length * 0.1;
}

export function ranked<T>(typed: string, all: readonly T[], nameOf: (one: T) => string): T[] {
  return all
    .map((one, i) => ({ one, i, score: fit(typed, nameOf(one)) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ one }) => one);
}
