import { expect, test } from 'vitest';
import { clipped, marksOfTag } from './Cell.svelte';

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

test('of several tags the one that was found is marked, and no other', () => {
  // "NVLink\nInfiniBand\nhot", searched for "infini".
  const row = {
    tags: ['NVLink', 'InfiniBand', 'hot'],
    marks: [{ field: 'tags', marks: [{ start: 7, end: 13 }] }],
  };
  expect([0, 1, 2].map((tag) => marksOfTag(row, tag))).toEqual([[], [{ start: 0, end: 6 }], []]);
});
