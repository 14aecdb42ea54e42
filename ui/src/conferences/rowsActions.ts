/** Going from row to row, opening one, choosing one: by the keys that do so in every list. */
import type { Action } from '../actions.svelte';
import { moved, type Move } from '../kit/grid';
import { look } from '../shell/look.svelte';
import type { Rows } from './rows.svelte';

/** `scope` begins their ids; `shown` says whether the rows are in sight; `what` is one of them. */
export function rowsActions<T>(
  scope: string,
  list: Rows<T>,
  what: string,
  shown: () => boolean = () => true,
  group: Action['group'] = 'Conferences',
): Action[] {
  const enabled = (): boolean => shown() && list.total > 0;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `${scope}.${id}`,
    name,
    group,
    keys,
    steers: true,
    unlisted: true,
    enabled,
    run: () => (list.active = moved(list.active, move, list.total, list.height, look.row)),
  });
  return [
    steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    steer('first', 'To the first', 'first', ['Home']),
    steer('last', 'To the last', 'last', ['End']),
    {
      id: `${scope}.open`,
      name: `Open the ${what}`,
      group,
      keys: ['Enter'],
      steers: true,
      enabled,
      run: () => list.here !== undefined && list.open(list.here),
    },
    {
      id: `${scope}.choose`,
      name: `Choose the ${what}`,
      group,
      keys: ['x'],
      enabled,
      run: () => list.choose(list.active),
    },
    {
      id: `${scope}.choose-all`,
      name: 'Choose all, or none',
      group,
      keys: ['$mod+a'],
      steers: true,
      enabled,
      run: () => list.chooseAll(),
    },
  ];
}
