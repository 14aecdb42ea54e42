/** What can be done in the list of companies. */
import type { Action } from '../actions.svelte';
import { moved, type Move } from '../kit/grid';
import { goTo } from '../shell/go';
import { look } from '../shell/look.svelte';
import { companies } from './list.svelte';

export function listActions(height: () => number, toSearch: () => void): Action[] {
  const rows = (): boolean => companies.total > 0;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `companies.${id}`,
    name,
    group: 'Companies',
    keys,
    steers: true,
    unlisted: true,
    enabled: rows,
    run: () => (companies.active = moved(companies.active, move, companies.total, height(), look.row)),
  });
  return [
    steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    steer('first', 'To the first', 'first', ['Home']),
    steer('last', 'To the last', 'last', ['End']),
    {
      id: 'companies.open',
      name: 'Open company',
      group: 'Companies',
      keys: ['Enter'],
      steers: true,
      enabled: rows,
      run: () => {
        const row = companies.row(companies.active);
        if (row) goTo({ at: 'company', id: row.id });
      },
    },
    {
      id: 'companies.search',
      name: 'Search companies',
      group: 'Companies',
      keys: ['/', '$mod+f'],
      run: toSearch,
    },
  ];
}
