import { describe, expect, it } from 'vitest';
import type { PastedLine, PastedPerson } from '../bindings';
import { choices, first, picks } from './pasted';

const person = (id: string, there = false): PastedPerson => ({
  id,
  name: id,
  title: 'SRE',
  company: 'Lumen',
  there,
  off_limits: '',
});
const line = (people: PastedPerson[], sure: boolean): PastedLine => ({
  said: { name: 'Ana', company: '', email: '', link: '' },
  people,
  sure,
});

describe('pasted lines', () => {
  it('are whoever is sure, new where nobody is known, and asked where several are', () => {
    expect(first(line([person('a')], true))).toBe('a');
    expect(first(line([person('a', true)], true))).toBe('skip');
    expect(first(line([], false))).toBe('new');
    expect(first(line([person('a'), person('b')], false))).toBe('ask');
    expect(first(line([person('a')], false))).toBe('ask');
  });

  it('come in as they were chosen, and not before they were', () => {
    const lines = [line([person('a')], true), line([], false), line([person('a'), person('b')], false)];
    expect(picks(lines, lines.map(first)).map((pick) => pick.person)).toEqual(['a', null]);
    expect(picks(lines, ['skip', 'skip', 'b']).map((pick) => pick.person)).toEqual(['b']);
  });

  it('say who each choice is', () => {
    expect(choices(line([person('a', true)], false)).map((one) => one.label)).toEqual([
      'Which one?',
      'a, SRE at Lumen, in this role',
      'New: Ana',
      'Leave out',
    ]);
  });
});
