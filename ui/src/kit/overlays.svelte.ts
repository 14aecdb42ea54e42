/**
 * The one menu, the one popover and the one dialog of the window. A view says what to show and where; the host in
 * Overlays.svelte (bits-ui, loaded when first needed) shows it, keeps the focus inside and gives it back.
 */
import type { Component } from 'svelte';

/** Where to hang it: an element, or a point under the pointer. */
export type Anchor = HTMLElement | { getBoundingClientRect: () => DOMRect };

export type MenuItem = {
  id: string;
  label: string;
  icon?: Component | undefined;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Given: the item is a choice, ticked or not. */
  checked?: boolean;
  run: () => unknown;
};
/** Items in groups; a line is drawn between groups. */
export type Menu = { label: string; anchor: Anchor; groups: readonly (readonly MenuItem[])[] };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a body takes whatever props its opener gives it; `popover` and `dialog` below check the pair.
type AnyBody = Component<any>;
export type Popover = { label: string; anchor: Anchor; body: AnyBody; props: Record<string, unknown> };
export type Dialog = { title: string; body: AnyBody; props: Record<string, unknown>; bare: boolean; wide: boolean };

let menuNow = $state.raw<Menu | null>(null);
let popoverNow = $state.raw<Popover | null>(null);
let dialogNow = $state.raw<Dialog | null>(null);
let cameFrom: Element | null = null;

export const menuShown = (): Menu | null => menuNow;
export const popoverShown = (): Popover | null => popoverNow;
export const dialogShown = (): Dialog | null => dialogNow;
export const overlayOpen = (): boolean => menuNow !== null || popoverNow !== null || dialogNow !== null;

function remember(): void {
  if (!overlayOpen()) cameFrom = document.activeElement;
}

export function openMenu(menu: Menu): void {
  remember();
  menuNow = menu;
}

export function openPopover<P extends Record<string, unknown>>(
  label: string,
  anchor: Anchor,
  body: Component<P>,
  props: P,
): void {
  remember();
  popoverNow = { label, anchor, body, props };
}

export function openDialog<P extends Record<string, unknown>>(
  title: string,
  body: Component<P>,
  props: P,
  look: { bare?: boolean; wide?: boolean } = {},
): void {
  remember();
  dialogNow = { title, body, props, bare: look.bare ?? false, wide: look.wide ?? false };
}

export function closeOverlays(): void {
  menuNow = popoverNow = dialogNow = null;
  // Once what floated is gone: before, it would take the focus back.
  setTimeout(returnFocus);
}

/** Gives the focus back to where it was before, unless something else has taken it meanwhile. */
export function returnFocus(): void {
  if (overlayOpen()) return;
  const lost = document.activeElement === null || document.activeElement === document.body;
  if (lost && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  cameFrom = null;
}

/** Where the focus goes from here: at once, or when what floats has closed. */
export function focusOn(element: HTMLElement): void {
  if (overlayOpen()) cameFrom = element;
  else element.focus();
}

/** The anchor for a menu called with the pointer. */
export const pointAt = (event: MouseEvent): Anchor => ({
  getBoundingClientRect: () => new DOMRect(event.clientX, event.clientY, 0, 0),
});
