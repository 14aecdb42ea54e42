/** Putting people into a role, from any list or page of people. */
import Columns3 from '@lucide/svelte/icons/columns-3';
import type { Action } from '../actions.svelte';

export function addToRoleAction(
  id: string,
  group: Action['group'],
  targets: () => readonly string[],
  source: () => string,
): Action {
  return {
    id,
    name: 'Add to a role',
    label: 'Add to role',
    group,
    keys: ['r'],
    icon: Columns3,
    enabled: () => targets().length > 0,
    run: async () => {
      const { addToRoleDialog } = await import('./dialogs');
      await addToRoleDialog(targets(), source());
    },
  };
}
