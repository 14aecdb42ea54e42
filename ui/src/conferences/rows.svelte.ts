/** Rows as one stands among them and chooses some: what every list of conferences and of people met there does alike. */
/* eslint-disable svelte/prefer-svelte-reactivity -- what is chosen is replaced whole */
import type { Span } from '../kit/windowing';
import type { RowColumn } from './columns';

export abstract class Rows<T> {
  /** Those that are at hand. */
  abstract readonly rows: readonly T[];
  abstract columns: readonly RowColumn[];
  /** Those of the columns that have something to show. */
  get visible(): readonly RowColumn[] {
    return this.columns;
  }
  protected abstract keyOf(row: T): string;
  abstract open(row: T): void;

  active = $state(0);
  scrollTop = $state(0);
  /** Pixels in which rows are seen. */
  height = $state(0);
  protected keys = $state.raw<ReadonlySet<string>>(new Set());

  get total(): number {
    return this.rows.length;
  }
  /** Undefined while it is on its way. */
  row(index: number): T | undefined {
    return this.rows[index];
  }
  /** These are in sight. */
  look(span: Span): void {
    void span;
  }
  protected whoIsChosen(): readonly T[] {
    return this.rows.filter((row) => this.isChosen(row));
  }

  here = $derived.by((): T | undefined => this.row(Math.min(this.active, this.total - 1)));
  chosen = $derived.by((): readonly T[] => this.whoIsChosen());
  /** Those chosen, else the one one stands at. */
  targets = $derived.by((): readonly T[] => {
    if (this.chosen.length > 0) return this.chosen;
    return this.here === undefined ? [] : [this.here];
  });
  allChosen = $derived.by((): 'all' | 'some' | 'none' => {
    if (this.chosen.length === 0) return 'none';
    return this.chosen.length === this.total ? 'all' : 'some';
  });

  isChosen(row: T): boolean {
    return this.keys.has(this.keyOf(row));
  }
  /** One more, or one less; `range`: all from where one stands to it. */
  choose(index: number, how: 'one' | 'range' = 'one'): void {
    const [first, last] = how === 'one' ? [index, index] : [Math.min(this.active, index), Math.max(this.active, index)];
    const some = Array.from({ length: last - first + 1 }, (_, i) => this.row(first + i)).filter(
      (row) => row !== undefined,
    );
    const off = how === 'one' && some.every((row) => this.isChosen(row));
    this.take(some, off);
    if (how === 'range') this.active = index;
  }
  protected take(some: readonly T[], off: boolean): void {
    const keys = new Set(this.keys);
    for (const row of some)
      if (off) keys.delete(this.keyOf(row));
      else keys.add(this.keyOf(row));
    this.keys = keys;
  }
  /** All, or, where all are chosen, none. */
  chooseAll(): void {
    if (this.allChosen === 'all') this.chooseNone();
    else this.take(this.rows, false);
  }
  chooseNone(): void {
    this.keys = new Set();
  }
  /** Other rows are shown: one stands at the first, and none is chosen. */
  protected fromTheTop(): void {
    this.active = this.scrollTop = 0;
    this.chooseNone();
  }
  resize(id: string, width: number): void {
    // As wide as somebody made it it stays.
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width, grow: 0, least: width } : one));
  }
}
