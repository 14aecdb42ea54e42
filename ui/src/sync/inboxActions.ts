/** What can be done in the inbox, by keys. */
import type { Action } from '../actions.svelte';
import type { Choice } from '../bindings';
import { undoLast } from '../shell/undo';
import { openThing } from './open';

type Steps = {
  /** The one that one stands on. */
  here: () => Choice | undefined;
  step: (by: number) => unknown;
  stand: (place: number) => unknown;
  many: () => number;
  /** 0 keeps what is shown. */
  choose: (choice: Choice, which: number) => unknown;
};

/** More values than fingers are chosen with the mouse. */
const NUMBERED = [0, 1, 2, 3];

export function inboxActions({ here, step, stand, many, choose }: Steps): Action[] {
  const some = (): boolean => here() !== undefined;
  const steer = (id: string, name: string, keys: string[], run: () => unknown): Action => ({
    id: `inbox.${id}`,
    name,
    group: 'Desks',
    keys,
    steers: true,
    unlisted: true,
    enabled: some,
    run,
  });
  return [
    steer('down', 'Next', ['j', 'ArrowDown'], () => step(1)),
    steer('up', 'Previous', ['k', 'ArrowUp'], () => step(-1)),
    steer('first', 'To the first', ['Home'], () => stand(0)),
    steer('last', 'To the last', ['End'], () => stand(many() - 1)),
    steer('open', 'Open what it is about', ['Enter', 'o'], () => {
      const choice = here();
      if (choice) openThing(choice.thing);
    }),
    ...NUMBERED.map((which): Action => ({
      id: `inbox.choose-${which + 1}`,
      name: which === 0 ? 'Keep what is shown' : `Take value ${which + 1}`,
      group: 'Desks',
      keys: [String(which + 1)],
      unlisted: which > 1,
      enabled: () => which <= (here()?.others.length ?? -1),
      run: async () => {
        const choice = here();
        if (choice) await choose(choice, which);
      },
    })),
    { id: 'inbox.undo', name: 'Undo the last choice', group: 'Desks', keys: ['u'], run: undoLast },
  ];
}
