/** Putting people on a conference's contact list, from any list or page of people. */
import CalendarHeart from '@lucide/svelte/icons/calendar-heart';
import type { Action } from '../actions.svelte';
import { people } from '../en';
import { openDialog } from '../kit/overlays.svelte';

export function meetAction(id: string, group: Action['group'], targets: () => readonly string[]): Action {
  return {
    id,
    name: 'Meet at a conference',
    label: 'Meet',
    group,
    keys: ['e'],
    icon: CalendarHeart,
    enabled: () => targets().length > 0,
    run: async () => {
      const ids = [...targets()];
      const { default: AddContacts } = await import('./AddContacts.svelte');
      openDialog(`Meet ${people(ids.length)} at a conference`, AddContacts, { ids });
    },
  };
}
