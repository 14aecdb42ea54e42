/** What can be done on a board, in the words and keys the whole window shows. */
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import CopyCheck from '@lucide/svelte/icons/copy-check';
import Maximize2 from '@lucide/svelte/icons/maximize-2';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Search from '@lucide/svelte/icons/search';
import Settings2 from '@lucide/svelte/icons/settings-2';
import SquareCheck from '@lucide/svelte/icons/square-check';
import Trash from '@lucide/svelte/icons/trash';
import Undo from '@lucide/svelte/icons/rotate-ccw';
import User from '@lucide/svelte/icons/user';
import UserPlus from '@lucide/svelte/icons/user-plus';
import X from '@lucide/svelte/icons/x';
import type { Action } from '../actions.svelte';
import { touchActions } from '../interactions/actions';
import { goTo } from '../shell/go';
import type { BoardState } from './board.svelte';
import type { Step } from './columns';

type Screen = {
  state: BoardState;
  /** How many cards a screen down is. */
  page: () => number;
  filter: () => unknown;
  addPeople: () => unknown;
  editStages: () => unknown;
  chooseStage: () => unknown;
  chooseOwner: () => unknown;
};

/** 1 to 9, and 0 for the tenth. */
export const STAGES_BY_NUMBER = 10;
export const keyOfStage = (at: number): string => (at < STAGES_BY_NUMBER ? String((at + 1) % 10) : '');

