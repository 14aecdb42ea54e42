import { expect, test } from 'vitest';
import type { RoleInList } from '../bindings';
import { nextSort, sorted, type RoleColumn } from './sort';

const role = (title: string, more: Partial<RoleInList>): RoleInList =>
  ({
    title,
    client: '',
    status: 'open',
    openings: 1,
    days_open: 0,
    stages: [],
    fee_minor: null,
    owner: '',
    ...more,
  }) as RoleInList;
const ALL = [
  role('Storage', {
    client: 'Yarrow',
    status: 'lost',
    days_open: 40,
    fee_minor: 5,
    stages: [{ name: 'A', kind: 'sourced', people: 2 }],
  }),
  role('kernels', {
    client: 'ärva',
    status: 'draft',
    days_open: 9,
    stages: [{ name: 'R', kind: 'rejected', people: 9 }],
  }),
  role('Fabrics', { client: 'Borealis', owner: 'Ruth', days_open: 9, fee_minor: 7 }),
];
const titles = (by: RoleColumn, descending: boolean): string =>
  sorted(ALL, { by, descending })
    .map((one) => one.title)
    .join(' ');

test('roles are ordered by what is asked, what nobody said last', () => {
  expect(titles('title', false)).toBe('Fabrics kernels Storage');
  expect(titles('client', false)).toBe('kernels Fabrics Storage');
  expect(titles('status', false)).toBe('Fabrics kernels Storage');
  expect(titles('opened', true)).toBe('Storage Fabrics kernels');
  expect(titles('cards', true)).toBe('Storage Fabrics kernels');
  expect(titles('fee', true)).toBe('Fabrics Storage kernels');
  expect(titles('fee', false)).toBe('Storage Fabrics kernels');
  expect(titles('owner', true)).toBe('Fabrics kernels Storage');
  expect(sorted(ALL, null)).toBe(ALL);
});

test('a column is pressed once for its usual way, again for the other, and once more for none', () => {
  const once = nextSort(null, 'opened');
  expect(once).toEqual({ by: 'opened', descending: true });
  expect(nextSort(once, 'opened')).toEqual({ by: 'opened', descending: false });
  expect(nextSort(nextSort(once, 'opened'), 'opened')).toBeNull();
  expect(nextSort(once, 'title')).toEqual({ by: 'title', descending: false });
});
