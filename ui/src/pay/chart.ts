/** Where the marks of the chart stand: pure arithmetic, in pixels. */
import type { PayKind, PayPoint } from '../bindings';
import { noon } from '../kit/day';
import { KINDS } from './words';

export type Mark = { point: PayPoint; x: number; y: number; label: { x: number; y: number } };
export type Series = { kind: PayKind; name: string; marks: Mark[] };
export type Chart = {
  series: Series[];
  /** Minor units. */
  rows: { value: number; y: number }[];
  years: { year: number; x: number }[];
};

export const SPACE = { top: 28, right: 16, bottom: 24, left: 48 } as const;
/** Between the scale and the first mark, and behind the last: a label lies half on each side of its mark. */
const AROUND = 24;
const HALF_A_YEAR = 182 * 86_400_000;

/** Round steps of which at most five reach the highest value. */
export function steps(highest: number): number[] {
  if (highest <= 0) return [0];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => i * step);
}

type Box = { x: number; y: number; width: number };
const LINE = 13;
/** Above its mark, below it, to the left, to the right, further off. */
const PLACES = [
  { by: -10, over: 0 },
  { by: 19, over: 0 },
  { by: 4, over: -1 },
  { by: 4, over: 1 },
  { by: -24, over: 0 },
  { by: 33, over: 0 },
];
const apart = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) >= LINE;

/** Points with a total in the chart's currency, as lines by kind. */
export function chartOf(
  points: readonly PayPoint[],
  width: number,
  height: number,
  said: (p: PayPoint) => string,
): Chart {
  const shown = points.filter((point) => point.converted !== null).reverse();
  const times = shown.map((point) => noon(point.as_of));
  let [from, to] = [Math.min(...times), Math.max(...times)];
  if (to - from < 2 * HALF_A_YEAR) [from, to] = [(from + to) / 2 - HALF_A_YEAR, (from + to) / 2 + HALF_A_YEAR];
  const rows = steps(Math.max(0, ...shown.map((point) => point.converted ?? 0)));
  const top = rows.at(-1) || 1;
  const x = (time: number): number =>
    SPACE.left + AROUND + ((time - from) / (to - from)) * Math.max(1, width - SPACE.left - SPACE.right - 2 * AROUND);
  const y = (value: number): number => height - SPACE.bottom - (value / top) * (height - SPACE.top - SPACE.bottom);

  const stands = (point: PayPoint): { x: number; y: number } => ({
    x: x(noon(point.as_of)),
    y: y(point.converted ?? 0),
  });
  // A label covers neither a mark nor another label, as long as there is a place beside its mark.
  const taken: Box[] = shown.map((point) => ({ ...stands(point), y: stands(point).y + 4, width: 12 }));
  const mark = (point: PayPoint): Mark => {
    const at = stands(point);
    const width = said(point).length * 7 + 4;
    const places = PLACES.map(({ by, over }) => ({ x: at.x + (over * (width + 14)) / 2, y: at.y + by, width }));
    const label = places.find((box) => taken.every((other) => apart(box, other))) ?? { ...at, y: at.y - 10, width };
    taken.push(label);
    return { point, ...at, label };
  };
  const marks = shown.map(mark);
  const years = shown.length === 0 ? [] : yearsBetween(from, to);
  return {
    series: KINDS.map(({ kind, name }) => ({
      kind,
      name,
      marks: marks.filter((one) => one.point.kind === kind),
    })).filter((one) => one.marks.length > 0),
    rows: rows.map((value) => ({ value, y: y(value) })),
    years: years.map((year) => ({ year, x: x(new Date(year, 0, 1).getTime()) })),
  };
}

function yearsBetween(from: number, to: number): number[] {
  const [first, last] = [new Date(from).getFullYear() + 1, new Date(to).getFullYear()];
  const every = Math.ceil((last - first + 1) / 12) || 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((_, i) => i % every === 0);
}
