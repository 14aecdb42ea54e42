/** What can be done about other desks and their files wherever one stands. What it needs is loaded when it is done. */
import FileInput from '@lucide/svelte/icons/file-input';
import FileOutput from '@lucide/svelte/icons/file-output';
import MonitorUp from '@lucide/svelte/icons/monitor-up';
import type { Action } from '../actions.svelte';
import { goTo } from '../shell/go';

export const fileActions: readonly Action[] = [
  {
    id: 'desks.take-in',
    icon: FileInput,
    name: 'Take in a file of another desk',
    label: 'Take in a file…',
    group: 'Anywhere',
    run: async () => {
      goTo({ at: 'arrival' });
      await (await import('./arriving.svelte')).arriving.choose();
    },
  },
  {
    id: 'desks.write',
    icon: FileOutput,
    name: 'Write a file for other desks',
    label: 'Write a file…',
    group: 'Anywhere',
    run: async () => (await import('./dialogs')).writeFile(),
  },
  {
    id: 'desks.add',
    icon: MonitorUp,
    name: 'Add a desk by its card',
    label: 'Add a desk…',
    group: 'Anywhere',
    run: async () => (await import('./dialogs')).addDesk(),
  },
];
