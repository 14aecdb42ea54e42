import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { complaints } from '../src/desk/testing';
import { dismissAll } from '../src/kit/toasts.svelte';
import { openDesk } from './shell';

beforeAll(() => import('../src/settings/Settings.svelte'));
afterEach(() => {
  cleanup();
  dismissAll();
});

test('the index leads to every section of the settings', async () => {
  const { user, page } = await openDesk();
  await user.keyboard('gs');
  const index = await screen.findByRole('navigation', { name: 'Sections' });
  const sections = within(screen.getByTestId('settings')).getAllByRole('heading', { level: 2 });
  const ways = within(index).getAllByRole('button');
  expect(ways.map((way) => way.textContent)).toEqual(sections.map((heading) => heading.textContent));
  for (const [i, way] of ways.entries()) {
    await user.click(way);
    expect(document.activeElement).toBe(sections[i]);
  }
  expect(await complaints(page)).toEqual([]);
});
