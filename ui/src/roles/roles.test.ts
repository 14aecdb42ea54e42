import { describe, expect, it } from 'vitest';
import { allIn, basisPoints, furthestFirst, inStages, inThousands, percent } from './words';

describe('per cent', () => {
  it('is read as people type it, and written back', () => {
    for (const [typed, points] of [
      ['20', 2_000],
      ['22.5%', 2_250],
      ['33,33 %', 3_333],
      ['100', 10_000],
      ['0.29', 29],
    ] as const) {
      expect(basisPoints(typed)).toBe(points);
      expect(basisPoints(percent(points))).toBe(points);
    }
    for (const typed of ['', 'a fifth', '100.01', '101', '-5', '20.123']) expect(basisPoints(typed)).toBeNull();
  });
});

describe('a pipeline in a line', () => {
  it('leaves out what is empty and what ended', () => {
    const stage = (kind: 'sourced' | 'offer' | 'rejected', people: number) => ({ name: kind, kind, people });
    expect(inStages([stage('sourced', 2), stage('offer', 0), stage('rejected', 5)])).toEqual([stage('sourced', 2)]);
  });
  it('names first what counts most', () => {
    const stages = [
      { name: 'Sourced', kind: 'sourced' as const, people: 3 },
      { name: 'Offer', kind: 'offer' as const, people: 1 },
    ];
    expect(allIn(stages)).toBe(4);
    expect(furthestFirst(stages)).toBe('1 Offer, 3 Sourced');
  });
  it('has a band beside it that says thousands', () => {
    expect(inThousands('360,000–520,000 USD')).toBe('360k–520k USD');
    expect(inThousands('1,250,000–2,000,000 JPY')).toBe('1,250k–2,000k JPY');
    expect(inThousands('172,500–240,000 GBP')).toBe('172,500–240k GBP');
  });
});
