import { expect, test, vi } from 'vitest';
import type { HistoryEntry, HistoryPage } from '../bindings';
import { Entries } from './entries.svelte';

/** A history of so many steps. */
function steps(most: number) {
  const desk = { most };
  const fetch = vi.fn((before: number | null, limit: number): Promise<HistoryPage> => {
    const first = before === null ? desk.most : before - 1;
    const seqs = Array.from({ length: Math.min(limit, first) }, (_, i) => first - i);
    return Promise.resolve({
      entries: seqs.map((seq) => ({ seq }) as HistoryEntry),
      older: (seqs.at(-1) ?? 1) > 1,
    });
  });
  return { desk, fetch };
}
const ends = ({ entries }: Entries): unknown[] => [entries?.[0]?.seq, entries?.at(-1)?.seq, entries?.length];

test('older ones are added until there are none', async () => {
  const entries = new Entries();
  await entries.show(steps(90).fetch);
  expect([...ends(entries), entries.older]).toEqual([90, 51, 40, true]);
  await entries.more();
  await entries.more();
  expect([...ends(entries), entries.older]).toEqual([90, 1, 90, false]);
});

test('a refresh loses nothing that is shown, be it more than the core answers at once', async () => {
  const { desk, fetch } = steps(2_000);
  const entries = new Entries();
  await entries.show(fetch);
  for (let i = 0; i < 9; i++) await entries.more();
  expect(ends(entries)).toEqual([2_000, 1_601, 400]);
  desk.most = 2_003;
  await entries.refresh();
  expect([entries.entries?.[0]?.seq, entries.entries!.at(-1)!.seq <= 1_601]).toEqual([2_003, true]);
  expect(fetch.mock.calls.every(([, limit]) => limit <= 200)).toBe(true);
});

test('a refresh does not lose the older ones that are on their way', async () => {
  const entries = new Entries();
  await entries.show(steps(200).fetch);
  const more = entries.more();
  await Promise.all([more, entries.refresh()]);
  expect(ends(entries)).toEqual([200, 121, 80]);
});

test('what fails is told; older ones that fail leave what is shown', async () => {
  const entries = new Entries();
  const { fetch } = steps(90);
  await entries.show(fetch);
  fetch.mockRejectedValueOnce({ code: 'io', message: 'The disk is gone.', field: null });
  await expect(entries.more()).rejects.toMatchObject({ code: 'io' });
  expect([entries.failure, entries.entries?.length]).toEqual([null, 40]);
  fetch.mockRejectedValueOnce({ code: 'io', message: 'The disk is gone.', field: null });
  await entries.refresh();
  expect(entries.failure?.code).toBe('io');
  await entries.refresh();
  expect(entries.failure).toBeNull();
});
