/** Operations as they are read, the newest first, as many as were asked for; the core has them all. */
import type { Failure, HistoryEntry, HistoryPage } from '../bindings';
import { asFailure } from '../ipc';

type Fetch = (before: number | null, limit: number) => Promise<HistoryPage>;

/** A screen and a half. */
const PAGE = 40;
/** The core answers no more at once. */
const MOST = 200;

export class Entries {
  entries = $state.raw<readonly HistoryEntry[] | null>(null);
  older = $state(false);
  failure = $state.raw<Failure | null>(null);
  #fetch: Fetch | null = null;
  /** Of two questions the later one counts. */
  #asked = 0;

  /** Shows what `fetch` answers, from the start. */
  async show(fetch: Fetch): Promise<void> {
    this.#fetch = fetch;
    await this.#ask(PAGE);
  }

  /** Asks again for what is shown: something changed. */
  refresh = async (): Promise<void> => {
    await this.#ask(Math.min(MOST, Math.max(PAGE, this.entries?.length ?? 0)));
  };

  /** Adds older ones. */
  more = async (): Promise<void> => {
    const last = this.entries?.at(-1);
    if (this.#fetch === null || last === undefined) return;
    const asked = ++this.#asked;
    const page = await this.#fetch(last.seq, PAGE);
    if (asked !== this.#asked) return;
    this.entries = [...(this.entries ?? []), ...page.entries];
    this.older = page.older;
  };

  async #ask(limit: number): Promise<void> {
    if (this.#fetch === null) return;
    const asked = ++this.#asked;
    try {
      const page = await this.#fetch(null, limit);
      if (asked !== this.#asked) return;
      this.entries = page.entries;
      this.older = page.older;
      this.failure = null;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = asFailure(thrown);
    }
  }
}
