/** How any screen gets to another: the window says how, once. */
import type { Route } from './router.svelte';

let how: (to: Route) => void = () => undefined;

export const goTo = (to: Route): void => how(to);

export function goWith(go: (to: Route) => void): void {
  how = go;
}
