/** What can be done in the list of placements. */
import type { Action } from '../actions.svelte';
import { moved, type Move } from '../kit/grid';
import { look } from '../shell/look.svelte';
import type { Placements } from './list.svelte';
import { SHOWN } from './words';

export function placementsActions(
  list: Placements,
  height: () => number,
  listed: () => boolean,
  open: (at: number) => void,
): Action[] {
  const enabled = (): boolean => listed() && list.here !== undefined;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `placements.${id}`,
    name,
    group: 'Placements',
    keys,
    steers: true,
    unlisted: true,
    enabled,
    run: () => (list.active = moved(list.active, move, list.rows.length, height(), look.row)),
  });
  return [
    steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    steer('first', 'To the first', 'first', ['Home']),
    steer('last', 'To the last', 'last', ['End']),
    {
      id: 'placements.open',
      name: 'Open the placement',
      group: 'Placements',
      keys: ['Enter'],
      steers: true,
      enabled,
      run: () => open(list.active),
    },
    ...SHOWN.map((one): Action => ({
      id: `placements.shown-${one.value}`,
      name: `Placements: ${one.label.toLowerCase()}`,
      group: 'Placements',
      enabled: listed,
      run: () => list.ask({ shown: one.value }),
    })),
  ];
}
