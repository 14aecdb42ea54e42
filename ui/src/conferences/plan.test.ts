import { describe, expect, it } from 'vitest';
import { byDay, hours, where } from './plan';

const at = (iso: string | null, until: string | null = null) => ({
  starts: iso === null ? null : Date.parse(iso),
  ends: until === null ? null : Date.parse(until),
  written: iso === null ? 'Tuesday 9:00' : '',
});

describe('a meet plan', () => {
  it('is in the clock of the place', () => {
    const late = at('2026-05-19T05:30Z', '2026-05-19T07:00Z');
    expect(hours(late, 'America/Los_Angeles')).toBe('22:30–00:00');
    expect(hours(late, '')).toBe('05:30–07:00');
    expect(hours(at('2026-05-19T05:30Z'), 'Europe/Vienna')).toBe('07:30');
    expect(hours(at(null), '')).toBe('Tuesday 9:00');
    const days = byDay([late, at('2026-05-19T16:00Z'), at(null)], 'America/Los_Angeles');
    expect(days.map((one) => [one.day, one.title, one.entries.length])).toEqual([
      ['2026-05-18', 'Monday, 18 May 2026', 1],
      ['2026-05-19', 'Tuesday, 19 May 2026', 1],
      ['none', 'Without a time', 1],
    ]);
  });

  it('says where somebody stands', () => {
    expect(where({ room: 'Hall B', poster: '214' })).toBe('Hall B, poster 214');
    expect(where({ room: 'Hall 4', poster: '#38' })).toBe('Hall 4, poster #38');
    expect(where({ room: '', poster: 'Board A3' })).toBe('Board A3');
    expect(where({ room: '', poster: '' })).toBe('');
  });
});
