import { expect, test } from 'vitest';
import type { PayKind, PayPoint } from '../bindings';
import { chartOf, steps } from './chart';

let made = 0;
const point = (kind: PayKind, as_of: string, converted: number | null): PayPoint => ({
  id: String(++made),
  kind,
  as_of,
  converted,
  base: converted,
  bonus: null,
  equity: null,
  sign_on: null,
  total: converted,
  first_year: null,
  currency: 'USD',
  digits: 2,
  by: '',
  source: '',
  note: '',
});
const said = (): string => '450k';

test('the scale goes in round steps and reaches the highest value', () => {
  for (const highest of [1, 7, 52_300_000, 81_000_000, 99_999]) {
    const rows = steps(highest);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(rows.length).toBeLessThanOrEqual(6);
  }
  expect(steps(0)).toEqual([0]);
});

test('later is further right, more is higher up, and a line is of one kind', () => {
  const chart = chartOf(
    [point('offered', '2026-05-01', 300), point('current', '2026-01-01', 200), point('current', '2024-01-01', 100)],
    800,
    240,
    said,
  );
  expect(chart.series.map((one) => [one.kind, one.marks.length])).toEqual([
    ['current', 2],
    ['offered', 1],
  ]);
  const [early, late] = chart.series[0]!.marks;
  expect(early!.x).toBeLessThan(late!.x);
  expect(early!.y).toBeGreaterThan(late!.y);
  expect(chart.years.map((one) => one.year)).toEqual([2025, 2026]);
  for (const { marks } of chart.series)
    for (const { x, y } of marks) expect(x > 0 && x < 800 && y > 0 && y < 240).toBe(true);
});

test('what has no rate is left out, and one day alone stands in the middle', () => {
  const chart = chartOf([point('current', '2026-01-01', 200), point('current', '2025-01-01', null)], 800, 240, said);
  expect(chart.series[0]!.marks).toHaveLength(1);
  expect(Math.abs(chart.series[0]!.marks[0]!.x - 416)).toBeLessThan(20);
  expect(chartOf([], 800, 240, said).series).toEqual([]);
});

test('labels of marks close together do not lie on one another', () => {
  const near = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day, i) => point('offered', day, 300 + i));
  const labels = chartOf(near, 800, 240, said).series[0]!.marks.map((mark) => mark.label);
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 32 || Math.abs(a.y - b.y) >= 13).toBe(true);
});
