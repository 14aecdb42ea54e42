// A journey: a story in the real window, in a home of its own, whose end leaves nothing behind.
import { test } from 'node:test';
import { Home } from './home.js';
import { Window } from './window.js';

/**
 * @typedef {object} Traveller
 * @property {Home} home
 * @property {(...args: string[]) => Promise<Window>} open opens the window; one at a time
 */

/**
 * @param {string} name
 * @param {(traveller: Traveller) => Promise<void>} story
 * @param {{ keyStore?: boolean }} [options]
 */
export function journey(name, story, { keyStore = false } = {}) {
  test(name, { timeout: 400_000 }, async () => {
    const home = new Home();
    /** @type {Window[]} */
    const windows = [];
    try {
      await home.screen();
      if (keyStore) await home.keyStore();
      await story({
        home,
        open: async (...args) => {
          const window = await Window.open(home, args);
          windows.push(window);
          return window;
        },
      });
    } catch (thrown) {
      const last = windows.at(-1);
      await last?.shot(`failed ${name.replaceAll(/\W+/g, '-')}`).catch(() => undefined);
      if (last !== undefined && thrown instanceof Error) thrown.message += `\nIt said:\n${last.hand.said()}`;
      throw thrown;
    } finally {
      for (const window of windows) await window.close();
      await home.close();
    }
  });
}
