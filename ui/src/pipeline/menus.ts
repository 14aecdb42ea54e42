/** The one menu of a board, for a card, a selection or a column: the same actions that keys and buttons do. */
import { action, isEnabled, keysLine, perform } from '../actions.svelte';
import { people } from '../en';
import { openMenu, type Anchor, type MenuItem } from '../kit/overlays.svelte';
import type { BoardState } from './board.svelte';
import { keyOfStage } from './boardActions';

const itemOf = (id: string): MenuItem[] => {
  const one = action(id);
  if (one === undefined) return [];
  const { label, name, icon, danger = false } = one;
  return [
    { id, label: label ?? name, icon, danger, disabled: !isEnabled(one), keys: keysLine(one), run: () => perform(one) },
  ];
};
const items = (...ids: string[]): MenuItem[] => ids.flatMap(itemOf);

const stages = (state: BoardState): MenuItem[] =>
  state.lanes.map((lane, i) => ({
    id: lane.stage.id,
    label: lane.stage.name,
    keys: keyOfStage(i),
    checked: state.targets.every((id) => state.card(id)?.stage === lane.stage.id),
    run: () => state.send(state.targets, i),
  }));

export const stageMenu = (state: BoardState, anchor: Anchor): void =>
  openMenu({ label: 'Move to stage', anchor, groups: [stages(state)] });

export function cardMenu(state: BoardState, id: string, anchor: Anchor): void {
  if (!state.chosen.has(id)) state.chooseNone();
  state.setActive(id);
  openMenu({
    label: state.chosen.size > 1 ? people(state.chosen.size) : (state.card(id)?.name ?? ''),
    anchor,
    groups: [
      items('board.open', 'board.peek', 'board.select'),
      stages(state),
      items('board.log', 'board.note', 'board.follow-up', 'board.write'),
      items('board.owner', 'board.reopen', 'board.remove'),
    ],
  });
}

export function columnMenu(state: BoardState, column: number, anchor: Anchor): void {
  const lane = state.lanes[column];
  if (!lane) return;
  const first = lane.cards[0];
  const select: MenuItem = {
    id: 'select',
    label: 'Select the whole column',
    disabled: first === undefined,
    run: () => {
      if (first) state.setActive(first.id);
      state.chooseColumn();
    },
  };
  openMenu({ label: lane.stage.name, anchor, groups: [[select, ...items('board.add')], items('board.stages')] });
}
