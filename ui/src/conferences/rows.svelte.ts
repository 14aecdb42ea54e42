/** Rows as one stands among them and chooses some: what every list of conferences and of people met there does alike. */
import type { GridColumn } from '../kit/grid';

export abstract class Rows<T> {
  abstract readonly rows: readonly T[];
  abstract columns: readonly GridColumn[];
  protected abstract keyOf(row: T): string;
  abstract open(row: T): void;

  active = $state(0);
  scrollTop = $state(0);
  /** Pixels in which rows are seen. */
  height = $state(0);
  #keys = $state.raw<readonly string[]>([]);

  here = $derived.by((): T | undefined => this.rows[Math.min(this.active, this.rows.length - 1)]);
  chosen = $derived.by((): readonly T[] => this.rows.filter((row) => this.isChosen(row)));
  /** Those chosen, else the one one stands at. */
  targets = $derived.by((): readonly T[] => {
    if (this.chosen.length > 0) return this.chosen;
    return this.here === undefined ? [] : [this.here];
  });
  allChosen = $derived.by((): 'all' | 'some' | 'none' => {
    if (this.chosen.length === 0) return 'none';
    return this.chosen.length === this.rows.length ? 'all' : 'some';
  });

  isChosen(row: T): boolean {
    return this.#keys.includes(this.keyOf(row));
  }
  choose(index: number): void {
    const row = this.rows[index];
    if (row === undefined) return;
    const key = this.keyOf(row);
    this.#keys = this.isChosen(row) ? this.#keys.filter((one) => one !== key) : [...this.#keys, key];
  }
  /** All, or, where all are chosen, none. */
  chooseAll(): void {
    this.#keys = this.allChosen === 'all' ? [] : this.rows.map((row) => this.keyOf(row));
  }
  /** Other rows are shown: one stands at the first, and none is chosen. */
  protected fromTheTop(): void {
    this.active = this.scrollTop = 0;
    this.#keys = [];
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
}
