/**
 * The file of another desk that is being looked at. It lives outside the screen: going elsewhere meanwhile loses nothing.
 * The core holds the file; this holds what it would bring.
 */
import type { Arrival, ArrivalShown, Failure, Progress } from '../bindings';
import { cancelExchange, chooseExchangeFile, takeInExchangeFile, waitingExchangeFile } from '../calls/sync';
import { onExchangeProgress } from '../changes';
import { asFailure } from '../ipc';
import { saving } from '../kit/saving.svelte';
import { announce } from '../kit/toasts.svelte';
import { onLeaving } from './leave';
import { numbersOf } from './words';

export class Arriving {
  shown = $state.raw<ArrivalShown | null>(null);
  /** What was taken in. */
  taken = $state.raw<Arrival | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state<'looking' | 'taking' | null>(null);
  stopping = $state(false);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  since = 0;

  choose = (): Promise<void> => this.#look(chooseExchangeFile);
  takeWaiting = (): Promise<void> => this.#look(waitingExchangeFile);

  async #look(at: () => Promise<ArrivalShown | null>): Promise<void> {
    await this.#run('looking', async () => {
      const shown = await at();
      if (shown === null) return;
      [this.shown, this.taken] = [shown, null];
      announce(`${shown.file_name}, from ${shown.arrival.from}: ${numbersOf(shown.arrival)}.`);
    });
  }

  async takeIn(): Promise<void> {
    const { shown } = this;
    if (shown === null) return;
    await this.#run('taking', async () => {
      this.taken = await saving(takeInExchangeFile(shown.id));
      this.shown = null;
      announce(`Taken in: ${numbersOf(this.taken)}.`);
    });
  }

  async #run(busy: 'looking' | 'taking', work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      announce('Wait until this is done, then choose the file again.');
      return;
    }
    this.busy = busy;
    this.failure = null;
    this.stopping = false;
    this.progress = { done: 0, total: 0 };
    this.since = performance.now();
    const stop = onExchangeProgress((progress) => (this.progress = progress));
    try {
      await work();
    } catch (thrown) {
      const failure = asFailure(thrown);
      // What was shown of another file is not what was refused now.
      if (busy === 'looking' && failure.code !== 'cancelled') this.shown = this.taken = null;
      this.failure = failure;
    } finally {
      stop();
      this.busy = null;
    }
  }

  async cancel(): Promise<void> {
    this.stopping = true;
    await cancelExchange();
  }

  putAside(): void {
    if (this.busy === null) this.shown = this.taken = this.failure = null;
  }
}

/** There is one at a time. */
export const arriving = new Arriving();
onLeaving(() => {
  arriving.shown = arriving.taken = arriving.failure = null;
});
