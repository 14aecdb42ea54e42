import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { complaints } from '../src/desk/testing';
import { dismissAll } from '../src/kit/toasts.svelte';
import { openDesk, search } from './shell';

beforeAll(async () => {
  await import('../src/taxonomy/Taxonomy.svelte');
  await import('../src/map/PoolMap.svelte');
});
afterEach(() => {
  cleanup();
  dismissAll();
});

const entry = (name: RegExp): Promise<HTMLElement> => screen.findByRole('option', { name });
const pane = (): HTMLElement => screen.getByTestId('entry-pane');

async function openTaxonomy() {
  const opened = await openDesk();
  await opened.user.keyboard('gw');
  await entry(/^RDMA/);
  return opened;
}

test('arrows walk through the entries and Enter goes into one', async () => {
  const { user, page } = await openTaxonomy();
  expect(document.activeElement).toBe(await entry(/^RDMA/));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(await entry(/^InfiniBand/));
  within(pane()).getByText('the same verbs over Ethernet');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(within(pane()).getByRole('button', { name: 'Name: InfiniBand' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await entry(/^InfiniBand/));
  expect(await complaints(page)).toEqual([]);
});

test('a spelling is added where it stands, and what is another’s is refused there', async () => {
  const { user, desk } = await openTaxonomy();
  await user.click(within(pane()).getByRole('button', { name: 'Add a spelling' }));
  await user.keyboard('remote memory{Enter}');
  await within(pane()).findByText('remote memory');
  expect(desk.called('save_field_entry').at(-1)?.['draft']).toMatchObject({
    key: 'rdma',
    same: ['remote direct memory access', 'remote memory'],
  });
  await user.keyboard('NCCL{Enter}');
  expect((await within(pane()).findByRole('alert')).textContent).toMatch(/“NCCL” already/);
});

test('a new entry says at the field what is missing, and is then looked at', async () => {
  const { user } = await openTaxonomy();
  await user.keyboard('cw');
  const dialog = await screen.findByRole('dialog', { name: 'Add a skill' });
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  await within(dialog).findByText('A name needs a letter or a digit.');
  expect(within(dialog).getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  await user.type(within(dialog).getByLabelText('Name'), 'Ink fabric{Enter}');
  await waitFor(() => expect(pane().getAttribute('aria-label')).toBe('Ink fabric'));
  within(pane()).getByText('Own · nobody has it yet');
});

test('a merge says what it means before it is done, and can be taken apart', async () => {
  const { user, desk } = await openTaxonomy();
  await user.click(await entry(/^RCCL/));
  await user.keyboard('m');
  const dialog = await screen.findByRole('dialog', { name: 'Merge RCCL' });
  await user.type(within(dialog).getByRole('combobox'), 'nccl');
  await within(dialog).findByText(/28 people have “RCCL”: from now on that is read as NCCL/);
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await entry(/^RCCL merged into NCCL/);
  expect(desk.called('merge_field_entries')).toEqual([{ kind: 'skill', from: 'rccl', into: 'nccl' }]);
  await user.click(within(pane()).getByRole('button', { name: 'Take apart' }));
  await waitFor(() => expect(screen.queryByRole('option', { name: /merged into/ })).toBeNull());
});

test('a filter that fits nothing leads back', async () => {
  const { user, page } = await openTaxonomy();
  await user.keyboard('/');
  await user.keyboard('basket weaving');
  await screen.findByTestId('taxonomy-none');
  expect(await complaints(page)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await entry(/^RDMA/);
});

test('the map opens by arrows and leads to the people of a place', async () => {
  const { user, page } = await openDesk(200);
  await user.keyboard('gk');
  const table = await screen.findByRole('treegrid', { name: 'Whom we know' });
  const all = (): HTMLElement[] => within(table).getAllByRole('row').slice(1);
  const pools = all().length;
  await waitFor(() => expect(document.activeElement).toBe(all()[0]));
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(all().length).toBeGreaterThan(pools));
  expect(all()[0]?.getAttribute('aria-expanded')).toBe('true');
  expect(await complaints(page)).toEqual([]);
  await user.keyboard('{ArrowRight}');
  const company = document.activeElement?.getAttribute('aria-label');
  expect(document.activeElement?.getAttribute('aria-level')).toBe('2');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(search()).toBeTruthy());
  expect((search() as HTMLInputElement).value).toContain(`company:"${company}"`);
});
