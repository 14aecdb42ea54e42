/** What can be done in the list of people, in the words and keys the whole window shows. */
import ArrowDownToLine from '@lucide/svelte/icons/arrow-down-to-line';
import Columns3 from '@lucide/svelte/icons/columns-3';
import CopyCheck from '@lucide/svelte/icons/copy-check';
import PanelRight from '@lucide/svelte/icons/panel-right';
import SquareCheck from '@lucide/svelte/icons/square-check';
import Tag from '@lucide/svelte/icons/tag';
import TagX from '@lucide/svelte/icons/tag-x';
import TextSearch from '@lucide/svelte/icons/text-search';
import Trash from '@lucide/svelte/icons/trash';
import X from '@lucide/svelte/icons/x';
import { deletePeople } from '../bindings';
import type { Action } from '../actions.svelte';
import { people } from '../en';
import { touchActions } from '../interactions/actions';
import { moved, type Move } from '../kit/grid';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { meetAction } from '../conferences/meetAction';
import { addToRoleAction } from '../pipeline/action';
import { look } from '../shell/look.svelte';
import { lists } from '../lists/lists.svelte';
import { hotlistOf } from '../search/edit';
import { waysAction } from '../ways/action';
import type { PeopleList } from './list.svelte';

type Screen = {
  list: PeopleList;
  height: () => number;
  open: (id: string) => void;
  chooseColumns: () => unknown;
};

/** Deletes at once; the toast that follows takes it back. */
export async function remove(list: PeopleList, ids: string[]): Promise<void> {
  await saving(deletePeople(ids));
  list.forget(ids);
}

export async function tag(ids: string[], how: 'tag' | 'untag'): Promise<void> {
  const { default: TagDialog } = await import('./TagDialog.svelte');
  const title = how === 'tag' ? `Tag ${people(ids.length)}` : `Remove a tag from ${people(ids.length)}`;
  openDialog(title, TagDialog, { ids, how });
}

/** Where somebody comes from who is put into a role from here: the hotlist or the search one stands in. */
function sourceOf(list: PeopleList): string {
  const hotlist = hotlistOf(list.parts);
  if (hotlist !== null) return `Hotlist ${lists.hotlist(hotlist)?.name ?? hotlist}`;
  return list.text.trim() === '' ? '' : `Search ${list.text.trim()}`;
}

export function listActions({ list, height, open, chooseColumns }: Screen): Action[] {
  const any = (): boolean => list.targets.length > 0;
  const rows = (): boolean => list.total > 0;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action[] => {
    const to = (): number => moved(list.active, move, list.total, height(), look.row);
    const arrow = keys.filter((key) => key.length > 1).map((key) => `Shift+${key}`);
    const common = { group: 'People list', steers: true, unlisted: true, enabled: rows } as const;
    return [
      { ...common, id: `people.${id}`, name, keys, run: () => list.setActive(to()) },
      { ...common, id: `people.${id}.select`, name: `${name}, selecting`, keys: arrow, run: () => list.extend(to()) },
    ];
  };
  return [
    ...steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    ...steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    ...steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    ...steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    ...steer('first', 'To the first', 'first', ['Home']),
    ...steer('last', 'To the last', 'last', ['End']),
    {
      id: 'people.open',
      name: 'Open person',
      label: 'Open',
      group: 'People list',
      keys: ['Enter'],
      steers: true,
      icon: ArrowDownToLine,
      enabled: () => rows() && list.activeId !== null && !list.arriving,
      run: () => {
        if (list.activeId !== null) open(list.activeId);
      },
    },
    {
      id: 'people.peek',
      name: 'Peek at person',
      label: 'Peek',
      group: 'People list',
      keys: ['Space'],
      steers: true,
      icon: PanelRight,
      enabled: rows,
      run: () => {
        list.peeking = !list.peeking;
      },
    },
    {
      id: 'people.narrow',
      name: 'Find only the words typed',
      group: 'People list',
      keys: ['$mod+Shift+o'],
      icon: TextSearch,
      enabled: () => list.widened !== null,
      run: () => list.narrow(),
    },
    {
      id: 'people.select',
      name: 'Select or leave out',
      group: 'People list',
      keys: ['x'],
      steers: true,
      icon: SquareCheck,
      enabled: rows,
      run: () => list.toggle(list.active),
    },
    {
      id: 'people.select-all',
      name: 'Select everybody shown',
      group: 'People list',
      keys: ['$mod+a'],
      icon: CopyCheck,
      enabled: rows,
      run: () => list.chooseAll(),
    },
    {
      id: 'people.select-none',
      name: 'Clear the selection',
      label: 'Clear',
      group: 'People list',
      icon: X,
      enabled: () => list.chosen.size > 0,
      run: list.chooseNone,
    },
    {
      id: 'people.tag',
      name: 'Tag',
      group: 'People list',
      keys: ['t'],
      icon: Tag,
      enabled: any,
      run: () => tag(list.targets, 'tag'),
    },
    {
      id: 'people.untag',
      name: 'Remove a tag',
      label: 'Untag',
      group: 'People list',
      keys: ['Shift+t'],
      icon: TagX,
      enabled: any,
      run: () => tag(list.targets, 'untag'),
    },
    addToRoleAction(
      'people.role',
      'People list',
      () => list.targets,
      () => sourceOf(list),
    ),
    meetAction('people.meet', 'People list', () => list.targets),
    waysAction('people.ways', 'People list', () => list.targets),
    ...touchActions('people', 'People list', () => (any() ? { people: list.targets } : null)),
    {
      id: 'people.delete',
      name: 'Delete',
      group: 'People list',
      keys: ['Delete', '$mod+Backspace'],
      steers: true,
      icon: Trash,
      danger: true,
      enabled: any,
      run: () => remove(list, list.targets),
    },
    {
      id: 'people.columns',
      name: 'Choose columns',
      label: 'Columns',
      group: 'People list',
      icon: Columns3,
      run: chooseColumns,
    },
  ];
}
