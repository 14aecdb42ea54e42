/**
 * Cards under the pointer. The pointer is captured once it has gone four pixels; from then on a loop of frames moves the
 * ghost, scrolls at the edges and finds where the cards would fall. Only when that place changes is anything drawn anew.
 */
import { begins, boundaryAt, columnAt, edgeSpeed } from './drag';

export type Target = { column: number; boundary: number };
/** What a column is to a drag. */
export type Fall = { scroller: HTMLElement; cards: number };

type Stage = {
  /** What scrolls sideways. */
  board: () => HTMLElement | undefined;
  columns: () => number;
  fall: (column: number) => Fall | null;
  /** Who moves along when this card is taken. */
  taken: (card: string) => readonly string[];
  drop: (ids: readonly string[], target: Target) => unknown;
};

type Press = { id: string; pointer: number; x: number; y: number; dx: number; dy: number };

export class Dragging {
  /** Who is being dragged; nobody, nothing is. */
  ids = $state.raw<readonly string[]>([]);
  target = $state.raw<Target | null>(null);
  ghost = $state<HTMLElement>();
  #stage: Stage;
  #press: Press | null = null;
  #at = { x: 0, y: 0 };
  /** Where the board and its columns stand, measured once: asked again each frame, everything would be laid out again. */
  #box = new DOMRect();
  #lane = new DOMRect();
  #frame = 0;
  #last = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get moving(): boolean {
    return this.ids.length > 0;
  }

  press(event: PointerEvent): void {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
    const id = card?.dataset['card'];
    if (event.button !== 0 || !card || id === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const box = card.getBoundingClientRect();
    this.#press = {
      id,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      dx: event.clientX - box.left,
      dy: event.clientY - box.top,
    };
  }

  move(event: PointerEvent): void {
    const press = this.#press;
    if (press === null || event.pointerId !== press.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (this.moving || !begins(event.clientX - press.x, event.clientY - press.y)) return;
    const board = this.#stage.board();
    const first = this.#stage.fall(0);
    if (!board || !first) return;
    board.setPointerCapture(press.pointer);
    this.#box = board.getBoundingClientRect();
    this.#lane = first.scroller.getBoundingClientRect();
    this.ids = this.#stage.taken(press.id);
    window.addEventListener('keydown', this.#keys, { capture: true });
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** True where cards were dropped: then the click that follows is none. */
  release(event: PointerEvent): boolean {
    if (event.pointerId !== this.#press?.pointer) return false;
    const { ids } = this;
    // Where the pointer is now, not where the last frame saw it.
    this.#at = { x: event.clientX, y: event.clientY };
    const target = this.moving ? this.#aim() : null;
    this.cancel();
    if (target !== null) void this.#stage.drop(ids, target);
    return ids.length > 0;
  }

  cancel = (): void => {
    const { moving } = this;
    const pointer = this.#press?.pointer;
    this.#press = null;
    if (!moving) return;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('keydown', this.#keys, { capture: true });
    const board = this.#stage.board();
    if (pointer !== undefined && board?.hasPointerCapture(pointer)) board.releasePointerCapture(pointer);
    this.ids = [];
    this.target = null;
  };

  #keys = (event: KeyboardEvent): void => {
    // Whatever else a key does, it does not do it to what is being dragged.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.cancel();
  };

  #step = (time: number): void => {
    const seconds = Math.min(0.05, (time - this.#last) / 1_000);
    this.#last = time;
    // First all that is read, then all that is written.
    const next = this.#aim();
    const board = this.#stage.board();
    const scroller = this.#fall()?.scroller;
    const { x, y } = this.#at;
    const sideways = edgeSpeed(x, this.#box.left, this.#box.right);
    const down = edgeSpeed(y, this.#lane.top, this.#lane.bottom);
    const press = this.#press;
    if (press !== null && this.ghost)
      this.ghost.style.transform = `translate3d(${x - press.dx}px, ${y - press.dy}px, 0)`;
    if (board && sideways !== 0) board.scrollLeft += sideways * seconds;
    if (scroller && down !== 0) scroller.scrollTop += down * seconds;
    if (next?.column !== this.target?.column || next?.boundary !== this.target?.boundary) this.target = next;
    this.#frame = requestAnimationFrame(this.#step);
  };

  #column(): number {
    const board = this.#stage.board();
    return board ? columnAt(this.#at.x, this.#box.left, board.scrollLeft, this.#stage.columns()) : -1;
  }
  #fall(): Fall | null {
    return this.#stage.fall(this.#column());
  }

  #aim(): Target | null {
    const column = this.#column();
    const over = this.#stage.fall(column);
    if (!over) return null;
    return { column, boundary: boundaryAt(this.#at.y, this.#lane.top, over.scroller.scrollTop, over.cards) };
  }
}
