import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk, failure } from '../../fake/desk';
import { install } from '../../fake/install';
import '../desk/testing';
import { dialogShown } from '../kit/overlays.svelte';
import AddPeople from './AddPeople.svelte';
import PasteNames from './PasteNames.svelte';

let desk: FakeDesk;
beforeEach(() => {
  desk = new FakeDesk(20);
  install(desk);
});
const add = (): HTMLButtonElement => screen.getByRole<HTMLButtonElement>('button', { name: /^Add/ });

test('who was pasted new and is held back is added by their key, not pasted again', async () => {
  const user = userEvent.setup();
  render(PasteNames, { role: 'role-1' });
  await user.type(screen.getByRole('textbox'), 'Dee Vance');
  desk.instead['add_pasted'] = () => ({
    added: 0,
    there: 0,
    held_back: [{ person: 'dee', name: 'Dee Vance', why: 'Client' }],
  });
  await waitFor(() => expect(add().disabled).toBe(false));
  await user.click(add());
  await waitFor(() => expect(dialogShown()).not.toBeNull());
  const { run } = dialogShown()!.props as unknown as { run: (reason: string) => Promise<unknown> };
  await run('She asked');
  expect(desk.called('add_pasted')).toHaveLength(1);
  expect(desk.called('add_to_role')).toEqual([
    { role: 'role-1', people: ['dee'], source: 'Pasted', despite: 'She asked' },
  ]);
});

test('nobody is added who was found for what stood there before', async () => {
  const user = userEvent.setup();
  render(PasteNames, { role: 'role-1' });
  await user.type(screen.getByRole('textbox'), 'Dee Vance');
  await waitFor(() => expect(add().disabled).toBe(false));
  await user.keyboard('{Enter}Eli');
  expect(add().disabled).toBe(true);
  await waitFor(() => expect(add().disabled).toBe(false));
  desk.instead['find_pasted'] = () => {
    throw failure('invalid', 'Those are more than 2,000 lines.', 'text');
  };
  await user.keyboard('{Enter}Fay');
  await screen.findByText('Those are more than 2,000 lines.');
  expect(add().disabled).toBe(true);
  expect(screen.queryAllByTestId('pasted-line')).toHaveLength(0);
});

test('a search that fails leaves nobody to add', async () => {
  const user = userEvent.setup();
  desk.instead['matching_people'] = () => ['one', 'two'];
  render(AddPeople, { role: 'role-1' });
  await user.click(screen.getByRole('tab', { name: 'Search' }));
  await user.type(screen.getByRole('textbox', { name: 'Search' }), 'a');
  await waitFor(() => expect(add().textContent).toMatch(/2 people/));
  desk.instead['matching_people'] = () => {
    throw failure('invalid', 'That is no query.', 'query');
  };
  await user.keyboard('(');
  await screen.findByText('That is no query.');
  expect(add().disabled).toBe(true);
});
