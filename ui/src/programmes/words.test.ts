import { expect, test } from 'vitest';
import type { ProgrammePreview } from '../bindings';
import { factsOf, topicOf, when, whereAndWhen } from './words';

const AT = Date.UTC(2026, 4, 18, 16, 0);

test('a time is told on the clock of the place', () => {
  expect(when(AT, 'America/Los_Angeles', '')).toBe('Mon 18 May, 09:00');
  expect(when(AT, '', '')).toBe('Mon 18 May, 16:00 UTC');
  expect(when(null, 'America/Los_Angeles', '9:00 am')).toBe('9:00 am');
});

test('a topic within a topic is told as such', () => {
  expect(topicOf('Serving->Latency -> Tails')).toBe('Serving › Latency › Tails');
  expect(topicOf('serving')).toBe('serving');
});

test('room and poster stand behind the time', () => {
  const slot = { starts: AT, written: '', room: 'Hall B', poster: '214' };
  expect(whereAndWhen(slot, 'UTC')).toBe('Mon 18 May, 16:00 · Hall B · poster 214');
  expect(whereAndWhen({ starts: null, written: '', room: '', poster: '' }, '')).toBe('');
});

test('a preview says only what there is', () => {
  const seen: ProgrammePreview = {
    id: '1',
    file_name: 'a.csv',
    edition: 'MLSys 2026',
    format: 'table',
    items: 1,
    new_items: 1,
    changed_items: 0,
    slots: 0,
    authors: 2,
    new_people: 2,
    known: 0,
    likely: 1,
    unknown: 1,
    notices: [],
  };
  expect(factsOf(seen)).toEqual([
    '1 paper or talk, 1 new',
    '2 authors',
    '1 may be in your desk: asked one by one afterwards',
    '1 not in your desk',
  ]);
});
