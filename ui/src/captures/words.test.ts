import { describe, expect, it } from 'vitest';
import type { CaptureReading } from '../bindings';
import { enterDoes, optionsOf, saidBy, usual } from './words';

const reading = (some: Partial<CaptureReading>): CaptureReading => ({
  pieces: [],
  person: 'Ada Lovelace',
  company: 'CoreWeave',
  edition: null,
  candidates: [],
  authors: [],
  whom: { who: 'new' },
  torn: false,
  ...some,
});
const ada = { id: 'a', name: 'Ada Lovelace', title: 'Engineer', company: 'Lumen', why: 'same name' };

describe('whom a captured line is about', () => {
  it('offers those of the desk, somebody new, and later', () => {
    expect(optionsOf(reading({ candidates: [ada] })).map(({ key }) => key)).toEqual(['a', 'new', 'later']);
    expect(optionsOf(reading({ person: '' })).map(({ key }) => key)).toEqual(['later']);
  });
  it('takes nobody of the same name unless the desk is sure', () => {
    expect(usual(reading({ candidates: [ada] }))).toBe('new');
    expect(usual(reading({ candidates: [ada], whom: { who: 'known', id: 'a' } }))).toBe('a');
  });
  it('offers authors of the programme behind those of the desk, and takes one who is sure', () => {
    const maren = { id: 'm', name: 'Maren Oduya', affiliation: 'Northlake', why: 'same name and company' };
    const read = reading({
      candidates: [ada],
      authors: [maren],
      whom: { who: 'author', id: 'm' },
      edition: { key: 'mlsys-2026', name: 'MLSys 2026' },
    });
    const options = optionsOf(read);
    expect(options.map(({ key }) => key)).toEqual(['a', 'm', 'new', 'later']);
    expect(options[1]?.why).toBe('in the programme of MLSys 2026, same name and company');
    expect(usual(read)).toBe('m');
    expect(enterDoes(read, options[1])).toBe('Enter adds Maren Oduya, Northlake at MLSys 2026, from its programme.');
  });
  it('says what Enter does', () => {
    const named = reading({ candidates: [ada], edition: { key: 'mlsys-2026', name: 'MLSys 2026' } });
    const [known, fresh, later] = optionsOf(named);
    expect(enterDoes(named, known)).toBe(
      'Enter keeps this with Ada Lovelace, Engineer, Lumen at MLSys 2026 (same name).',
    );
    expect(enterDoes(named, fresh)).toBe('Enter adds Ada Lovelace, CoreWeave at MLSys 2026.');
    expect(enterDoes(named, later)).toBe('Enter keeps the line to be sorted.');
    expect(enterDoes(reading({ torn: true }), later)).toContain('several people');
  });
});

describe('what a piece says', () => {
  it.each([
    ['wants inference', 'inference'],
    ['looking for a lead role', 'a lead role'],
    ['open to remote', 'remote'],
    ['prefers nights', 'prefers nights'],
  ])('is a wish without the word that leads it: %s', (line, said) => {
    expect(saidBy(line, { start: 0, end: line.length, label: 'wants', kind: 'wants', meaning: '' })).toBe(said);
  });
  const piece = { start: 14, end: 25, label: '', kind: 'company' as const, meaning: 'CoreWeave' };
  it('is what it comes to, else what is written, without the commas around', () => {
    expect(saidBy('Ada Lovelace, CoreWeave, x', piece)).toBe('CoreWeave');
    expect(saidBy('Ada Lovelace, CoreWeave, x', { ...piece, kind: 'scale', meaning: '4,000 H100' })).toBe('4,000 H100');
  });
});
