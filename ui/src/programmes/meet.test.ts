import { afterEach, expect, test, vi } from 'vitest';

const calls = vi.hoisted(() => [] as unknown[][]);
vi.mock('../bindings', () => ({
  addEditionContacts: (...said: unknown[]) => (calls.push(['list', ...said]), Promise.resolve(2)),
}));
vi.mock('../calls/programmes', () => ({
  addProgrammePeople: (...said: unknown[]) => (calls.push(['desk', ...said]), Promise.resolve(['p2'])),
  meetProgrammePeople: (...said: unknown[]) => (calls.push(['meet', ...said]), Promise.resolve(['p1', 'p2'])),
}));
const { meetAuthors } = await import('./meet');

const person = { id: 'p1', name: '', title: '', company: '', confidence: 100, reasons: [] };
const authors = [
  { id: 'w1', standing: 'known' as const, person },
  { id: 'w2', standing: 'new' as const, person: null },
];
afterEach(() => void calls.splice(0));

test('authors of whom nothing is said are marked at one stroke', async () => {
  const wish = { why: '', priority: null, capacity: 'author' as const };
  expect(await meetAuthors(authors, 'mlsys-2026', ['w1', 'w2'], wish)).toBe(2);
  expect(calls).toEqual([['meet', 'mlsys-2026', ['w1', 'w2']]]);
});

test('why and priority come with them, whoever is not in the desk is brought in first', async () => {
  const wish = { why: 'Runs 4k H100', priority: 1, capacity: 'author' as const };
  expect(await meetAuthors(authors, 'mlsys-2026', ['w1', 'w2'], wish)).toBe(2);
  expect(calls).toEqual([
    ['desk', 'mlsys-2026', ['w2']],
    ['list', 'mlsys-2026', ['p1', 'p2'], wish],
  ]);
});
