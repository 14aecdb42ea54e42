import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import CandidacyPage from '../pipeline/CandidacyPage.svelte';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(3);
  install(desk);
});

test('a blind profile is looked at, stopped where it tells who it is, and recorded', async () => {
  const user = userEvent.setup();
  render(CandidacyPage, { id: 'candidacy-1' });
  await user.click(await screen.findByRole('button', { name: 'New submittal' }));
  const sheet = await screen.findByTestId('sheet');
  within(sheet).getByText('Candidate 1-A');
  screen.getByText('1 fact hidden');
  screen.getByTestId('no-consent');

  const name = desk.people[0]!.name;
  await user.type(screen.getByLabelText('Headline'), `The best of ${name}`);
  await waitFor(() => expect(screen.getByTestId('leaks').textContent).toContain(name));
  const record = screen.getByRole('button', { name: 'Record submittal' });
  expect((record as HTMLButtonElement).disabled).toBe(true);
  await user.clear(screen.getByLabelText('Headline'));
  await waitFor(() => expect(screen.queryByTestId('leaks')).toBeNull());

  await user.selectOptions(screen.getByLabelText('Consent'), 'yes');
  expect(screen.queryByTestId('no-consent')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Record submittal' }));
  const line = await screen.findByTestId('submittal');
  within(line).getByText('Blind profile');
  const { submittal } = desk.called('submit_profile')[0] as { submittal: Record<string, unknown> };
  expect([submittal['sent_to'], submittal['consent'], submittal['owned_days']]).toEqual(['Jo Brand', 'yes', '365']);
  expect(screen.getByLabelText<HTMLInputElement>('To').value).toBe('jo@halcyon.example');
});

test('what cannot be taken stays with its reason at the field', async () => {
  const user = userEvent.setup();
  render(CandidacyPage, { id: 'candidacy-1' });
  await user.click(await screen.findByRole('button', { name: 'New submittal' }));
  await screen.findByTestId('sheet');
  await user.clear(screen.getByLabelText('Sent on'));
  await user.type(screen.getByLabelText('Sent on'), 'soon{Enter}');
  await screen.findByText('That is no date.');
  expect(screen.getByLabelText('Sent on').getAttribute('aria-invalid')).toBe('true');
});

test('an accepted offer offers to move the card', async () => {
  const user = userEvent.setup();
  render(CandidacyPage, { id: 'candidacy-1' });
  await user.click(await screen.findByRole('button', { name: 'Add an offer' }));
  await user.type(await screen.findByLabelText('Base'), '400k{Enter}');
  await screen.findByTestId('offer');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Answer to Offer 1/ }), 'accepted');
  await waitFor(() => expect(desk.called('answer_offer')).toHaveLength(1));
});
