/** What can be done with authors of a programme. */
import Search from '@lucide/svelte/icons/search';
import UserPlus from '@lucide/svelte/icons/user-plus';
import UserX from '@lucide/svelte/icons/user-x';
import Users from '@lucide/svelte/icons/users';
import type { Action } from '../actions.svelte';
import type { ProgrammePerson } from '../bindings';
import { addProgrammePeople, meetProgrammePeople, unlinkProgrammePeople } from '../calls/programmes';
import { rowsActions } from '../conferences/rowsActions';
import { people } from '../en';
import { asFailure } from '../ipc';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { failed } from '../kit/toasts.svelte';
import type { Authors } from './authors.svelte';

export function authorActions(list: Authors, toSearch: () => void): Action[] {
  const group = 'Conferences' as const;
  const { edition } = list;
  async function attempt(what: (ids: string[]) => Promise<unknown>): Promise<void> {
    const ids = list.targets.map((one) => one.id);
    if (ids.length === 0) return;
    try {
      await saving(what(ids));
      list.chooseNone();
    } catch (thrown) {
      failed(asFailure(thrown));
    }
  }
  async function meet(): Promise<void> {
    const authors = [...list.targets];
    const { default: AddContacts } = await import('../conferences/AddContacts.svelte');
    const whom = authors.length === 1 ? authors[0]?.name : people(authors.length);
    openDialog(`Mark ${whom} to meet`, AddContacts, {
      edition: edition ?? '',
      ids: authors.map((one) => one.id),
      as: 'author',
      put: async (to, ids, wish) => {
        // Who is on the list stays there as she is; of all programmes it is not known who is on which.
        const fresh = authors.filter((one) => to !== edition || !one.to_meet).length;
        await meetProgrammePeople(to, ids, wish);
        list.chooseNone();
        return fresh;
      },
    });
  }
  const some = (fits: (one: ProgrammePerson) => boolean) => (): boolean => list.targets.some(fits);
  return [
    ...rowsActions('authors', list, 'author'),
    {
      id: 'authors.meet',
      name: 'Mark the authors to meet',
      label: 'Mark to meet',
      group,
      keys: ['m'],
      icon: Users,
      // Of all programmes the list is chosen first.
      enabled: edition === null ? () => list.targets.length > 0 : some((one) => !one.to_meet),
      run: meet,
    },
    {
      id: 'authors.add',
      name: 'Add the authors to the desk',
      label: 'Add to desk',
      group,
      keys: ['a'],
      icon: UserPlus,
      enabled: some((one) => one.standing !== 'known'),
      run: () => attempt((ids) => addProgrammePeople(edition, ids)),
    },
    {
      id: 'authors.unlink',
      name: 'The authors are somebody else',
      label: 'Somebody else',
      group,
      keys: ['u'],
      icon: UserX,
      enabled: some((one) => one.standing === 'known'),
      run: () => attempt(unlinkProgrammePeople),
    },
    {
      id: 'authors.peek',
      name: 'What is known of the author, or not',
      label: 'Details',
      group,
      keys: ['Space'],
      steers: true,
      enabled: () => list.total > 0,
      run: () => (list.peeking = !list.peeking),
    },
    {
      id: 'authors.search',
      name: 'Search the authors',
      group,
      keys: ['/', '$mod+f'],
      icon: Search,
      run: toSearch,
    },
  ];
}
