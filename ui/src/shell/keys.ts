/** From a key to an action: which bindings act where, built from the registry and pressed through tinykeys. */
import { createKeybindingsHandler } from 'tinykeys';
import { isEnabled, perform, type Action } from '../actions.svelte';

const isTextField = (target: Element): boolean =>
  target.matches('textarea, select, [contenteditable="true"]') ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));

/** A single printable character, or several after one another: what somebody also types as text. */
export const isLetters = (keys: string): boolean =>
  keys.split(' ').every((press) => /^(Shift\+)?(.|Space)$/u.test(press));

/** What a text field does by itself with these is what is meant there. */
const EDITS_TEXT = /^\$mod\+(?:[azycvx]|Shift\+[azyvx]|(?:Shift\+)?(?:Backspace|Delete))$/;

/** On other layouts "/" or "?" needs Shift: what counts is the character, not how it is reached. */
export function spellings(keys: string): string[] {
  return /^[^\p{L}\p{N} ]$/u.test(keys) ? [keys, `Shift+${keys}`] : [keys];
}

/** Whether these keys of this action act, pressed with the focus on `target`. */
export function acts(one: Action, keys: string, target: Element, letters: boolean): boolean {
  if (isLetters(keys)) {
    if (isTextField(target)) return false;
    if (!letters && keys !== 'Space') return false;
  } else if (isTextField(target)) {
    // Alt with an arrow goes a word further there, on some systems.
    if (EDITS_TEXT.test(keys) || keys.startsWith('Alt+Arrow') || !/\$mod|Alt\+|^F\d|^Escape$/.test(keys)) return false;
  }
  if (one.steers && target !== document.body && target.closest('[data-steers]') === null) return false;
  // A button presses itself on Enter and Space.
  if (/^(Enter|Space)$/.test(keys) && target.closest('button, a, summary, input[type="checkbox"]') !== null)
    return false;
  return isEnabled(one);
}

type Ways = { letters: () => boolean; blocked: () => boolean };

/** The key pressed last, for what is two presses one after the other. It outlives the bindings: a page that comes between
 * the two brings its own. */
let before: { key: string; at: number } | null = null;

/** Two presses further apart are two. */
const TOGETHER_MS = 1_000;

function remember(event: KeyboardEvent): void {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const typed = event.target instanceof Element && isTextField(event.target);
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !typed;
  before = plain ? { key: event.key, at: event.timeStamp } : null;
}

type Claim = { one: Action; keys: string; after: string | null };

/** Listens on the window for the keys of these actions; of two with the same keys the later one that can act wins. */
export function listen(actions: readonly Action[], { letters, blocked }: Ways): () => void {
  const byPress = new Map<string, Claim[]>();
  for (const one of actions)
    for (const keys of one.keys ?? []) {
      const presses = keys.split(' ');
      const last = presses.at(-1) ?? keys;
      const after = presses.length > 1 ? (presses[0] ?? null) : null;
      for (const spelled of spellings(last))
        byPress.set(spelled, [...(byPress.get(spelled) ?? []), { one, keys, after }]);
    }

  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const [spelled, claims] of byPress) {
    bindings[spelled] = (event) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const free = !blocked();
      const led = before !== null && event.timeStamp - before.at < TOGETHER_MS ? before.key : null;
      const claiming = (after: string | null): Claim | undefined =>
        claims.findLast(
          (claim) =>
            claim.after === after && (free || claim.one.over) && acts(claim.one, claim.keys, target, letters()),
        );
      // Of "g a" and "a", the A after a G means the former.
      const claim = (led === null ? undefined : claiming(led)) ?? claiming(null);
      if (claim === undefined) return;
      event.preventDefault();
      // What acts begins nothing. Said here, since what it does may take the other listener away before its turn.
      before = null;
      // A key held down steers a list; it does nothing else twice.
      if (event.repeat && !claim.one.steers) return;
      if (event.repeat && claim.one.danger) return;
      void perform(claim.one);
    };
  }
  const handler = createKeybindingsHandler(bindings);
  window.addEventListener('keydown', handler);
  window.addEventListener('keydown', remember);
  return () => {
    window.removeEventListener('keydown', handler);
    window.removeEventListener('keydown', remember);
  };
}

/** Reload, print, find and caret browsing belong to a browser; here they would lose a place or open what is not ours. */
export function swallowWebviewKeys(): () => void {
  const swallow = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (['f5', 'f7', 'f12'].includes(key) || (mod && ['r', 'p'].includes(key))) event.preventDefault();
  };
  const noMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element && isTextField(event.target))) event.preventDefault();
  };
  window.addEventListener('keydown', swallow);
  window.addEventListener('contextmenu', noMenu);
  return () => {
    window.removeEventListener('keydown', swallow);
    window.removeEventListener('contextmenu', noMenu);
  };
}
