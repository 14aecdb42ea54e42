/** To the page of a thing, where it has one. */
import type { Thing } from '../bindings';
import { openPerson } from '../people/open';
import { goTo } from '../shell/go';
import type { ThingRoute } from '../shell/router.svelte';

const PAGES: Partial<Record<Thing['kind'], ThingRoute['at']>> = {
  company: 'company',
  role: 'role',
  placement: 'placement',
};

export const canOpen = ({ kind, here }: Thing): boolean => here && (kind === 'person' || kind in PAGES);

export function openThing(thing: Thing): void {
  const at = PAGES[thing.kind];
  if (!canOpen(thing)) return;
  if (at) goTo({ at, id: thing.id });
  else openPerson(thing.id);
}
