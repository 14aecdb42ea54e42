import { expect, test } from 'vitest';
import { parse } from '../../fake/query';
import { facetState, facetToggled, hotlistOf, negated, replaced, without } from './edit';

const TEXT = 'Kernel  hw:h100 scale:>=1000 "São Paulo" -at:google';

test('a part goes with what joined it to the rest, and the rest stays as typed', () => {
  const parts = parse(TEXT).parts;
  const said = parts.map((_, at) => without(TEXT, parts, at));
  expect(said).toEqual([
    'hw:h100 scale:>=1000 "São Paulo" -at:google',
    'Kernel scale:>=1000 "São Paulo" -at:google',
    'Kernel  hw:h100 "São Paulo" -at:google',
    'Kernel  hw:h100 scale:>=1000 -at:google',
    'Kernel  hw:h100 scale:>=1000 "São Paulo"',
  ]);
  const joined = [
    { from: 0, to: 5, text: 'a:one' },
    { from: 10, to: 15, text: 'b:two' },
  ].map((part) => ({ ...part, field: part.text.slice(0, 1), says: '', negated: false, known: true }));
  expect(without('a:one AND b:two', joined, 1)).toBe('a:one');
  expect(without('a:one AND b:two', joined, 0)).toBe('b:two');
});

test('the only part leaves nothing', () => {
  expect(without('hw:h100', parse('hw:h100').parts, 0)).toBe('');
});

test('a minus is put before a part and taken away again', () => {
  const cases = [
    ['tag:hot', '-tag:hot'],
    ['title:"staff engineer"', '-title:"staff engineer"'],
    ['(hw:h100 OR hw:tpu)', '-(hw:h100 OR hw:tpu)'],
  ] as const;
  for (const [plain, not] of cases) {
    expect(negated(plain)).toBe(not);
    expect(negated(not)).toBe(plain);
  }
  expect(negated('hw:h100 OR hw:tpu')).toBe('-(hw:h100 OR hw:tpu)');
  expect(negated('NOT tag:hot')).toBe('tag:hot');
});

test('a stretch is replaced where it stands', () => {
  expect(replaced('skil:cuda hw:h100', { from: 0, to: 4 }, 'skill')).toBe('skill:cuda hw:h100');
});

test('a facet is asked for, left out and forgotten in the same text', () => {
  const toggled = (text: string, leaveOut = false): string =>
    facetToggled(text, parse(text).parts, 'pool:hpc', leaveOut);
  expect(toggled('kernel')).toBe('kernel pool:hpc');
  expect(toggled('kernel pool:hpc')).toBe('kernel');
  expect(toggled('kernel pool:"HPC" x')).toBe('kernel x');
  expect(toggled('kernel', true)).toBe('kernel -pool:hpc');
  expect(toggled('pool:hpc kernel', true)).toBe('-pool:hpc kernel');
  expect(toggled('-pool:hpc kernel', true)).toBe('kernel');
  expect(toggled('-pool:hpc kernel')).toBe('pool:hpc kernel');
  const at = 'x at:"Deep Harbor"';
  expect(facetToggled(at, parse(at).parts, 'company:"Deep Harbor"', false)).toBe('x');
  const state = (text: string): string => facetState(parse(text).parts, 'pool:hpc', false);
  expect([state('a'), state('pool:hpc'), state('-pool:hpc')]).toEqual(['off', 'on', 'out']);
});

test('the hotlist one stands in is the one that is asked for', () => {
  expect(hotlistOf(parse('list:"MLSys booth" cuda').parts)).toBe('mlsys booth');
  expect(hotlistOf(parse('-list:"MLSys booth"').parts)).toBeNull();
  expect(hotlistOf(parse('cuda').parts)).toBeNull();
});
