import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { FakeDesk, failure } from '../fake/desk';
import { install } from '../fake/install';
import App from './App.svelte';

afterEach(cleanup);

function start(desk: FakeDesk): ReturnType<typeof userEvent.setup> {
  install(desk);
  render(App);
  return userEvent.setup();
}

test('an open desk opens at its people', async () => {
  start(new FakeDesk(3));
  expect(await screen.findByRole('grid', { name: 'People' })).toBeTruthy();
});

test('a locked desk asks for its key, and opens with it', async () => {
  const desk = new FakeDesk(3, { at: 'locked', name: 'Ana’s desk', place: '/ana', wants: 'passphrase', back: null });
  const user = start(desk);
  await user.type(await screen.findByLabelText('Passphrase'), 'correct horse{Enter}');
  expect(await screen.findByRole('grid', { name: 'People' })).toBeTruthy();
});

test('when the core does not answer, that is said, and one can try again', async () => {
  const desk = new FakeDesk(3);
  desk.instead['desk_state'] = () => {
    throw failure('io', 'The folder cannot be read.');
  };
  const user = start(desk);
  expect(await screen.findByText('The folder cannot be read.')).toBeTruthy();
  delete desk.instead['desk_state'];
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('grid', { name: 'People' })).toBeTruthy();
});
