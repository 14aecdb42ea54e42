/** What the core offers for the word the caret is in. It asks once a frame at most and takes only the latest answer. */
import { completeQuery, type QueryCompletion, type QueryOffer } from '../bindings';
import { latest } from '../kit/latest';
import { replaced, type Stretch } from './edit';

type Asked = { text: string; caret: number };

const NOTHING: QueryCompletion = { from: 0, to: 0, offers: [] };

export class Completion {
  /** Which offer is chosen; -1: none, and Enter means the list. */
  at = $state(-1);
  #answer = $state.raw<QueryCompletion>(NOTHING);
  #asked: Asked | null = null;
  #frame = 0;
  #ask = latest(
    ({ text, caret }: Asked) => completeQuery(text, caret),
    (answer, asked) => {
      if (asked !== this.#asked) return;
      this.#answer = answer;
      this.at = -1;
    },
    // Offers are a courtesy: without them the line is still a line.
    () => this.close(),
  );

  get offers(): readonly QueryOffer[] {
    return this.#answer.offers;
  }
  get open(): boolean {
    return this.offers.length > 0;
  }
  /** What an offer would take the place of. */
  get stretch(): Stretch {
    return this.#answer;
  }

  ask(text: string, caret: number): void {
    const asked = { text, caret };
    this.#asked = asked;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#ask(asked));
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#asked = null;
    this.#answer = NOTHING;
    this.at = -1;
  }

  /** Down from the last leads back to none, so that what was typed can be had again. */
  move(by: 1 | -1): void {
    const places = this.offers.length + 1;
    this.at = ((this.at + 1 + by + places) % places) - 1;
  }

  /** What Tab takes: the chosen one, else the first, unless nothing was begun that it would complete. */
  get forTab(): number {
    return this.at >= 0 || this.stretch.from === this.stretch.to ? this.at : 0;
  }

  /** The text is another one than was asked about, and nobody typed it: what is offered for the old one goes. */
  keep(text: string): void {
    if (this.#asked !== null && this.#asked.text !== text) this.close();
  }

  /** The text with an offer in it, and where the caret stands then; null where there is no such offer. */
  taken(text: string, at: number): Asked | null {
    const insert = this.offers[at]?.insert;
    if (insert === undefined) return null;
    const { from, to } = this.stretch;
    // After a whole part, at the end, the next one may follow at once.
    const whole = !/[:\s]$/.test(insert) && to >= text.length;
    const put = whole ? `${insert} ` : insert;
    return { text: replaced(text, { from, to }, put), caret: from + put.length };
  }
}
