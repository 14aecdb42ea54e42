import { describe, expect, it, test } from 'vitest';
import { bars, byNearness, countdown, daysIn, inMonth, monthsOn, phase, span, weeksOf } from './dates';

const edition = (key: string, first_on: string, last_on = first_on) => ({ key, name: key, first_on, last_on });

test('days in the box of a month name another month', () => {
  expect(daysIn('2026-05', edition('a', '2026-05-17', '2026-05-22'))).toBe('17–22');
  expect(daysIn('2026-05', edition('a', '2026-05-17'))).toBe('17');
  const across = edition('b', '2026-01-31', '2026-02-04');
  expect(daysIn('2026-01', across)).toBe('31 – Feb 4');
  expect(daysIn('2026-02', across)).toBe('Jan 31 – 4');
});

describe('where an edition stands', () => {
  it.each([
    ['2026-05-17', '2026-05-22', 'now', 'day 2 of 6', '2026-05-18'],
    ['2026-05-17', '2026-05-17', 'now', 'today', '2026-05-17'],
    ['2026-05-17', '2026-05-22', 'coming', 'tomorrow', '2026-05-16'],
    ['2026-05-17', '2026-05-22', 'coming', 'in 12 days', '2026-05-05'],
    ['2026-05-17', '2026-05-22', 'coming', 'in 6 weeks', '2026-04-05'],
    ['2026-05-17', '2026-05-22', 'coming', 'in 6 months', '2025-11-18'],
    ['2026-05-17', '2026-05-22', 'past', 'yesterday', '2026-05-23'],
    ['2026-05-17', '2026-05-22', 'past', '3 weeks ago', '2026-06-12'],
    ['2023-05-17', '2023-05-22', 'past', '3 years ago', '2026-06-12'],
    ['', '', 'unknown', '', '2026-06-12'],
    ['', '', 'past', '', '2027-01-01'],
  ])('%s to %s is %s, %s', (first, last, where, words, today) => {
    const one = edition('mlsys-2026', first, last);
    expect(phase(one, today)).toBe(where);
    expect(countdown(one, today)).toBe(words);
  });

  it('says its days', () => {
    expect(span(edition('a-2026', '2026-05-17', '2026-05-22')).replaceAll('\u2009', ' ')).toBe('May 17 – 22, 2026');
    expect(span(edition('a-2026', '2026-05-17'))).toBe('May 17, 2026');
    expect(span(edition('a-2026', ''))).toBe('');
  });

  it('is listed by how near it is', () => {
    const all = [
      edition('old-2024', '2024-05-01'),
      edition('unknown-2026', ''),
      edition('later-2026', '2026-09-01'),
      edition('soon-2026', '2026-07-01'),
      edition('new-2025', '2025-05-01'),
      edition('now-2026', '2026-06-01', '2026-06-05'),
    ];
    expect(byNearness(all, '2026-06-02').map((one) => one.key)).toEqual([
      'now-2026',
      'soon-2026',
      'later-2026',
      'unknown-2026',
      'new-2025',
      'old-2024',
    ]);
  });
});

describe('a calendar', () => {
  it('has whole weeks', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks[5]?.[6]).toBe('2026-12-06');
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(monthsOn('2026-11', 2)).toBe('2027-01');
    expect(monthsOn('2026-01', -1)).toBe('2025-12');
  });

  it('lays editions beside one another where they overlap, and on one line where they do not', () => {
    const week = weeksOf('2026-05')[3] ?? [];
    expect(week[0]).toBe('2026-05-18');
    const laid = bars(week, [
      edition('a-2026', '2026-05-17', '2026-05-20'),
      edition('b-2026', '2026-05-19', '2026-05-26'),
      edition('c-2026', '2026-05-22', '2026-05-22'),
      edition('d-2026', '2026-06-22'),
    ]);
    expect(
      laid.map(({ edition: { key }, from, days, line, begins, ends }) => [key, from, days, line, begins, ends]),
    ).toEqual([
      ['a-2026', 0, 3, 0, false, true],
      ['b-2026', 1, 6, 1, true, false],
      ['c-2026', 4, 1, 0, true, true],
    ]);
  });

  it('knows what touches a month', () => {
    const over = edition('over-2026', '2026-04-29', '2026-05-02');
    expect(inMonth([over, edition('x-2026', '')], '2026-05')).toEqual([over]);
    expect(inMonth([over], '2026-06')).toEqual([]);
  });
});
