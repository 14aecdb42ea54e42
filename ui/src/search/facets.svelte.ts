/** How many of those found have which pool, hardware, company …; and whether that stands beside the list. */
import { peopleFacets, saveSetting, setting, type QueryFacet } from '../bindings';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import { failed } from '../kit/toasts.svelte';

/** The list comes first: facets are asked for once the typing rests. */
const RESTS_MS = 160;

export class Facets {
  last = $state.raw<readonly QueryFacet[] | null>(null);
  /** Whether newer counts are on their way. */
  old = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted = '';
  #ask = latest(
    async (text: string) => ({ text, facets: await peopleFacets(text) }),
    ({ text, facets }) => {
      this.last = facets;
      // Where typing went on meanwhile, the next question has not been put yet.
      this.old = text !== this.#wanted;
    },
    (thrown) => failed(asFailure(thrown)),
  );

  ask(text: string): void {
    clearTimeout(this.#timer);
    this.old = true;
    this.#wanted = text;
    this.#timer = setTimeout(() => this.#ask(text), this.last === null ? 0 : RESTS_MS);
  }
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Null until the desk has said so: nothing is to jump. */
let shown = $state<boolean | null>(null);

export const facetsShown = (): boolean => shown === true;

export async function loadFacetsShown(): Promise<void> {
  shown = (await setting('people.facets')) !== 'off';
}

export function showFacets(to: boolean): void {
  shown = to;
  saveSetting('people.facets', to ? 'on' : 'off').catch((thrown: unknown) => failed(asFailure(thrown)));
}
