/** How wide the peek is: kept with the desk. */
import { saveSetting, setting } from '../bindings';
import { asFailure } from '../ipc';
import { failed } from '../kit/toasts.svelte';

export const NARROWEST_PEEK = 360;
export const WIDEST_PEEK = 720;
const USUAL = 480;

let width = $state(USUAL);

export const peek = {
  get width(): number {
    return width;
  },
  set width(to: number) {
    width = Math.round(Math.min(WIDEST_PEEK, Math.max(NARROWEST_PEEK, to)));
  },
};

export async function loadPeekWidth(): Promise<void> {
  const kept = Number(await setting('people.peek'));
  if (kept > 0) peek.width = kept;
}

export function keepPeekWidth(): void {
  saveSetting('people.peek', String(width)).catch((thrown: unknown) => failed(asFailure(thrown)));
}
