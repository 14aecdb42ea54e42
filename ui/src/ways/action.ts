/** Ways in to whoever is chosen of a list. */
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Action } from '../actions.svelte';
import { people } from '../en';
import { openDialog } from '../kit/overlays.svelte';

export const waysAction = (id: string, group: Action['group'], chosen: () => string[]): Action => ({
  id,
  name: 'Find ways in',
  label: 'Ways in',
  group,
  keys: ['w'],
  icon: Waypoints,
  enabled: () => chosen().length > 0,
  run: async () => {
    const of = chosen();
    const { default: ListWays } = await import('./ListWays.svelte');
    openDialog(
      `Ways in to ${people(of.length)}`,
      ListWays,
      { list: { kind: 'people', of }, empty: 'They are no longer in your desk.' },
      { wide: true },
    );
  },
});
