/** The whole window over an invented desk, for the tests of the screens. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { FakeDesk } from '../fake/desk';
import { install } from '../fake/install';
// Loaded by itself after a while, perhaps when a quick test is over already.
import '../src/kit/Overlays.svelte';
import Shell from '../src/shell/Shell.svelte';

export async function openDesk(people = 30) {
  const desk = new FakeDesk(people);
  install(desk);
  const user = userEvent.setup();
  let closed = 0;
  const page = render(Shell, { desk: desk.desk(), start: { at: 'people' }, closed: () => void closed++ }).container;
  if (people > 0) await screen.findByRole('grid');
  return { desk, user, page, closed: () => closed };
}

export const rows = (): HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('data-index'));
export const names = (): string[] => rows().map((row) => row.getAttribute('aria-label') ?? '');
export const active = (): HTMLElement => {
  const found = rows().find((row) => row.tabIndex === 0);
  if (!found) throw new Error('no row is active');
  return found;
};
export const search = (): HTMLElement => screen.getByRole('combobox', { name: 'Search people' });
export const status = (): string => screen.getByTestId('status').textContent ?? '';
