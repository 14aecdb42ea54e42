/** A file that is about to be written: for whom, what of it, what would leave; and how far its writing is. */
import { untrack } from 'svelte';
import type { ExportWish, Failure, KnownDesk, Leaving, Progress } from '../bindings';
import { cancelExchange, desks, wouldLeave, writeExchangeFile } from '../calls/sync';
import { onExchangeProgress } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import { FACETS, sameWish } from './words';

export class Writing {
  desks = $state.raw<readonly KnownDesk[] | null>(null);
  to = $state.raw<readonly string[]>([]);
  everything = $state(false);
  leftOut = $state.raw<readonly string[]>([]);

  /** What would leave, by the wish as it is now; null while it is being counted. */
  leaving = $state.raw<Leaving | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state<'counting' | 'writing' | null>(null);
  stopping = $state(false);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  since = $state(0);

  wish = $derived<ExportWish>({
    to: [...this.to],
    everything: this.everything,
    left_out: FACETS.map((one) => one.id).filter((id) => this.leftOut.includes(id)),
  });

  #count = latest(
    (wish: ExportWish) => {
      this.#begin('counting');
      return wouldLeave(wish);
    },
    (leaving, wish) => {
      this.#counted();
      if (sameWish(wish, this.wish)) this.leaving = leaving;
    },
    (thrown) => {
      this.#counted();
      const failure = asFailure(thrown);
      if (failure.code !== 'cancelled') this.failure = failure;
      // What was to stop the count for another wish may have come late, and met this one.
      else if (!this.#left && this.busy === null) this.#count(this.wish);
    },
  );
  #left = false;

  #counted(): void {
    if (this.busy === 'counting') this.busy = null;
  }

  /** `only`: the desk it is for; '' is for all that are trusted. The returned function stops what is under way. */
  begin(only: string): () => void {
    const stop = onExchangeProgress((progress) => (this.progress = progress));
    desks().then(
      (all) => {
        this.desks = all.filter((one) => one.revoked_at === null);
        this.to = this.desks.map((one) => one.id).filter((id) => only === '' || id === only);
        this.#again();
      },
      (thrown: unknown) => (this.failure = asFailure(thrown)),
    );
    return () => {
      stop();
      this.#left = true;
      if (untrack(() => this.busy) !== null) void cancelExchange();
    };
  }

  tickDesk(id: string, on: boolean): void {
    this.to = (this.desks ?? []).map((one) => one.id).filter((one) => (one === id ? on : this.to.includes(one)));
    this.#again();
  }
  take(everything: boolean): void {
    this.everything = everything;
    this.#again();
  }
  leave(id: string, out: boolean): void {
    this.leftOut = out ? [...this.leftOut, id] : this.leftOut.filter((one) => one !== id);
    this.#again();
  }

  /** What is counted for another wish is stopped. */
  #again(): void {
    this.leaving = this.failure = null;
    if (this.busy === 'counting') void cancelExchange();
    if (this.to.length > 0) this.#count(this.wish);
  }

  #begin(busy: 'counting' | 'writing'): void {
    this.busy = busy;
    this.failure = null;
    this.stopping = false;
    this.progress = { done: 0, total: 0 };
    this.since = performance.now();
  }

  /** Asks where, and writes it. Null where nothing was written. */
  async write(): Promise<Leaving | null> {
    if (this.busy === 'writing') return null;
    this.#begin('writing');
    try {
      return await writeExchangeFile(this.wish);
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return null;
    } finally {
      this.busy = null;
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await cancelExchange();
  }
}
