import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import type { GuaranteeClock } from '../bindings';
import PlacementPage from './PlacementPage.svelte';
import { clockSays, monthOf, sum } from './words';

test('amounts below zero, months and clocks in words', () => {
  expect(sum(-6_750_050, 2, 'USD')).toBe('−67,500.50 USD');
  expect(sum(300, 0, 'JPY')).toBe('300 JPY');
  expect(monthOf('2027-03')).toBe('Mar 2027');
  const clock: GuaranteeClock = {
    stands: 'running',
    day: 45,
    of: 90,
    left: 45,
    ends_on: '2027-01-08',
    remedy: 'pro_rata',
    amount: 1,
    says: '',
  };
  expect(clockSays(clock)).toBe('Day 45 of 90');
  expect(clockSays({ ...clock, stands: 'left' })).toBe('Left on day 45');
});

test('a placement says what it earns, and how its guarantee stands', async () => {
  install(new FakeDesk());
  render(PlacementPage, { props: { id: 'placement-1' } });
  expect(await screen.findByText('30% of 450,000 USD base = 135,000 USD')).toBeTruthy();
  expect(screen.getByText('Day 45 of 90')).toBeTruthy();
});
