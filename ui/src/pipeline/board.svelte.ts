/**
 * A role's board on the screen. The core's answer is the truth; what a move makes of it is painted at once and asked
 * anew when the move is kept, and taken back where it is not.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- sets are replaced whole, never changed */
import {
  moveCards,
  removeCards,
  reopenCards,
  roleBoard,
  type Board,
  type BoardCard,
  type ClosedWhy,
} from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { saving } from '../kit/saving.svelte';
import { failed, toast } from '../kit/toasts.svelte';
import { afterAt, lanes, moved, stepped, without, type Lane, type Place, type Step } from './columns';

const NO_WHY: ClosedWhy = { reason: '', closed_by: null };
const NOBODY: ReadonlySet<string> = new Set();

/** What a move into an ending stage is asked: the reason, or null where it is left. */
export type AskWhy = (cards: readonly BoardCard[], lane: Lane) => Promise<ClosedWhy | null>;

export class BoardState {
  readonly role: string;
  board = $state.raw<Board | null>(null);
  failure = $state.raw<unknown>(null);
  #filter = $state('');
  /** The card the cursor is on; the column it is in, which may be empty. */
  active = $state<string | null>(null);
  column = $state(0);
  chosen = $state.raw<ReadonlySet<string>>(NOBODY);
  peeking = $state(false);
  lanes = $derived(this.board === null ? [] : lanes(this.board, this.#filter));
  #shown = $derived(new Set(this.lanes.flatMap((lane) => lane.cards.map((card) => card.id))));
  #byId = $derived(new Map((this.board?.cards ?? []).map((card) => [card.id, card])));
  /** Asked before a card ends. */
  askWhy: AskWhy = () => Promise.resolve(null);
  /** Told after cards came into a stage. */
  arrived: (ids: readonly string[], lane: Lane) => void = () => undefined;
  /** Rises with every write begun or ended: an answer asked before is not the newest. */
  #age = 0;
  #writing = 0;
  #asking = false;
  #again = false;
  #begun = false;
  /** Where a range that is being selected began. */
  #from: string | null = null;

  constructor(role: string) {
    this.role = role;
  }

  get filter(): string {
    return this.#filter;
  }
  /** What it hides is neither selected any more nor under the cursor: nothing is done to what is not seen. */
  set filter(words: string) {
    this.#filter = words;
    this.#onlyShown();
    this.land();
  }
  #onlyShown(): void {
    const shown = this.#shown;
    if ([...this.chosen].some((id) => !shown.has(id)))
      this.chosen = new Set([...this.chosen].filter((id) => shown.has(id)));
  }

  follow(): () => void {
    void this.refresh();
    return onChanged(() => void this.refresh());
  }

  async refresh(): Promise<void> {
    if (this.#asking || this.#writing > 0) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      do {
        this.#again = false;
        const age = this.#age;
        const answer = await roleBoard(this.role);
        if (age === this.#age) this.#take(answer);
        else this.#again = this.#writing === 0;
      } while (this.#again);
    } catch (thrown) {
      if (this.board === null) this.failure = thrown;
      else failed(asFailure(thrown));
    } finally {
      this.#asking = false;
    }
  }

  #take(board: Board): void {
    this.board = board;
    this.failure = null;
    this.#onlyShown();
    const here = this.card(this.active);
    // Whoever stands in an empty column stays there.
    if (here === undefined || !this.#shown.has(here.id)) {
      if (this.active !== null || !this.#begun) this.#settle();
    }
    // An undo may have taken it to another column.
    else this.column = this.laneOf(here.stage);
    this.#begun ||= board.cards.length > 0;
  }

  /** The cursor on a card that is there: where it was, else the first of all. */
  #settle(): void {
    const here = this.lanes[this.column]?.cards[0];
    const first = here ?? this.lanes.find((lane) => lane.cards.length > 0)?.cards[0] ?? null;
    this.active = first?.id ?? null;
    if (first) this.column = this.laneOf(first.stage);
  }

  /** The cursor on a card that is shown: the filter may have hidden the one it was on. */
  land(): void {
    if (this.active === null || !this.#shown.has(this.active)) this.#settle();
  }

  laneOf(stage: string): number {
    return this.lanes.findIndex((lane) => lane.stage.id === stage);
  }
  card(id: string | null): BoardCard | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }
  get place(): Place {
    const at = this.lanes[this.column]?.cards.findIndex((card) => card.id === this.active) ?? -1;
    return { lane: this.column, at: Math.max(0, at) };
  }

  /** What an action is about: what is selected, else the card of the cursor; in the board's order. */
  get targets(): string[] {
    if (this.chosen.size > 0) return this.inOrder(this.chosen);
    return this.active === null ? [] : [this.active];
  }
  /** Whom it is about. */
  get people(): string[] {
    return this.targets.flatMap((id) => this.card(id)?.person ?? []);
  }
  inOrder(ids: ReadonlySet<string>): string[] {
    return this.lanes.flatMap((lane) => lane.cards.filter((card) => ids.has(card.id)).map((card) => card.id));
  }

  setActive(id: string): void {
    const card = this.card(id);
    if (!card) return;
    this.active = id;
    this.column = this.laneOf(card.stage);
    this.#from = null;
  }
  /** Comes into a column by the Tab key or the pointer: to this card of it, or to none. */
  enter(column: number, id: string | null): void {
    this.column = column;
    this.active = id;
    this.#from = null;
  }
  go(step: Step, page: number, selecting = false): void {
    const to = stepped(this.lanes, this.place, step, page);
    const before = this.active;
    this.column = to.lane;
    this.active = this.lanes[to.lane]?.cards[to.at]?.id ?? null;
    if (!selecting) this.#from = null;
    else if (this.active !== null) this.#range(before ?? this.active, this.active);
  }
  #range(before: string, to: string): void {
    this.#from ??= before;
    const cards = this.lanes[this.column]?.cards ?? [];
    const ends = [this.#from, to].map((id) => cards.findIndex((card) => card.id === id));
    const [start, end] = [Math.min(...ends), Math.max(...ends)];
    if (start >= 0) this.chosen = new Set([...this.chosen, ...cards.slice(start, end + 1).map((card) => card.id)]);
  }
  /** Everything from where the range began to this card; one in another column begins a range of its own. */
  extend(id: string): void {
    const card = this.card(id);
    const before = this.active;
    if (!card) return;
    this.column = this.laneOf(card.stage);
    this.active = id;
    const here = (other: string | null): boolean => this.card(other)?.stage === card.stage;
    if (!here(this.#from)) this.#from = null;
    this.#range(before !== null && here(before) ? before : id, id);
  }
  toggle(id: string): void {
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.chosen = next;
  }
  chooseColumn(): void {
    this.chosen = new Set([...this.chosen, ...(this.lanes[this.column]?.cards ?? []).map((card) => card.id)]);
  }
  chooseNone = (): void => {
    this.chosen = NOBODY;
    this.#from = null;
  };

  /** Puts cards at a boundary of a column. */
  async drop(ids: readonly string[], column: number, boundary: number): Promise<void> {
    const lane = this.lanes[column];
    if (lane) await this.#move(ids, lane, afterAt(lane.cards, boundary, new Set(ids)));
  }

  /** Moves cards to the top of a stage. */
  async send(ids: readonly string[], column: number): Promise<void> {
    const lane = this.lanes[column];
    const elsewhere = ids.filter((id) => this.card(id)?.stage !== lane?.stage.id);
    if (lane && elsewhere.length > 0) await this.#move(elsewhere, lane, null);
  }

  /** To the neighbouring stage, which is one only for cards that are in one stage: nobody goes back among those who go on. */
  async shift(ids: readonly string[], by: 1 | -1): Promise<void> {
    const stages = new Set(ids.map((id) => this.card(id)?.stage));
    const [stage] = stages;
    if (stages.size > 1) toast('These are in different stages. Press S to choose one stage for all of them.');
    else if (stage !== undefined) await this.send(ids, this.laneOf(stage) + by);
  }

  async #move(ids: readonly string[], lane: Lane, after: string | null): Promise<void> {
    const before = this.board;
    if (before === null || ids.length === 0) return;
    const comes = ids.filter((id) => this.card(id)?.stage !== lane.stage.id);
    const painted = moved(before, ids, lane.stage.id, after, Date.now());
    if (comes.length === 0 && painted.cards.every((card, at) => card.id === before.cards[at]?.id)) return;
    await this.#write(
      painted,
      async () => {
        let why = NO_WHY;
        if (comes.length > 0 && lane.asks === 'reason') {
          const given = await this.askWhy(
            comes.flatMap((id) => this.card(id) ?? []),
            lane,
          );
          if (given === null) return false;
          why = given;
        }
        await saving(moveCards([...ids], lane.stage.id, after, why));
        return true;
      },
      ids.includes(this.active ?? '') ? this.active : (ids[0] ?? null),
    );
    if (comes.length === 0 || this.card(comes[0] ?? null)?.stage !== lane.stage.id) return;
    this.arrived(comes, lane);
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (this.board === null) return;
    const place = this.place;
    await this.#write(without(this.board, ids), async () => {
      await saving(removeCards([...ids]));
      return true;
    });
    this.active = this.lanes[place.lane]?.cards.at(Math.max(0, place.at))?.id ?? null;
    if (this.active === null) this.#settle();
  }

  async reopen(ids: readonly string[]): Promise<void> {
    await saving(reopenCards([...ids]));
  }

  /** Paints at once, then writes; where that comes to nothing, all is as before. */
  async #write(painted: Board, run: () => Promise<boolean>, cursor: string | null = null): Promise<void> {
    const [before, chosen] = [this.board, this.chosen];
    this.#age++;
    this.#writing++;
    this.board = painted;
    this.chosen = NOBODY;
    if (cursor !== null) this.setActive(cursor);
    let kept = false;
    try {
      kept = await run();
    } finally {
      this.#age++;
      this.#writing--;
      if (!kept) [this.board, this.chosen] = [before, chosen];
      if (cursor !== null && !kept) this.setActive(cursor);
      void this.refresh();
    }
  }
}
