import { expect, test } from 'vitest';
import { apart, bars, linesOf, ticks } from './chart';

test('round numbers reach what is to be shown', () => {
  for (const [most, rows] of [
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [17, [0, 5, 10, 15, 20]],
    [400, [0, 100, 200, 300, 400]],
  ] as const)
    expect(ticks(most)).toEqual(rows);
});

test('the longest bar fills the room, and nothing is no bar', () => {
  expect(bars([4, 2, 0], 100)).toEqual([100, 50, 0]);
  expect(bars([0, 0], 100)).toEqual([0, 0]);
});

test('names stand apart, in order, above the end', () => {
  for (const ys of [
    [10, 10, 10],
    [95, 99, 100],
    [50, 10, 12],
  ]) {
    const placed = apart(ys, 15, 100).map((y, i) => ({ y, was: ys[i] ?? 0 }));
    const down = placed.toSorted((a, b) => a.y - b.y);
    down.slice(1).forEach((one, i) => {
      const before = down[i];
      expect(one.y - (before?.y ?? 0)).toBeGreaterThanOrEqual(15);
      expect(one.was).toBeGreaterThanOrEqual(before?.was ?? 0);
    });
    expect(Math.max(...placed.map((one) => one.y))).toBeLessThanOrEqual(100);
  }
});

test('a kind of which there was nothing has no line, and the newest step is named', () => {
  const points = Array.from({ length: 30 }, (_, i) => ({ from: '', says: `${i} Sep 2026`, counts: [i, 0] }));
  const chart = linesOf({ by_month: false, names: ['Calls', 'Mails'], points }, 720, 240);
  expect(chart.lines.map((line) => [line.name, line.total])).toEqual([['Calls', 435]]);
  expect(chart.columns.at(-1)?.says).toBe('29 Sep');
  expect(chart.columns.length).toBeLessThan(10);
});
