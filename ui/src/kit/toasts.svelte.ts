/** What is said in passing: toasts for the eye, one polite live region for the ear. */
import type { Failure } from '../bindings';
import { oneLine } from '../failures';

export type Toast = {
  id: number;
  text: string;
  /** `busy`: work is under way; it stays until it is dismissed by whoever began it. */
  kind: 'done' | 'failed' | 'busy';
  button: { label: string; run: () => unknown } | null;
};

/** How long a toast stays: long enough to reach its Undo. */
export const STAYS_MS = 8_000;
/** More would cover the list. */
const AT_ONCE = 3;

let next = 1;
let shown = $state.raw<readonly Toast[]>([]);
let said = $state('');

export const toasts = (): readonly Toast[] => shown;
export const spoken = (): string => said;

/** Says it to the ear only. The same words twice are said twice. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text;
}

export function toast(text: string, button: Toast['button'] = null, kind: Toast['kind'] = 'done'): number {
  const id = next++;
  shown = [...shown, { id, text, kind, button }].slice(-AT_ONCE);
  announce(text);
  return id;
}

/** A failure that has no field of its own to stand at. Stopping something is no failure. */
export function failed(failure: Failure): void {
  if (failure.code !== 'cancelled') toast(oneLine(failure), null, 'failed');
}

export function dismiss(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}

export function dismissAll(): void {
  shown = [];
}
