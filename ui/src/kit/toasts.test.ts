import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { dismissAll, failed, STAYS_MS, toast, toasts } from './toasts.svelte';
import Toasts from './Toasts.svelte';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  dismissAll();
});

const texts = (): string[] => toasts().map((one) => one.text);
const fail = (message: string): void => failed({ code: 'no_desk', message, field: null });

test('what failed stays until it is dismissed, what was done goes by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  render(Toasts);
  toast('Added Ada');
  fail('/media/stick: it is not there.');
  await vi.advanceTimersByTimeAsync(STAYS_MS + 1);
  expect(texts()).toEqual(['/media/stick: it is not there. Open a desk first.']);
  screen.getByRole('button', { name: 'Dismiss' }).click();
  expect(texts()).toEqual([]);
});

test('of many messages the ones of failures stay longest, and the newest always', () => {
  fail('One.');
  toast('Added Ada');
  fail('Two.');
  toast('Added Ben');
  expect(texts()).toEqual(['One. Open a desk first.', 'Two. Open a desk first.', 'Added Ben']);
  fail('Three.');
  fail('Four.');
  expect(texts().map((one) => one.split('.')[0])).toEqual(['Two', 'Three', 'Four']);
});

test('the same failure again is told once', () => {
  fail('One.');
  fail('Two.');
  fail('One.');
  expect(texts().map((one) => one.split('.')[0])).toEqual(['Two', 'One']);
});
