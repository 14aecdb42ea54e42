/** Which rows of a list are chosen, by their keys. */
export class Chosen {
  keys = $state.raw<readonly string[]>([]);

  has(key: string): boolean {
    return this.keys.includes(key);
  }
  toggle(key: string | undefined): void {
    if (key === undefined) return;
    this.keys = this.has(key) ? this.keys.filter((one) => one !== key) : [...this.keys, key];
  }
  /** All of these, or, where all are chosen, none. */
  toggleAll(keys: readonly string[]): void {
    this.keys = this.keys.length === keys.length ? [] : keys;
  }
  clear(): void {
    this.keys = [];
  }
  /** How many of so many, as a grid says it. */
  of(total: number): 'all' | 'some' | 'none' {
    return this.keys.length === 0 ? 'none' : this.keys.length === total ? 'all' : 'some';
  }
}
