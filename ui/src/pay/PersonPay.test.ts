import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import PersonPay from './PersonPay.svelte';
import RateSettings from './RateSettings.svelte';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(3);
  install(desk);
});
const show = async (at = 0): Promise<void> => {
  render(PersonPay, { person: desk.people[at]! });
  await screen.findByTestId('new-pay');
};

test('the latest of each kind stands on top, with its parts', async () => {
  await show();
  const offered = within(screen.getByTestId('latest-offered'));
  offered.getByText('630,000 USD');
  offered.getByText('330k base, 300k equity, 50k sign-on once');
  within(screen.getByTestId('latest-current')).getByText('515,000 USD');
});

test('a point is typed in one go, and what is refused stays with its reason at the field', async () => {
  const user = userEvent.setup();
  await show(1);
  await user.type(screen.getByLabelText('Base'), 'much{Enter}');
  expect(await screen.findByText(/That is no amount/)).toBeTruthy();
  expect(screen.getByLabelText('Base').getAttribute('aria-invalid')).toBe('true');
  await user.clear(screen.getByLabelText('Base'));
  await user.type(screen.getByLabelText('Base'), '€95,000');
  await user.type(screen.getByLabelText('Bonus'), '5k{Enter}');
  await screen.findByText('100,000 EUR');
  const { person, point } = desk.called('add_pay')[1] as { person: string; point: Record<string, string> };
  expect([person, point['currency'], point['as_of']]).toEqual([desk.people[1]!.id, '', 'today']);
  expect(point['today']).toMatch(/^\d{4}-\d\d-\d\d$/);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Base').value).toBe(''));
  expect(document.activeElement).toBe(screen.getByLabelText('Base'));
});

test('an amount is changed where it stands, and a line is removed', async () => {
  const user = userEvent.setup();
  await show();
  await user.click(screen.getAllByTestId('pay-base')[0]!);
  const field = screen.getAllByTestId('pay-base')[0]!;
  await user.clear(field);
  await user.type(field, '360k{Enter}');
  await waitFor(() => expect(screen.getAllByTestId('pay-total')[0]!.textContent?.trim()).toBe('670,000'));
  const lines = screen.getAllByTestId('pay-point').length;
  await user.click(screen.getByRole('button', { name: /^Remove countered pay/ }));
  await waitFor(() => expect(screen.getAllByTestId('pay-point')).toHaveLength(lines - 1));
});

test('the chart has its values as a table, and says what has no rate', async () => {
  const user = userEvent.setup();
  await show();
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/in USD.*Offered on .*630,000 USD/);
  screen.getByText(/No rate for CHF in USD/);
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = within(screen.getByTestId('pay-chart'));
  table.getByText('222,097 USD');
  table.getByText('1 EUR = 1.0834 USD (2 Mar 2026)', { exact: false, selector: 'tr:nth-last-child(2) td' });
  await user.selectOptions(screen.getByLabelText('Currency of the totals'), 'EUR');
  await table.findByText('205,000 EUR');
});

test('rates are set, mended in place and removed', async () => {
  const user = userEvent.setup();
  render(RateSettings);
  expect(await screen.findAllByTestId('rate')).toHaveLength(2);
  await user.type(screen.getByLabelText('One of'), 'CHF');
  await user.type(screen.getByLabelText('Is worth'), 'about one');
  await user.type(screen.getByLabelText('Of'), 'USD');
  await user.click(screen.getByRole('button', { name: 'Add rate' }));
  await screen.findByText(/That is no rate/);
  await user.clear(screen.getByLabelText('Is worth'));
  await user.type(screen.getByLabelText('Is worth'), '1.12{Enter}');
  await waitFor(() => expect(screen.getAllByTestId('rate')).toHaveLength(3));
  await user.click(screen.getByRole('button', { name: /^Remove the rate of GBP/ }));
  await waitFor(() => expect(screen.getAllByTestId('rate')).toHaveLength(2));
});
