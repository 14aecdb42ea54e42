/** What can be done with people on a contact list, here and among the follow-ups. */
import Flag from '@lucide/svelte/icons/flag';
import UserMinus from '@lucide/svelte/icons/user-minus';
import UserPlus from '@lucide/svelte/icons/user-plus';
import type { Action } from '../actions.svelte';
import { removeEditionContacts, setContactStanding } from '../bindings';
import { people } from '../en';
import { touchActions } from '../interactions/actions';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { addToRoleAction } from '../pipeline/action';
import type { ContactRows } from './contacts.svelte';
import { rowsActions } from './rowsActions';
import { STANDINGS } from './words';

/** `scope` begins their ids. */
export function contactActions(scope: string, list: ContactRows): Action[] {
  const group = 'Conferences' as const;
  const rows = (): boolean => list.rows.length > 0;
  const ids = (): string[] => list.targets.map((one) => one.id);
  return [
    ...rowsActions(scope, list, 'person'),
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
      id: `${scope}.priority`,
      name: 'Set priority and why',
      label: 'Priority',
      group,
      keys: ['p'],
      icon: Flag,
      enabled: rows,
      run: async () => {
        const { default: SetContacts } = await import('./SetContacts.svelte');
        openDialog(`Priority of ${people(list.targets.length)}`, SetContacts, { ids: ids() });
      },
    },
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
