/** The desk's saved searches, which find anew each time, and its hotlists, which hold whoever was put on them. */
import { hotlists, savedSearches, type Hotlist, type SavedSearch } from '../bindings';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import { failed } from '../kit/toasts.svelte';

/** After a change, until it is asked again: a change seldom comes alone, and every saved search is counted anew. */
const RESTS_MS = 250;

class Lists {
  saved = $state.raw<readonly SavedSearch[]>([]);
  hot = $state.raw<readonly Hotlist[]>([]);
  /** The saved search that was opened last; what is typed from there on is a change of it. */
  opened = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ask = latest(
    (_: null) => Promise.all([savedSearches(), hotlists()]),
    ([saved, hot]) => {
      this.saved = saved;
      this.hot = hot;
    },
    (thrown) => failed(asFailure(thrown)),
  );

  load(): void {
    clearTimeout(this.#timer);
    this.#ask(null);
  }
  loadSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), RESTS_MS);
  }
  /** The desk is left: nothing of it stays. */
  forget(): void {
    clearTimeout(this.#timer);
    this.saved = this.hot = [];
    this.opened = null;
  }

  /** The text in the line is another one now. */
  follow(text: string): void {
    const same = this.saved.find((one) => one.query === text);
    if (same) this.opened = same.id;
    else if (text === '') this.opened = null;
  }

  /** The saved search that this text is, or is a change of. */
  standing(text: string): SavedSearch | null {
    const same = this.saved.find((one) => one.query === text);
    return same ?? (text === '' ? null : (this.saved.find((one) => one.id === this.opened) ?? null));
  }

  /** The hotlist of this name, in whatever case it is written. */
  hotlist(name: string | null): Hotlist | null {
    return this.hot.find((one) => one.name.toLowerCase() === name?.toLowerCase()) ?? null;
  }
}

export const lists = new Lists();
