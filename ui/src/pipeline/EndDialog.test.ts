import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import EndDialog from './EndDialog.svelte';

test('reasons stand by who ends it for them, and typing narrows them', async () => {
  install(new FakeDesk(3));
  const answers: unknown[] = [];
  render(EndDialog, { answer: (why) => void answers.push(why) });
  const user = userEvent.setup();
  const names = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('button')
      .map((one) => one.textContent);
  await screen.findByRole('button', { name: 'Pay' });
  expect(names('The person')).toEqual(['Pay']);
  expect(names('The client')).toEqual(['Scale too small']);
  await user.type(screen.getByRole('textbox', { name: 'Why does it end here?' }), 'scale');
  expect(screen.queryByRole('button', { name: 'Pay' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Scale too small' }));
  expect(screen.getByRole('button', { name: 'Pay' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'End it here' }));
  expect(answers[0]).toEqual({ reason: 'Scale too small', closed_by: 'client' });
});
