// tinykeys 3 ships its types outside of what its package.json exports.
declare module 'tinykeys' {
  export type KeyBindingPress = [mods: string[], key: string | RegExp];
  export function parseKeybinding(str: string): KeyBindingPress[];
  export function matchKeyBindingPress(event: KeyboardEvent, press: KeyBindingPress): boolean;
  export function createKeybindingsHandler(
    map: Record<string, (event: KeyboardEvent) => void>,
    options?: { timeout?: number },
  ): (event: KeyboardEvent) => void;
}
