/** What waits for somebody to choose, as the core has it now: for its screen, and its number at the side of the window. */
import { untrack } from 'svelte';
import type { Changed, Choice, Choices, Failure } from '../bindings';
import { choices, keepOther, keepShown } from '../calls/sync';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import { saving } from '../kit/saving.svelte';

class Choosing {
  found = $state.raw<Choices | null>(null);
  failure = $state.raw<Failure | null>(null);
  #ask = latest(
    choices,
    (found) => {
      this.found = found;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  load = (): void => this.#ask(undefined);

  /** What it says may be of the change; what many changes made is asked for anyway. */
  #concerns({ tables }: Changed): boolean {
    if (tables.length === 0 || tables.includes('conflict_values')) return true;
    return untrack(() => this.found?.total ?? 0) > 0;
  }

  /** Asks now and after every change that may be of it; the returned function stops that. */
  follow(): () => void {
    this.load();
    const stop = onChanged((changed) => {
      if (this.#concerns(changed)) this.load();
    });
    return () => {
      stop();
      this.found = null;
    };
  }

  /** `at`: 0 keeps what is shown, another takes that value. False where there is no such one. */
  async choose(choice: Choice, at: number): Promise<boolean> {
    const other = choice.others[at - 1];
    if (at > 0 && (other === undefined || choice.removed)) return false;
    await saving(at === 0 ? keepShown(choice.id) : keepOther(other?.id ?? ''));
    return true;
  }
}

export const choosing = new Choosing();

/** For the side of the window. */
export const choicesWaiting = (): number => choosing.found?.total ?? 0;
export const followChoices = (): (() => void) => choosing.follow();
