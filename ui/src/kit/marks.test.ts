import { expect, test } from 'vitest';
import { stretches } from './marks';

const shown = (text: string, marks: { start: number; end: number }[]): string =>
  stretches(text, marks)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('hits are marked, whatever order they come in', () => {
  expect(shown('Ada Kowalski', [{ start: 4, end: 12 }])).toBe('Ada [Kowalski]');
  expect(
    shown('Ada Kowalski', [
      { start: 4, end: 7 },
      { start: 0, end: 3 },
    ]),
  ).toBe('[Ada] [Kow]alski');
});

test('hits that overlap or reach past the end lose no letter and add none', () => {
  expect(
    shown('Kowalski', [
      { start: 0, end: 5 },
      { start: 3, end: 20 },
    ]),
  ).toBe('[Kowalski]');
  expect(shown('', [{ start: 0, end: 3 }])).toBe('');
});
