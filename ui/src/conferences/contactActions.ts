/** What can be done with people on a contact list, here and among the follow-ups. */
import UserMinus from '@lucide/svelte/icons/user-minus';
import UserPlus from '@lucide/svelte/icons/user-plus';
import type { Action } from '../actions.svelte';
import { removeEditionContacts, setContactStanding, type EditionContact } from '../bindings';
import { touchActions } from '../interactions/actions';
import { moved, type Move } from '../kit/grid';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { addToRoleAction } from '../pipeline/action';
import { goTo } from '../shell/go';
import { look } from '../shell/look.svelte';
import { STANDINGS } from './words';

type Standing = {
  readonly rows: readonly EditionContact[];
  readonly here: EditionContact | undefined;
  readonly targets: readonly EditionContact[];
  active: number;
  choose: (index: number) => void;
};

/** `scope` begins their ids. */
export function contactActions(scope: string, list: Standing, height: () => number): Action[] {
  const group = 'Conferences' as const;
  const rows = (): boolean => list.rows.length > 0;
  const ids = (): string[] => list.targets.map((one) => one.id);
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `${scope}.${id}`,
    name,
    group,
    keys,
    steers: true,
    unlisted: true,
    enabled: rows,
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
      id: `${scope}.open`,
      name: 'Open the person',
      group,
      keys: ['Enter'],
      steers: true,
      enabled: rows,
      run: () => list.here && goTo({ at: 'person', id: list.here.person }),
    },
    {
      id: `${scope}.choose`,
      name: 'Choose the person',
      group,
      keys: ['x'],
      enabled: rows,
      run: () => list.choose(list.active),
    },
    ...STANDINGS.map((one): Action => ({
      id: `${scope}.${one.value}`,
      name: `Mark as ${one.label.toLowerCase()}`,
      label: one.label,
      group,
      keys: [one.key],
      enabled: rows,
      run: () => saving(setContactStanding(ids(), one.value)),
    })),
    ...touchActions(scope, group, () => {
      const people = list.targets.map((one) => one.person);
      const [one] = list.targets;
      if (one === undefined) return null;
      return people.length === 1 ? { people, called: one.name } : { people };
    }),
    addToRoleAction(
      `${scope}.add-to-role`,
      group,
      () => list.targets.map((one) => one.person),
      () => list.targets[0]?.edition_name ?? '',
    ),
    {
      id: `${scope}.remove`,
      name: 'Take off the contact list',
      label: 'Take off',
      group,
      keys: ['Delete'],
      icon: UserMinus,
      enabled: rows,
      run: () => saving(removeEditionContacts(ids())),
    },
  ];
}

export function addContactsAction(key: string, name: () => string): Action {
  return {
    id: 'contacts.add',
    name: 'Put people on the contact list',
    label: 'Add people',
    group: 'Conferences',
    keys: ['a'],
    icon: UserPlus,
    run: async () => {
      const { default: AddContacts } = await import('./AddContacts.svelte');
      openDialog(`Whom to meet at ${name()}`, AddContacts, { edition: key });
    },
  };
}
