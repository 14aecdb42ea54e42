/** What can be done in the list of all that is off limits. */
import Ban from '@lucide/svelte/icons/ban';
import Pencil from '@lucide/svelte/icons/pencil';
import type { Action } from '../actions.svelte';
import { liftOffLimits, type DeskEntry } from '../bindings';
import { asFailure } from '../ipc';
import { moved, type Move } from '../kit/grid';
import { saving } from '../kit/saving.svelte';
import { failed } from '../kit/toasts.svelte';
import { goTo } from '../shell/go';
import { look } from '../shell/look.svelte';
import type { AllOffLimits } from './all.svelte';

/** To the page of whom an entry is on. */
export function openWhom({ person, entry }: DeskEntry): void {
  if (person !== null) goTo({ at: 'person', id: person });
  else if (entry.company !== null) goTo({ at: 'company', id: entry.company });
}

export async function lift(one: DeskEntry): Promise<void> {
  try {
    await saving(liftOffLimits(one.entry.id));
  } catch (thrown) {
    failed(asFailure(thrown));
  }
}

export function allActions(all: AllOffLimits, height: () => number, edit: () => void, listed: () => boolean): Action[] {
  const some = (): boolean => listed() && all.here !== undefined;
  const steer = (id: string, name: string, move: Move, keys: string[]): Action => ({
    id: `off-limits.${id}`,
    name,
    group: 'Off limits',
    keys,
    steers: true,
    unlisted: true,
    enabled: some,
    run: () => (all.active = moved(all.active, move, all.rows.length, height(), look.row)),
  });
  const doing = (id: string, name: string, keys: string[], run: (one: DeskEntry) => unknown): Action => ({
    id: `off-limits.${id}`,
    name,
    group: 'Off limits',
    keys,
    enabled: some,
    run: async () => {
      if (all.here) await run(all.here);
    },
  });
  return [
    steer('down', 'Down', 'down', ['j', 'ArrowDown']),
    steer('up', 'Up', 'up', ['k', 'ArrowUp']),
    steer('page-down', 'A screen down', 'page-down', ['PageDown']),
    steer('page-up', 'A screen up', 'page-up', ['PageUp']),
    steer('first', 'To the first', 'first', ['Home']),
    steer('last', 'To the last', 'last', ['End']),
    { ...doing('open', 'Open who is off limits', ['Enter'], openWhom), steers: true },
    { ...doing('edit', 'Edit the off-limits entry', ['e'], edit), icon: Pencil },
    {
      ...doing('lift', 'Lift the off-limits entry', ['Delete'], lift),
      label: 'Lift',
      icon: Ban,
      danger: true,
      enabled: () => some() && all.here?.entry.time !== 'past',
    },
  ];
}
