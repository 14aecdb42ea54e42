import { expect, test } from 'vitest';
import type { Market, PayGroup } from '../bindings';
import { payLines, scaleOf } from './chart';

const group = (name: string, middles: (number | null)[]): PayGroup => ({
  name,
  n: 20,
  people: 12,
  p25: 30_000_000,
  p50: 40_000_000,
  p75: 52_000_000,
  over_time: middles.map((p50) => ({ n: p50 === null ? 2 : 8, p50 })),
});
const told = (groups: PayGroup[]): Market => ({
  currency: 'USD',
  digits: 2,
  currencies: ['USD'],
  n: 20,
  no_rate: 0,
  groups,
  quarters: ['Q1 2026', 'Q2 2026', 'Q3 2026'],
  bands: [],
  open_roles: 0,
  people: 12,
  known: 12,
  work: [],
  platforms: [],
  by_vendors: [0, 0, 0],
  versatile: 0,
  growth: [],
});

test('a group with one quarter has no line, and what is unknown is left out of one', () => {
  const { lines, columns } = payLines(
    told([group('Senior', [30_000_000, null, 45_000_000]), group('Staff', [null, null, 60_000_000])]),
    800,
    240,
  );
  expect(lines.map((line) => [line.name, line.marks.length])).toEqual([['Senior', 2]]);
  expect(lines[0]?.marks.at(-1)?.says).toBe('Senior, Q3 2026: 450k (n=8)');
  expect(columns.at(-1)?.says).toBe('Q3 2026');
});

test('the scale reaches beyond the bands', () => {
  const band = { name: 'Senior', from: 40_000_000, to: 70_000_000, currency: 'USD', source: '' };
  expect(scaleOf([group('Senior', [])], [band]).at(-1)).toBeGreaterThanOrEqual(70_000_000);
});
