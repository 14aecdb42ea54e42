/** Where the marks of the market's charts stand: pure arithmetic, in pixels. */
import type { Market, PayGroup, ReferenceBand } from '../bindings';
import { briefly } from '../en';
import { apart, SPACE, ticks } from '../figures/chart';

/** From 0 to beyond whatever is drawn. */
export function scaleOf(groups: readonly PayGroup[], bands: readonly ReferenceBand[]): number[] {
  const most = Math.max(0, ...groups.map((group) => group.p75 ?? 0), ...bands.map((band) => band.to ?? band.from));
  return ticks(most);
}

export type PayLine = {
  name: string;
  /** 1 to 6. */
  colour: number;
  marks: { x: number; y: number; says: string }[];
  /** Where its name stands, beside its last mark. */
  end: number;
};

/** A line for each of the first six groups that have a middle in two quarters or more. */
export function payLines(
  { groups, quarters, digits }: Market,
  width: number,
  height: number,
): { lines: PayLine[]; rows: { says: string; y: number }[]; columns: { says: string; x: number }[] } {
  const drawn = groups.filter((group) => group.over_time.filter(({ p50 }) => p50 !== null).length > 1).slice(0, 6);
  const values = drawn.flatMap((group) => group.over_time.flatMap(({ p50 }) => (p50 === null ? [] : [p50])));
  const rows = ticks(Math.max(0, ...values));
  const top = rows.at(-1) ?? 1;
  const left = SPACE.left + 12;
  const room = Math.max(1, width - left - SPACE.right - 40);
  const x = (i: number): number => left + (quarters.length < 2 ? room : (i / (quarters.length - 1)) * room);
  const y = (value: number): number => height - SPACE.bottom - (value / top) * (height - SPACE.top - SPACE.bottom);
  const lines = drawn.map((group, at) => ({
    name: group.name,
    colour: at + 1,
    marks: group.over_time.flatMap(({ p50, n }, i) =>
      p50 === null
        ? []
        : [{ x: x(i), y: y(p50), says: `${group.name}, ${quarters[i] ?? ''}: ${briefly(p50, digits)} (n=${n})` }],
    ),
  }));
  const ends = apart(
    lines.map((line) => line.marks.at(-1)?.y ?? 0),
    15,
    height - SPACE.bottom,
  );
  const every = Math.ceil((quarters.length * 64) / room) || 1;
  return {
    lines: lines.map((line, i) => ({ ...line, end: ends[i] ?? 0 })),
    rows: rows.map((value) => ({ says: briefly(value, digits), y: y(value) })),
    columns: quarters.map((says, i) => ({ says, x: x(i) })).filter((_, i) => (quarters.length - 1 - i) % every === 0),
  };
}
