/** What can be done in a table of cards. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Search from '@lucide/svelte/icons/search';
import Trash from '@lucide/svelte/icons/trash';
import User from '@lucide/svelte/icons/user';
import X from '@lucide/svelte/icons/x';
import type { Action } from '../actions.svelte';
import { removeCards } from '../bindings';
import { touchActions } from '../interactions/actions';
import { moved, type Move } from '../kit/grid';
import { saving } from '../kit/saving.svelte';
import { goTo } from '../shell/go';
import { look } from '../shell/look.svelte';
import type { CardList } from './cardList.svelte';
import { ownerDialog } from './dialogs';
import { stageMenuOf } from './sending';

type Screen = {
  list: CardList;
  open: (index: number) => void;
  /** Where a menu hangs: the row of the cursor. */
  anchor: () => HTMLElement | undefined;
  /** Shows all again. */
  clear: () => void;
  /** To the field that filters. */
  filter: () => void;
};

export function cardActions({ list, open, anchor, clear, filter }: Screen): Action[] {
  const total = (): number => list.pages.total;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `cards.${id}`,
    name,
    keys,
    group: 'Board',
    steers: true,
    unlisted: true,
    enabled: () => total() > 0,
    run: () => (list.active = moved(list.active, move, total(), list.height, look.row)),
  });
  return [
    // Before the other ways of Esc, which come first where they can act.
    {
      id: 'cards.all',
      name: 'Show all cards',
      group: 'Board',
      keys: ['Escape'],
      unlisted: true,
      enabled: () => list.filtered,
      run: clear,
    },
    {
      id: 'cards.filter',
      name: 'Filter the cards',
      group: 'Board',
      keys: ['/', '$mod+f'],
      icon: Search,
      run: filter,
    },
    steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    steer('first', 'To the first', 'first', ['Home']),
    steer('last', 'To the last', 'last', ['End']),
    {
      id: 'cards.open',
      name: 'Open candidacy',
      group: 'Board',
      keys: ['Enter'],
      steers: true,
      enabled: () => total() > 0,
      run: () => open(list.active),
    },
    {
      id: 'cards.select',
      name: 'Select or leave out this row',
      group: 'Board',
      keys: ['x'],
      steers: true,
      enabled: () => total() > 0,
      run: () => list.toggle(list.active),
    },
    {
      id: 'cards.select-all',
      name: 'Select every row',
      group: 'Board',
      keys: ['$mod+a'],
      steers: true,
      enabled: () => total() > 0,
      run: () => list.chooseAll(),
    },
    {
      id: 'cards.peek',
      name: 'Peek at person',
      label: 'Peek',
      group: 'Board',
      keys: ['Space'],
      steers: true,
      icon: PanelRight,
      enabled: () => total() > 0,
      run: () => (list.peeking = !list.peeking),
    },
    {
      id: 'cards.stage',
      name: 'Move to a stage',
      label: 'Stage',
      group: 'Board',
      keys: ['s'],
      steers: true,
      icon: ArrowRightLeft,
      enabled: () => list.targets.length > 0,
      run: async () => {
        const at = anchor();
        if (at) await stageMenuOf(list.rows, at, list.chooseNone);
      },
    },
    ...touchActions('cards', 'Board', () => list.about),
    {
      id: 'cards.owner',
      name: 'Say who looks after these cards',
      label: 'Owner',
      group: 'Board',
      keys: ['o'],
      steers: true,
      icon: User,
      enabled: () => list.targets.length > 0,
      run: () =>
        ownerDialog(
          list.targets,
          list.pages.last?.owners ?? [],
          list.rows.map((row) => row.card.owner),
        ),
    },
    {
      id: 'cards.remove',
      name: 'Take out of the pipeline',
      label: 'Take out',
      group: 'Board',
      keys: ['Delete', '$mod+Backspace'],
      steers: true,
      danger: true,
      icon: Trash,
      enabled: () => list.targets.length > 0,
      run: async () => {
        await saving(removeCards(list.targets));
        list.chooseNone();
      },
    },
    {
      id: 'cards.select-none',
      name: 'Clear the selection',
      label: 'Clear',
      group: 'Board',
      keys: ['Escape'],
      icon: X,
      enabled: () => list.chosen.size > 0,
      run: list.chooseNone,
    },
    {
      id: 'cards.unpeek',
      name: 'Close the peek',
      group: 'Board',
      keys: ['Escape'],
      unlisted: true,
      enabled: () => list.peeking,
      run: () => (list.peeking = false),
    },
    {
      id: 'cards.role',
      name: 'Go to the role of this row',
      group: 'Board',
      keys: ['Shift+Enter'],
      steers: true,
      enabled: () => total() > 0 && list.role === null,
      run: () => {
        const id = list.row(list.active)?.role;
        if (id !== undefined) goTo({ at: 'role', id });
      },
    },
  ];
}
