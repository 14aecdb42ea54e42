import { expect, test, vi } from 'vitest';
import type { ProgrammeItem, ProgrammeQuery } from '../bindings';

const item = (id: string, title: string): ProgrammeItem => ({
  ...{ id, title, kind: 'paper', topic: '', award: '', authors: ['Ada Byron'], session: '', room: `Hall ${id}` },
  ...{ poster: '', starts: null, ends: null, written: '' },
});
vi.mock('../calls/programmes', () => ({
  programmeItems: ({ edition, text }: ProgrammeQuery) =>
    Promise.resolve({
      rows:
        text !== 'Ada Byron' ? [] : edition === 'b-2026' ? [item('1', 'Caches'), item('2', '')] : [item('3', 'Caches')],
    }),
}));
const { givenBy } = await import('./given');

test('each title has its place in the programme it is of, and one that is not found stands for itself', async () => {
  const at = ['b-2026', 'a-2025'].map((key) => ({ key, name: key }));
  const given = await givenBy({ name: 'Ada Byron', items: ['Caches', 'Networks', 'Caches', ''], at });
  expect(given.map((one) => [one.title, one.item?.room ?? null, one.edition])).toEqual([
    ['Caches', 'Hall 1', 'b-2026'],
    ['Networks', null, ''],
    ['Caches', 'Hall 3', 'a-2025'],
    ['', 'Hall 2', 'b-2026'],
  ]);
});
