import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import type { LineReading } from '../bindings';
import { complaints } from '../desk/testing';
import { dialogShown, popoverShown } from '../kit/overlays.svelte';
import { asRead } from './line';
import Paste from './Paste.svelte';
import Work from './Work.svelte';
import { money } from './words';

let desk: FakeDesk;
let user: ReturnType<typeof userEvent.setup>;
let person: string;

beforeEach(() => {
  desk = new FakeDesk(3);
  install(desk);
  user = userEvent.setup();
  person = desk.people[0]!.id;
});
afterEach(cleanup);

const line = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Add a claim in one line' });

test('a line is cut at what was understood of it', () => {
  const reading: LineReading = {
    claim: null,
    said: '',
    missing: '',
    words: [
      { start: 5, end: 9, label: 'largest job', meaning: '2,048 accelerators' },
      { start: 0, end: 4, label: 'hardware', meaning: 'H100' },
    ],
    problems: [{ start: 10, end: 16, message: '“wibble” is not known.' }],
  };
  const words = asRead('h100 2048 wibble', reading);
  expect(words.map((word) => [word.text, word.label, word.wrong])).toEqual([
    ['h100', 'hardware', ''],
    ['2048', 'largest job', ''],
    ['wibble', '', '“wibble” is not known.'],
  ]);
  expect(asRead('h100 2048 wibble', reading, 16).at(-1)).toMatchObject({ label: '…', wrong: '' });
});

test('money is written as it is read', () => {
  const impact = { metric: '', before: '', after: '', company: '', happened_on: '', verified_by: '' };
  expect(money({ ...impact, money_per_month: 120_000_000, currency: 'USD' })).toBe('1.2M USD/month');
  expect(money({ ...impact, money_per_month: 7_916_67, currency: 'EUR' })).toBe('7,916.67 EUR/month');
  expect(money({ ...impact, money_per_month: 500_000, currency: 'JPY' })).toBe('500,000 JPY/month');
  expect(money({ ...impact, money_per_month: null, currency: '' })).toBe('');
});

test('an empty profile says the next step; a line becomes a record', async () => {
  const { container } = render(Work, { person });
  await screen.findByText(/Nothing is known of this person’s work yet/);
  expect(await complaints(container)).toEqual([]);
  await user.type(line(), 'h100 2048 built wibble ');
  expect(await screen.findByText('not understood')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('wibble');
  await user.clear(line());
  await user.type(line(), 'h100 2048 built inf');
  expect(await within(screen.getByRole('listbox')).findAllByRole('option')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(line().value).toBe('h100 2048 built InfiniBand '));
  await user.keyboard('{Enter}');
  const record = await screen.findByTestId('scale-record');
  expect(record.textContent).toContain('2,048');
  expect(within(record).getByTestId('backing').textContent).toContain('Said');
  expect(line().value).toBe('');
  expect(await complaints(container)).toEqual([]);
});

test('a field that cannot be taken says why and keeps what was typed', async () => {
  await desk.answer('add_claim_line', { person, text: 'h100 2048 built', evidence: null });
  render(Work, { person });
  await user.click(await screen.findByRole('button', { name: /^Accelerators in the largest job/ }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Accelerators in the largest job' });
  await user.clear(field);
  await user.type(field, '20000000{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('10 million');
  expect(field.value).toBe('20000000');
});

test('workload is set by digits and by a click, and taken back to unknown', async () => {
  render(Work, { person });
  const training = await screen.findByRole('slider', { name: 'Training' });
  training.focus();
  await user.keyboard('3');
  await vi.waitFor(() => expect(training.getAttribute('aria-valuetext')).toBe('3 of 4'));
  await user.keyboard('{ArrowLeft}');
  await vi.waitFor(() => expect(training.getAttribute('aria-valuetext')).toBe('2 of 4'));
  await user.keyboard('7');
  expect(desk.called('set_workload')).toHaveLength(2);
  await user.keyboard('{Delete}');
  await vi.waitFor(() => expect(training.getAttribute('aria-valuetext')).toBe('Unknown'));
  await user.click(training.querySelectorAll('.step')[4]!);
  expect(desk.called('set_workload').at(-1)).toMatchObject({ work: 'training', weight: 4 });
});

test('evidence opens beside its claim, and a dialog takes a story', async () => {
  await desk.answer('add_claim_line', { person, text: 'h100 2048 built', evidence: 'said' });
  render(Work, { person });
  await user.click(await screen.findByTestId('backing'));
  expect(popoverShown()?.label).toBe('Evidence for 2,048 H100');
  await user.click(screen.getByRole('button', { name: 'Add a story' }));
  expect(dialogShown()?.title).toBe('Add a failure story');
});

test('a pasted text is taken claim by claim, by keys alone', async () => {
  const { container } = render(Paste, { person, take: () => undefined });
  await user.type(screen.getByRole('textbox'), 'Ran 2,048 H100s. Tuned NCCL. Also 64 H100s.');
  await user.click(screen.getByRole('button', { name: 'Find claims' }));
  const list = await screen.findByRole('listbox', { name: 'Suggested claims' });
  expect(document.activeElement).toBe(list);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    '2,048 H100s',
    'NCCL',
    '64 H100s',
  ]);
  expect(await complaints(container)).toEqual([]);
  await user.keyboard('y');
  await vi.waitFor(() => expect(within(list).getAllByText('Taken')).toHaveLength(1));
  await user.keyboard('n');
  await vi.waitFor(() => expect(within(list).getAllByText('Left')).toHaveLength(1));
  expect(desk.called('accept_claim')).toHaveLength(1);
  expect(screen.getByText(/1 suggestion open, 1 taken/)).toBeTruthy();
});
