/** What is said in passing: toasts for the eye, one polite live region for the ear. */
import { untrack } from 'svelte';
import type { Failure } from '../bindings';
import { oneLine } from '../failures';

export type Toast = {
  id: number;
  text: string;
  /** `busy`: work is under way; it stays until it is dismissed by whoever began it. */
  kind: 'done' | 'failed' | 'busy';
  button: { label: string; run: () => unknown } | null;
};

/** How long a toast stays: long enough to reach its Undo. One that tells of a failure stays until it is dismissed. */
export const STAYS_MS = 8_000;
/** More would cover the list. */
const AT_ONCE = 3;

let next = 1;
let shown = $state.raw<readonly Toast[]>([]);
let said = $state('');

export const toasts = (): readonly Toast[] => shown;
export const spoken = (): string => said;

/** Says it to the ear only. The same words twice are said twice. An effect that says something is not to run again for it. */
export function announce(text: string): void {
  said = untrack(() => said) === text ? `${text}\u00a0` : text;
}

/** The last few; what was done gives way before what failed. */
function fitting(all: readonly Toast[]): readonly Toast[] {
  if (all.length <= AT_ONCE) return all;
  const first = all.find((one) => one.kind === 'done' && one !== all.at(-1)) ?? all[0];
  return fitting(all.filter((one) => one !== first));
}

export function toast(text: string, button: Toast['button'] = null, kind: Toast['kind'] = 'done'): number {
  const id = next++;
  // The same failure again is told once.
  const others = untrack(() => shown).filter((one) => kind === 'done' || one.kind === 'done' || one.text !== text);
  shown = fitting([...others, { id, text, kind, button }]);
  announce(text);
  return id;
}

/** A failure that has no field of its own to stand at. Stopping something is no failure. */
export function failed(failure: Failure): void {
  if (failure.code !== 'cancelled') toast(oneLine(failure), null, 'failed');
}

export function dismiss(id: number): void {
  shown = untrack(() => shown).filter((one) => one.id !== id);
}

export function dismissAll(): void {
  shown = [];
}
