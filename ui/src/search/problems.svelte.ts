/** Problems are shown once the typing rests: half the name of a field is no mistake yet. */
import type { QueryProblem } from '../bindings';

const RESTED_MS = 450;
const NONE: readonly QueryProblem[] = [];

/** Call it while a component is set up. */
export function rested(problems: () => readonly QueryProblem[]): { readonly shown: readonly QueryProblem[] } {
  let shown = $state.raw(NONE);
  $effect(() => {
    const now = problems();
    shown = NONE;
    if (now.length === 0) return;
    const timer = setTimeout(() => (shown = now), RESTED_MS);
    return () => clearTimeout(timer);
  });
  return {
    get shown() {
      return shown;
    },
  };
}
