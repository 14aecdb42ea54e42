import { expect, test } from 'vitest';
import type { Conference, Edition } from '../bindings';
import { Conferences } from './list.svelte';

const edition = (key: string, name: string, first_on: string): Edition => ({
  ...{ id: key, key, name, place: '', link: '', time_zone: '', first_on, last_on: first_on, plan: null },
  ...{ notes: '', built_in: true, kept: false },
});
const series = (slug: string, title: string, ...editions: Edition[]): Conference => ({
  ...{ slug, title, description: '', link: '', field: null, built_in: true, kept: false, editions },
});
function conferences(): Conferences {
  const list = new Conferences();
  list.all = [
    series('gtc', 'GTC'),
    series('day', 'GPU Day', edition('day-2099', 'GPU Day 2099', '2099-05-03')),
    series('now', 'Nowcon', edition('now-1', 'Nowcon', list.today)),
  ];
  return list;
}

test('a conference without a year is found, and is nothing that is planned', () => {
  const list = conferences();
  expect(list.rows.map((one) => one.name)).toEqual(['Nowcon', 'GPU Day 2099']);
  list.ask({ text: 'gtc' });
  expect(list.rows.map((one) => [one.key, one.name, one.yearless])).toEqual([['gtc', 'GTC', true]]);
  expect(list.held).toEqual([]);
  list.ask({ text: 'g' });
  expect(list.rows.map((one) => one.name)).toEqual(['GPU Day 2099', 'GTC']);
  list.ask({ plan: 'any' });
  expect(list.rows).toEqual([]);
});

test('the calendar goes where something is found', () => {
  const list = conferences();
  const now = list.today.slice(0, 4);
  expect(list.calendarYear).toBe(now);
  list.ask({ text: 'gpu' });
  expect(list.calendarYear).toBe('2099');
  list.ask({ text: '' });
  expect(list.calendarYear).toBe(now);
  list.month = `${now}-01`;
  list.ask({ text: 'gpu' });
  expect(list.month).toBe('2099-05');
  list.ask({ text: 'no such thing' });
  expect([list.month, list.calendarYear]).toEqual(['2099-05', now]);
});
