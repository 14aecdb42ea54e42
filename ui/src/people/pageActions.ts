/** What can be done on a person's own page, and the sides that the page has. */
import Banknote from '@lucide/svelte/icons/banknote';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import Cpu from '@lucide/svelte/icons/cpu';
import Eraser from '@lucide/svelte/icons/eraser';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import History from '@lucide/svelte/icons/history';
import Network from '@lucide/svelte/icons/network';
import Tag from '@lucide/svelte/icons/tag';
import Trash from '@lucide/svelte/icons/trash';
import UsersRound from '@lucide/svelte/icons/users-round';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import type { Action } from '../actions.svelte';
import { touchActions } from '../interactions/actions';
import { hotlistAction } from '../lists/actions';
import { peopleLike } from '../match/open';
import { meetAction } from '../conferences/meetAction';
import { checkInAction } from '../retention/checkIn';
import { goTo } from '../shell/go';
import { addToRoleAction } from '../pipeline/action';
import { tag } from './actions';
import type { PeopleList } from './list.svelte';

export const SIDES = [
  { id: 'profile', name: 'Profile' },
  { id: 'timeline', name: 'Timeline' },
  { id: 'work', name: 'Work' },
  { id: 'network', name: 'Network' },
  { id: 'pay', name: 'Pay' },
  { id: 'retention', name: 'Retention' },
  { id: 'history', name: 'History' },
] as const;
export type Side = (typeof SIDES)[number]['id'];

type Page = {
  id: () => string;
  list: () => PeopleList;
  /** Whether the list's cursor is on this person: only then there is a next and a previous one. */
  inList: () => boolean;
  side: () => Side;
  turn: (to: Side) => void;
  step: (by: 1 | -1) => Promise<void>;
  remove: () => Promise<void>;
};

export function pageActions({ id, list, inList, side, turn, step, remove }: Page): Action[] {
  const sideAction = (of: Exclude<Side, 'profile'>, label: string, key: string, icon: Action['icon']): Action => ({
    id: `person.${of}`,
    name: `${label} of this person, and back`,
    label,
    group: 'Person',
    keys: [key],
    icon,
    run: () => turn(side() === of ? 'profile' : of),
  });
  return [
    {
      id: 'person.previous',
      name: 'Previous person',
      group: 'Person',
      keys: ['['],
      icon: ChevronUp,
      enabled: () => inList() && list().active > 0,
      run: () => step(-1),
    },
    {
      id: 'person.next',
      name: 'Next person',
      group: 'Person',
      keys: [']'],
      icon: ChevronDown,
      enabled: () => inList() && list().active < list().total - 1,
      run: () => step(1),
    },
    {
      id: 'person.tag',
      name: 'Tag this person',
      label: 'Tag',
      group: 'Person',
      keys: ['t'],
      icon: Tag,
      run: () => tag([id()], 'tag'),
    },
    hotlistAction('person.hotlist', 'Person', () => [id()]),
    addToRoleAction(
      'person.role',
      'Person',
      () => [id()],
      () => '',
    ),
    meetAction('person.meet', 'Person', () => [id()]),
    ...touchActions('person', 'Person', () => ({ people: [id()] })),
    sideAction('timeline', 'Timeline', 'i', MessagesSquare),
    sideAction('work', 'Work', 'w', Cpu),
    sideAction('network', 'Network', 'k', Network),
    sideAction('pay', 'Pay', 'p', Banknote),
    sideAction('retention', 'Retention', 'v', HeartHandshake),
    checkInAction('person.check-in', 'Person', () => ({ person: id() })),
    sideAction('history', 'History', 'h', History),
    {
      id: 'person.like',
      name: 'People like this one',
      label: 'People like this one',
      group: 'Person',
      keys: ['Shift+l'],
      icon: UsersRound,
      run: () => peopleLike(id()),
    },
    {
      id: 'person.delete',
      name: 'Delete this person',
      label: 'Delete',
      group: 'Person',
      keys: ['Delete', '$mod+Backspace'],
      icon: Trash,
      danger: true,
      run: remove,
    },
    {
      id: 'person.erase',
      name: 'Erase this person for good',
      label: 'Erase for good',
      group: 'Person',
      keys: [],
      icon: Eraser,
      danger: true,
      run: () => goTo({ at: 'erase', id: id() }),
    },
  ];
}
