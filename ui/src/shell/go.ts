/** How any screen gets to another: the window says how, once. */
import type { Route } from './router.svelte';

let how: (to: Route) => void = () => undefined;

export const goTo = (to: Route): void => how(to);

export function goWith(go: (to: Route) => void): void {
  how = go;
}

let whom: (query: string) => void = () => undefined;

/** Shows whom a search finds, in the list of people. */
export const findPeople = (query: string): void => whom(query);

export function findWith(find: (query: string) => void): void {
  whom = find;
}
