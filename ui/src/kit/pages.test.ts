import { expect, test } from 'vitest';
import { Pages, PAGE_SIZE } from './pages.svelte';

type Answer = { total: number; rows: string[] };
type Asked = { query: string; offset: number; answer: (total: number) => void };

/** A source that answers when told to. */
function source() {
  const asked: Asked[] = [];
  const fetch = (query: string, offset: number, limit: number): Promise<Answer> =>
    new Promise((done) => {
      const answer = (total: number): void => {
        const size = Math.max(0, Math.min(limit, total - offset));
        done({ total, rows: Array.from({ length: size }, (_, i) => `${query}${offset + i}`) });
      };
      asked.push({ query, offset, answer });
    });
  return { asked, fetch };
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

test('rows come a page at a time, as they come into sight', async () => {
  const { asked, fetch } = source();
  const pages = new Pages<string, string, Answer>('', fetch);
  void pages.ask('a');
  asked[0]!.answer(1_000);
  await settled();
  expect(pages.total).toBe(1_000);
  expect(pages.row(3)).toBe('a3');
  expect(pages.row(PAGE_SIZE)).toBeUndefined();
  pages.look({ first: 90, end: 120 });
  asked[1]!.answer(1_000);
  await settled();
  expect(pages.row(PAGE_SIZE + 5)).toBe(`a${PAGE_SIZE + 5}`);
});

test('while typing, one question is out at a time and the answer to an older one is dropped', async () => {
  const { asked, fetch } = source();
  const pages = new Pages<string, string, Answer>('', fetch);
  void pages.ask('k');
  void pages.ask('ko');
  void pages.ask('kow');
  expect(asked.map((one) => one.query)).toEqual(['k']);
  asked[0]!.answer(500);
  await settled();
  expect(pages.last).toBeNull();
  expect(asked.map((one) => one.query)).toEqual(['k', 'kow']);
  asked[1]!.answer(7);
  await settled();
  expect(pages.total).toBe(7);
  expect(pages.row(0)).toBe('kow0');
});

test('a change fetches again what is in sight, and old rows stay until their successors are there', async () => {
  const { asked, fetch } = source();
  const pages = new Pages<string, string, Answer>('', fetch);
  void pages.ask('a');
  asked[0]!.answer(50);
  await settled();
  void pages.refresh();
  expect(pages.row(49)).toBe('a49');
  asked[1]!.answer(49);
  await settled();
  expect(pages.total).toBe(49);
  expect(pages.row(49)).toBeUndefined();
});

test('a page asked for before a change is asked for again after it', async () => {
  const { asked, fetch } = source();
  const pages = new Pages<string, string, Answer>('', fetch);
  void pages.ask('a');
  asked[0]!.answer(50);
  await settled();
  void pages.refresh();
  void pages.refresh();
  asked[1]!.answer(50);
  await settled();
  expect(asked).toHaveLength(3);
});

test('what cannot be fetched is kept as a failure and the rows stay', async () => {
  let fail = false;
  const pages = new Pages<string, string, Answer>('', () =>
    fail ? Promise.reject(new Error('gone')) : Promise.resolve({ total: 1, rows: ['one'] }),
  );
  await pages.ask('a');
  fail = true;
  await pages.refresh();
  expect(pages.failure).toBeInstanceOf(Error);
  expect(pages.row(0)).toBe('one');
});
