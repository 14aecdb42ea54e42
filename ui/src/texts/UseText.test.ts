import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../../fake/desk';
import { install } from '../../fake/install';
import type { TextFor } from '../bindings';
import { openText } from '../interactions/actions';
import Overlays from '../kit/Overlays.svelte';
import { closeOverlays } from '../kit/overlays.svelte';
import { dismissAll, toasts } from '../kit/toasts.svelte';
import '../desk/testing';

let desk: FakeDesk;
let ids: string[];
beforeEach(() => {
  desk = new FakeDesk(5);
  install(desk);
  ids = desk.people.map((one) => one.id);
  closeOverlays();
  dismissAll();
});
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function write(people: string[], text = 'Hello there'): Promise<void> {
  render(Overlays);
  await openText({ people });
  await screen.findByTestId('preview');
  await userEvent.type(screen.getByRole('textbox', { name: 'Subject' }), 'A role');
  if (text !== '') await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), text);
}

test('the mail is logged after its dialog has closed', async () => {
  await write(ids.slice(0, 1));
  await press('Save as a draft');
  await waitFor(() => expect(screen.queryByTestId('use-text')).toBeNull());
  await toasts()
    .find((one) => one.text === 'Written.')
    ?.button?.run();
  expect(desk.called('log_interaction')[0]).toMatchObject({
    entry: { people: ids.slice(0, 1), kind: 'mail', text: 'A role' },
    despite: '',
  });
});

test('to who is off limits nothing is written without a reason, which is kept', async () => {
  const standing = (await desk.answer('outreach_standing', { person: ids[0] })) as object;
  desk.instead['outreach_standing'] = ({ person }) =>
    person === ids[0] ? { ...standing, off_limits: 'Placed by us in May' } : standing;
  await write(ids.slice(0, 2));
  await press('Table for all 2');
  expect((await screen.findByTestId('stopped')).textContent).toMatch(/Placed by us in May/);
  expect(desk.called('save_mail_merge')).toHaveLength(0);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-describedby')).toMatch(/hint/));
  await userEvent.keyboard('She asked us to');
  await press('Table for all 2');
  await waitFor(() => expect(desk.called('save_mail_merge')).toHaveLength(1));
  await waitFor(() =>
    expect(desk.called('log_interaction')[0]).toMatchObject({
      entry: { people: ids.slice(0, 1) },
      despite: 'She asked us to',
    }),
  );
  expect(toasts().at(-1)?.text).toMatch(/logged with the reason/);
});

test('nothing empty is written', async () => {
  await write(ids.slice(0, 1), '');
  await press('Save as a draft');
  expect(await screen.findByText('There is nothing to send yet. Write the text.')).toBeTruthy();
  expect(desk.called('save_mail_draft')).toHaveLength(0);
});

test('who has no address is left out of the table', async () => {
  desk.instead['texts_for'] = ({ people }) =>
    (people as string[]).map((person): TextFor => ({
      person,
      name: person,
      first_name: person,
      company: '',
      email: person === ids[1] ? '' : 'a@example.org',
      subject: 'A role',
      body: 'Hello there',
      missing: [],
    }));
  await write(ids.slice(0, 3));
  await press('Leave out 1 without an address');
  await screen.findByRole('button', { name: 'Table for all 2' });
  await press('Table for all 2');
  await waitFor(() => expect(desk.called('save_mail_merge')[0]?.['people']).toEqual([ids[0], ids[2]]));
});