export function boardActions(screen: Screen): Action[] {
  const { state } = screen;
  const some = (): boolean => state.targets.length > 0;
  const on = (): boolean => state.active !== null;
  const ready = (): boolean => state.board !== null;
  const steps = (step: Step, name: string, keys: string[], selects: string[] = []): Action[] => {
    const common = { group: 'Board', steers: true, unlisted: true, enabled: ready } as const;
    const go = (selecting: boolean) => (): void => state.go(step, screen.page(), selecting);
    const way: Action = { ...common, id: `board.${step}`, name, keys, run: go(false) };
    if (selects.length === 0) return [way];
    return [way, { ...common, id: `board.${step}.select`, name: `${name}, selecting`, keys: selects, run: go(true) }];
  };
  const number = (n: number): Action => ({
    id: `board.stage-${n}`,
    name: `Move to stage ${n}`,
    group: 'Board',
    keys: [keyOfStage(n - 1)],
    steers: true,
    unlisted: true,
    enabled: () => some() && n <= state.lanes.length,
    run: () => state.send(state.targets, n - 1),
  });
  const target = (): number => {
    const card = state.card(state.targets[0] ?? null);
    return card ? state.laneOf(card.stage) : -1;
  };
  return [
    ...steps('down', 'Down a card', ['j', 'ArrowDown'], ['Shift+ArrowDown']),
    ...steps('up', 'Up a card', ['k', 'ArrowUp'], ['Shift+ArrowUp']),
    ...steps('left', 'To the column on the left', ['ArrowLeft']),
    ...steps('right', 'To the column on the right', ['ArrowRight']),
    ...steps('first', 'To the first of the column', ['Home']),
    ...steps('last', 'To the last of the column', ['End']),
    ...steps('page-down', 'A screen down', ['PageDown']),
    ...steps('page-up', 'A screen up', ['PageUp']),
    {
      id: 'board.open',
      name: 'Open candidacy',
      label: 'Open',
      group: 'Board',
      keys: ['Enter'],
      steers: true,
      icon: Maximize2,
      enabled: on,
      run: () => {
        if (state.active !== null) goTo({ at: 'candidacy', id: state.active });
      },
    },
    {
      id: 'board.peek',
      name: 'Peek at person',
      label: 'Peek',
      group: 'Board',
      keys: ['Space'],
      steers: true,
      icon: PanelRight,
      enabled: on,
      run: () => {
        state.peeking = !state.peeking;
      },
    },
    {
      id: 'board.select',
      name: 'Select or leave out this card',
      label: 'Select',
      group: 'Board',
      keys: ['x'],
      steers: true,
      icon: SquareCheck,
      enabled: on,
      run: () => {
        if (state.active !== null) state.toggle(state.active);
      },
    },
    {
      id: 'board.select-column',
      name: 'Select the whole column',
      group: 'Board',
      keys: ['$mod+a'],
      steers: true,
      icon: CopyCheck,
      enabled: ready,
      run: () => state.chooseColumn(),
    },
    {
      id: 'board.select-none',
      name: 'Clear the selection',
      label: 'Clear',
      group: 'Board',
      icon: X,
      enabled: () => state.chosen.size > 0,
      run: state.chooseNone,
    },
    {
      id: 'board.back',
      name: 'Move to the stage before',
      label: 'Back',
      group: 'Board',
      keys: ['Shift+ArrowLeft'],
      steers: true,
      icon: ArrowLeft,
      enabled: () => target() > 0,
      run: () => state.shift(state.targets, -1),
    },
    {
      id: 'board.on',
      name: 'Move to the next stage',
      label: 'Next stage',
      group: 'Board',
      keys: ['Shift+ArrowRight'],
      steers: true,
      icon: ArrowRight,
      enabled: () => some() && target() < state.lanes.length - 1,
      run: () => state.shift(state.targets, 1),
    },
    ...Array.from({ length: STAGES_BY_NUMBER }, (_, i) => number(i + 1)),
    {
      id: 'board.stage',
      name: 'Move to a stage',
      label: 'Stage',
      group: 'Board',
      keys: ['s'],
      steers: true,
      icon: ArrowRightLeft,
      enabled: some,
      run: screen.chooseStage,
    },
    {
      id: 'board.owner',
      name: 'Say who looks after these cards',
      label: 'Owner',
      group: 'Board',
      keys: ['o'],
      steers: true,
      icon: User,
      enabled: some,
      run: screen.chooseOwner,
    },
    {
      id: 'board.reopen',
      name: 'Reopen what has ended',
      label: 'Reopen',
      group: 'Board',
      icon: Undo,
      enabled: () =>
        some() &&
        state.targets.every((id) => {
          const card = state.card(id);
          return card !== undefined && (state.lanes[state.laneOf(card.stage)]?.ends ?? false);
        }),
      run: () => state.reopen(state.targets),
    },
    {
      id: 'board.remove',
      name: 'Take out of the pipeline',
      label: 'Take out',
      group: 'Board',
      keys: ['Delete', '$mod+Backspace'],
      steers: true,
      icon: Trash,
      danger: true,
      enabled: some,
      run: () => state.remove(state.targets),
    },
    // What is said and to be done here is about the people of the cards, not about the role alone.
    ...touchActions('board', 'Board', () => (some() ? { people: state.people, role: state.role } : null)),
    {
      id: 'board.filter',
      name: 'Filter the cards',
      group: 'Board',
      keys: ['/', '$mod+f'],
      icon: Search,
      enabled: ready,
      run: screen.filter,
    },
    {
      id: 'board.add',
      name: 'Add people to this role',
      label: 'Add people',
      group: 'Board',
      keys: ['a'],
      icon: UserPlus,
      enabled: ready,
      run: screen.addPeople,
    },
    {
      id: 'board.stages',
      name: 'Edit the stages of this board',
      label: 'Stages',
      group: 'Board',
      icon: Settings2,
      enabled: ready,
      run: screen.editStages,
    },
    {
      id: 'board.leave',
      name: 'Close the peek, the selection or the filter',
      group: 'Board',
      keys: ['Escape'],
      unlisted: true,
      enabled: () => state.peeking || state.chosen.size > 0 || state.filter !== '',
      run: () => {
        if (state.peeking) state.peeking = false;
        else if (state.chosen.size > 0) state.chooseNone();
        else {
          state.filter = '';
          state.land();
        }
      },
    },
  ];
}
