import { expect, test } from 'vitest';
import type { FieldEntry } from '../bindings';
import { emptyDraft, fits, mergeMeans, stateOf, underHeadings } from './words';

const entry = (more: Partial<FieldEntry>): FieldEntry => ({
  ...emptyDraft('skill'),
  year: null,
  level: 'part',
  own: false,
  changed: false,
  retired: false,
  merged_into: '',
  carries: [],
  ...more,
});
const part = (name: string, family: string, level: FieldEntry['level'] = 'part'): FieldEntry =>
  entry({ kind: 'hardware', key: name, name, vendor: 'NVIDIA', family, level });

test.each([
  [{}, ''],
  [{ changed: true }, 'changed'],
  [{ own: true }, 'own'],
  [{ own: true, retired: true }, 'retired'],
  [{ changed: true, merged_into: 'nccl' }, 'merged into NCCL'],
])('what became of %o is said in a word', (more, said) => {
  expect(stateOf(entry(more), (key) => key.toUpperCase())).toBe(said);
});

test('parts stand below their family, also where they came later', () => {
  const given = [
    part('NVIDIA', '', 'vendor'),
    part('Hopper', 'Hopper', 'family'),
    part('H100', 'Hopper'),
    part('Rubin', 'Rubin', 'family'),
    part('VR200', 'Rubin'),
    part('H20', 'Hopper'),
  ];
  expect(underHeadings(given).map((one) => [one.name, one.entries.map((each) => each.name)])).toEqual([
    ['NVIDIA', ['NVIDIA', 'Hopper', 'H100', 'H20', 'Rubin', 'VR200']],
  ]);
});

test('an entry is found by its other spellings, whatever their case and accents', () => {
  const one = entry({ name: 'InfiniBand', same: ['Ínfini Band', 'NDR'], area: 'Networking' });
  for (const text of ['', 'infini', 'ndr', 'INFINI BAND', 'network']) expect(fits(one, text), text).toBe(true);
  expect(fits(one, 'roce')).toBe(false);
});

test('merging says for whom it is what', () => {
  expect(mergeMeans('NCCL tests', 'NCCL', 12)).toBe('12 people have “NCCL tests”: from now on that is read as NCCL.');
  expect(mergeMeans('NCCL tests', 'NCCL', 1)).toBe('1 person has “NCCL tests”: from now on that is read as NCCL.');
  expect(mergeMeans('NCCL tests', 'NCCL', 0)).toMatch(/^Nobody has/);
});
