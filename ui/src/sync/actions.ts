/** To the other desks, and to what waits to be chosen. */
import Monitors from '@lucide/svelte/icons/monitor-smartphone';
import Split from '@lucide/svelte/icons/split';
import type { Action } from '../actions.svelte';
import { goTo } from '../shell/go';

export function syncActions(): Action[] {
  return [
    {
      id: 'go.inbox',
      name: 'Go to the inbox',
      group: 'Anywhere',
      keys: ['g h'],
      icon: Split,
      run: () => goTo({ at: 'inbox' }),
    },
    {
      id: 'go.desks',
      name: 'Go to other desks',
      group: 'Anywhere',
      keys: ['g z'],
      icon: Monitors,
      run: () => goTo({ at: 'desks' }),
    },
  ];
}
