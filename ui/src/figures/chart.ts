/** Where the marks of the charts stand: pure arithmetic, in pixels. */
import type { Activities } from '../bindings';

/** Round numbers from 0 to at least `most`, at most six of them. */
export function ticks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** Bars from the left: what is longest fills the room. */
export function bars(values: readonly number[], room: number): number[] {
  const most = Math.max(1, ...values);
  return values.map((value) => (value / most) * Math.max(0, room));
}

/** Moves what would stand on its neighbour down, as little as needed, and all of it up again where the end is passed. */
export function apart(ys: readonly number[], least: number, end: number): number[] {
  const order = ys.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let last = -Infinity;
  for (const one of order) last = one.y = Math.max(one.y, last + least);
  let limit = end;
  for (const one of order.toReversed()) {
    one.y = Math.min(one.y, limit);
    limit = one.y - least;
  }
  const out = [...ys];
  for (const one of order) out[one.i] = one.y;
  return out;
}

export const SPACE = { left: 36, right: 118, top: 14, bottom: 24 };

export type Line = {
  name: string;
  /** 1 to 6. */
  colour: number;
  total: number;
  marks: { x: number; y: number; value: number; says: string }[];
  /** Where its name stands, beside its last mark. */
  end: number;
};
export type Lines = {
  lines: Line[];
  rows: { value: number; y: number }[];
  columns: { says: string; x: number }[];
};

/** One line for each kind that there was anything of. */
export function linesOf({ names, points }: Activities, width: number, height: number): Lines {
  const sums = names.map((_, k) => points.reduce((sum, point) => sum + (point.counts[k] ?? 0), 0));
  const kinds = names.map((name, k) => ({ name, k, total: sums[k] ?? 0 })).filter((one) => one.total > 0);
  const most = Math.max(0, ...points.flatMap((point) => kinds.map(({ k }) => point.counts[k] ?? 0)));
  const rows = ticks(most);
  const top = rows.at(-1) ?? 1;
  const room = Math.max(1, width - SPACE.left - SPACE.right);
  const x = (i: number): number => SPACE.left + (points.length < 2 ? room : (i / (points.length - 1)) * room);
  const y = (value: number): number => height - SPACE.bottom - (value / top) * (height - SPACE.top - SPACE.bottom);
  const lines = kinds.map(({ name, k, total }) => ({
    name,
    colour: k + 1,
    total,
    marks: points.map((point, i) => {
      const value = point.counts[k] ?? 0;
      return { x: x(i), y: y(value), value, says: `${point.says}: ${value}` };
    }),
    end: 0,
  }));
  const ends = apart(
    lines.map((line) => line.marks.at(-1)?.y ?? 0),
    15,
    height - SPACE.bottom,
  );
  const every = Math.ceil((points.length * 76) / room) || 1;
  return {
    lines: lines.map((line, i) => ({ ...line, end: ends[i] ?? 0 })),
    rows: rows.map((value) => ({ value, y: y(value) })),
    // The newest is always named.
    columns: points
      .map((point, i) => ({ says: point.says.replace(/ \d{4}$/, ''), x: x(i) }))
      .filter((_, i) => (points.length - 1 - i) % every === 0),
  };
}
