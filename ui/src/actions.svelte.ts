/**
 * Every command stands here once: buttons, menus, tooltips, shortcuts, the keys sheet and the palette all read it.
 * A view offers its actions while it is on the screen; of two with the same keys, the one offered last wins.
 */
import type { Component } from 'svelte';
import { asFailure } from './ipc';
import { failed } from './kit/toasts.svelte';

export type Action = {
  /** "people.delete" */
  id: string;
  /** What the palette and the keys sheet say: a verb with its object. */
  name: string;
  /** What a button says, where the place makes the object clear. */
  label?: string;
  /** Heading in the keys sheet. */
  group:
    | 'Anywhere'
    | 'People list'
    | 'Person'
    | 'Companies'
    | 'Off limits'
    | 'Roles'
    | 'Placements'
    | 'Board'
    | 'Today'
    | 'Tasks'
    | 'Conferences'
    | 'Retention'
    | 'Match'
    | 'Import'
    | 'Desks'
    | 'Taxonomy'
    | 'Map';
  /** tinykeys notation: '$mod+k', 'g p', 'Escape'. Several ways are several entries. */
  keys?: readonly string[];
  icon?: Component;
  danger?: boolean;
  /** Keys that steer a list act only where a list has the focus, so that Space on a button still presses it. */
  steers?: boolean;
  /** Its keys act even while a dialog or a menu is open. */
  over?: boolean;
  /** Steering one row down is no command to look up by name. */
  unlisted?: boolean;
  /** Whether it can be done now. Left out: always. */
  enabled?: () => boolean;
  run: () => unknown;
};

/** As they were offered: the same action can be in several offers. */
let offers = $state.raw<readonly (readonly Action[])[]>([]);
const offered = $derived(offers.flat());

/**
 * Offers actions; the returned function withdraws them. Call it in an `$effect`. `beneath`: whatever a view offers goes
 * before them, also where it came first.
 */
export function offer(actions: readonly Action[], { beneath = false } = {}): () => void {
  const these = [...actions];
  offers = beneath ? [these, ...offers] : [...offers, these];
  return () => {
    offers = offers.filter((one) => one !== these);
  };
}

/** All that is offered now, an id once: what was offered last stands for it. */
export function allActions(): readonly Action[] {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- lives as long as this call
  const byId = new Map<string, Action>();
  for (const action of offered) byId.set(action.id, action);
  return [...byId.values()];
}

export function action(id: string): Action | undefined {
  return offered.findLast((one) => one.id === id);
}

export const isEnabled = (one: Action): boolean => one.enabled?.() ?? true;

/** Runs it if it can be done now; what fails is said in a toast. */
export async function perform(one: Action): Promise<void> {
  if (!isEnabled(one)) return;
  try {
    await one.run();
  } catch (thrown) {
    failed(asFailure(thrown));
  }
}

const MAC = navigator.platform.startsWith('Mac');
const NAMES: Record<string, string> = {
  $mod: MAC ? '⌘' : 'Ctrl',
  Shift: MAC ? '⇧' : 'Shift',
  Alt: MAC ? '⌥' : 'Alt',
  Control: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
  Space: 'Space',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** '$mod+k' -> [['Ctrl', 'K']]; 'g p' -> [['G'], ['P']]: presses one after another, each a chord. */
export function spellKeys(keys: string): string[][] {
  return keys
    .split(' ')
    .map((press) => press.split('+').map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)));
}

/** The first way to call it, in one line: "Ctrl K", "G then P". */
export function keysLine(one: Action | undefined): string {
  const first = one?.keys?.[0];
  if (first === undefined) return '';
  return spellKeys(first)
    .map((chord) => chord.join(' '))
    .join(' then ');
}
