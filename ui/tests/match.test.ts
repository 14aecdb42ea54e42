import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import type { Wanted } from '../src/bindings';
// Loaded when it is first gone to, which may take longer than a test waits.
import '../src/match/Match.svelte';
import { matching } from '../src/match/matching.svelte';
import { complaints } from '../src/desk/testing';
import { closeOverlays } from '../src/kit/overlays.svelte';
import { dismissAll } from '../src/kit/toasts.svelte';
import { openDesk } from './shell';

afterEach(() => {
  closeOverlays();
  cleanup();
  dismissAll();
});

async function openMatch() {
  const opened = await openDesk();
  await opened.user.keyboard('gm');
  await screen.findByTestId('match');
  await waitFor(() => expect(matching.weights).not.toBeNull());
  const asked = (): Wanted => opened.desk.called('match_people').at(-1)?.wanted as Wanted;
  return { ...opened, asked };
}
const found = () => screen.findAllByTestId('match-row');

test('an empty profile ranks nobody, and says what to do', async () => {
  const { desk, user } = await openMatch();
  await user.click(await screen.findByRole('button', { name: 'Begin with the scale' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Accelerators from'));
  expect(desk.called('match_people')).toEqual([]);
});

test('what is typed is read by the core, and everybody is ranked anew by it', async () => {
  const { user, asked } = await openMatch();
  await user.type(screen.getByLabelText('Accelerators from'), '2k');
  await user.tab();
  const rows = await found();
  expect(asked().accelerators).toEqual({ from: 2_000, to: null });
  expect(within(rows[0] as HTMLElement).getByText('91.4')).toBeTruthy();
  expect(within(rows[1] as HTMLElement).getByText('Risk')).toBeTruthy();

  // What cannot be meant stands at its field, and the rows stay.
  await user.type(screen.getByLabelText('Accelerators to'), '8');
  await user.tab();
  expect(await screen.findAllByText(/ends below where it begins/)).not.toHaveLength(0);
  expect(screen.getAllByTestId('match-row')).toHaveLength(rows.length);
  await user.clear(screen.getByLabelText('Accelerators to'));
  await user.type(screen.getByLabelText('Accelerators to'), 'plenty');
  await user.tab();
  expect(await screen.findByText(/There is no number in that/)).toBeTruthy();
});

test('a skill is added by what it means, made a must, and tells who is out', async () => {
  const { user, asked, page } = await openMatch();
  await user.type(screen.getByLabelText('Add to skills'), 'cud{Enter}');
  await found();
  expect(asked().skills).toEqual([{ key: 'cuda', how: 'must', depth: null }]);
  expect(await screen.findByText('7 people are out')).toBeTruthy();
  expect(screen.getByText('7 have no CUDA')).toBeTruthy();
  expect(await complaints(page)).toEqual([]);
  await user.selectOptions(screen.getByLabelText('How deep CUDA is to be known'), 'tuned');
  await waitFor(() => expect(asked().skills[0]?.depth).toBe('tuned'));
  await user.type(screen.getByLabelText('Add to skills'), 'weaving{Enter}');
  expect(await screen.findByText(/not in the taxonomy/)).toBeTruthy();
  await user.click(screen.getByLabelText('Take CUDA away'));
  await waitFor(() => expect(screen.queryByTestId('match-row')).toBeNull());
});

test('all reasons are a press away, with what each earned', async () => {
  const { user } = await openMatch();
  await user.click(screen.getByLabelText('Needs both training and inference'));
  const [first] = await found();
  const row = within(first as HTMLElement);
  expect(row.getAllByText(/^\+.* of /)).toHaveLength(3);
  await user.click(row.getByRole('button', { name: 'All 4 reasons' }));
  expect(row.getAllByText(/^\+.* of /)).toHaveLength(4);
});

test('a profile is saved, changed, chosen again and deleted', async () => {
  const { user, desk } = await openMatch();
  await user.click(screen.getByLabelText('Needs both training and inference'));
  await found();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.type(await screen.findByLabelText('Name'), 'Both{Enter}');
  await waitFor(() => expect(matching.current?.name).toBe('Both'));
  expect(matching.edited).toBe(false);
  await user.click(screen.getByLabelText('Remote will do'));
  expect(matching.edited).toBe(true);
  matching.clear();
  await user.selectOptions(screen.getByLabelText('Saved profiles'), 'Both');
  expect(matching.wanted).toMatchObject({ versatile: true, remote: false, title: 'Both' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(matching.saved).toEqual([]));
  expect(desk.called('delete_wanted')).toHaveLength(1);
});

test('weights are moved and reset', async () => {
  const { user, desk } = await openMatch();
  await user.click(screen.getByLabelText('Needs both training and inference'));
  await found();
  const pay = screen.getByLabelText('Points of pay');
  await user.clear(pay);
  await user.type(pay, '40');
  await user.tab();
  const weight = () => (desk.called('match_people').at(-1)?.weights as { pay: number }).pay;
  await waitFor(() => expect(weight()).toBe(40));
  await user.click(screen.getByRole('button', { name: 'Reset the weights' }));
  await waitFor(() => expect(weight()).toBe(5));
});

test('from somebody to the people like her, and back with all as it was', async () => {
  const { user, desk } = await openMatch();
  await user.click(screen.getByLabelText('Needs both training and inference'));
  const [first] = await found();
  await user.click(first?.querySelector('.name') as HTMLElement);
  await screen.findByTestId('person-page');
  await user.keyboard('{Shift>}l{/Shift}');
  expect(await screen.findByText('Skills: NCCL')).toBeTruthy();
  expect(desk.called('wanted_like')).toHaveLength(1);
  expect(matching.wanted.versatile).toBe(false);
  await user.click(screen.getByLabelText('Remote will do'));
  await user.keyboard('{Escape}');
  await user.keyboard('gm');
  await screen.findByTestId('match');
  expect(matching.wanted.remote).toBe(true);
});
