import { expect, test } from 'vitest';
import { clipped } from './Cell.svelte';

const hit = (text: string, word: string) => {
  const start = text.indexOf(word);
  const part = clipped(text, [{ start, end: start + word.length }]);
  const [mark] = part.marks;
  return { text: part.text, marked: part.text.slice(mark?.start, mark?.end) };
};

test('a hit far into a note is brought to the front, the mark still on it', () => {
  const { text, marked } = hit('Met at the booth. Ran **4,096 GPUs** at Cirrus. Prefers RoCE.', 'RoCE');
  expect(marked).toBe('RoCE');
  expect(text).toBe('…Prefers RoCE.');
});

test('a hit near the front leaves the note as it is', () => {
  expect(hit('Prefers RoCE.', 'RoCE')).toEqual({ text: 'Prefers RoCE.', marked: 'RoCE' });
});

test('a long word before the hit is not cut into', () => {
  expect(hit('https://example.org/averylongaddress-RoCE', 'RoCE').marked).toBe('RoCE');
});

test('no hit, no change', () => {
  expect(clipped('Some note', [])).toEqual({ text: 'Some note', marks: [] });
});
