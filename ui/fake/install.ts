/** Puts a fake desk where the page expects the core. */
import type { Args, FakeDesk } from './desk';

type Told = (message: { event: string; id: number; payload: unknown }) => void;

export function install(desk: FakeDesk): void {
  const callbacks = new Map<number, Told>();
  const listeners = new Map<string, Set<number>>();
  let next = 1;
  const invoke = async (command: string, args: Args = {}): Promise<unknown> => {
    if (command === 'plugin:event|listen') {
      const { event, handler } = args as { event: string; handler: number };
      listeners.set(event, (listeners.get(event) ?? new Set()).add(handler));
      return handler;
    }
    if (command === 'plugin:event|unlisten') {
      const { event, eventId } = args as { event: string; eventId: number };
      listeners.get(event)?.delete(eventId);
      return null;
    }
    return desk.answer(command, args);
  };
  desk.tell = (event, payload) => {
    for (const id of listeners.get(event) ?? []) callbacks.get(id)?.({ event, id, payload });
  };
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke,
      transformCallback: (told: Told) => {
        callbacks.set(next, told);
        return next++;
      },
      unregisterCallback: (id: number) => callbacks.delete(id),
    },
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => undefined },
  });
}
