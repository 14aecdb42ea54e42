import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import type { FailureCode } from '../bindings';
import { complaints } from './testing';
import Refused from './Refused.svelte';

afterEach(cleanup);

function refuse(code: FailureCode): {
  desk: FakeDesk;
  opened: ReturnType<typeof vi.fn>;
  user: ReturnType<typeof userEvent.setup>;
  page: HTMLElement;
} {
  const state = {
    at: 'refused',
    place: '/home/ana/ana.roster-desk',
    failure: failure(code, 'What the core saw.'),
  } as const;
  const desk = new FakeDesk(3, state);
  install(desk);
  const opened = vi.fn();
  const { container } = render(Refused, { state, opened });
  return { desk, opened, user: userEvent.setup(), page: container };
}
const byCode = (): HTMLElement | null => screen.queryByRole('button', { name: 'Use the recovery code' });

test('each reason has its own words, says what was kept, and names the file', async () => {
  const seen = new Set<string>();
  for (const code of ['wrong_key', 'no_key_store', 'damaged', 'file_too_new', 'desk_in_use', 'io'] as const) {
    const { page } = refuse(code);
    seen.add(screen.getByRole('heading', { level: 1 }).textContent);
    const why = screen.getByTestId('refused-why');
    expect(why.textContent).toContain('What the core saw.');
    expect(why.textContent).toMatch(/not changed|Nothing was written|is safe/);
    screen.getByText('/home/ana/ana.roster-desk');
    expect(await complaints(page)).toEqual([]);
    cleanup();
  }
  expect(seen.size).toBe(6);
});

test('the code is offered only where it can help', () => {
  for (const [code, helps] of [
    ['wrong_key', true],
    ['no_key_store', true],
    ['damaged', true],
    ['file_too_new', false],
    ['desk_in_use', false],
    ['io', false],
  ] as const) {
    refuse(code);
    expect(byCode() !== null, code).toBe(helps);
    cleanup();
  }
});

test('trying again asks the core where it stands now', async () => {
  const { desk, opened, user } = refuse('desk_in_use');
  desk.state = { at: 'open', desk: desk.desk() };
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(expect.objectContaining({ at: 'open' })));
});

test('where nothing has changed it says so', async () => {
  const { user } = refuse('io');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('It is still the same.');
});

test('another desk can be opened; what fails there is said', async () => {
  const { desk, opened, user } = refuse('damaged');
  desk.instead['open_other_desk'] = () => {
    throw failure('io', 'The folder cannot be read.');
  };
  await user.click(screen.getByRole('button', { name: 'Open another desk…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The folder cannot be read.');
  expect(opened).not.toHaveBeenCalled();
});

test('the code opens a desk whose key is lost', async () => {
  const { opened, user, page } = refuse('wrong_key');
  const offered = byCode();
  if (offered) await user.click(offered);
  expect(await complaints(page)).toEqual([]);
  await user.type(screen.getByLabelText('Recovery code'), 'K7QF2M9XRT4BHH8WPZ3D5VNCJ6YGAE1S{Enter}');
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(expect.objectContaining({ at: 'open' })));
});
