import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import Marks from './Marks.svelte';
import { tint, when } from './words';

afterEach(cleanup);

test('a digit chooses, Backspace takes it back, and other keys pass', async () => {
  const pick = vi.fn();
  render(Marks, { label: 'Pay: has it', value: null, pick, before: 4 });
  expect(screen.getByRole('group', { name: /Pay: has it, before: 4/ })).toBeTruthy();
  await userEvent.tab();
  await userEvent.keyboard('26{Backspace}');
  expect(pick.mock.calls).toEqual([[2], [null]]);
});

test('days and scores are said in words', () => {
  expect([-3, -1, 0, 1, 12].map(when)).toEqual(['in 3 days', 'in 1 day', 'today', '1 day late', '12 days late']);
  expect([0, 29, 30, 60].map(tint)).toEqual(['calm', 'calm', 'watch', 'act']);
});
