/** What is looked for, and who fits. Every change ranks anew; while an answer is out, only the latest wish waits. */
import {
  defaultWeights,
  deleteWanted,
  fieldItems,
  listPools,
  matchPeople,
  saveWanted,
  wantedLike,
  wantedProfiles,
  type Failure,
  type FieldItem,
  type FieldKind,
  type MatchPage,
  type MatchRow,
  type MatchWeights,
  type SavedWanted,
  type Wanted,
} from '../bindings';
import { asFailure } from '../ipc';
import { saving } from '../kit/saving.svelte';
import { failed } from '../kit/toasts.svelte';
import { onLeaving } from './leave';
import { asksNothing, nothing, sameProfile } from './words';

/** Rows asked for at once: each has a sentence for every point. */
const AT_ONCE = 50;
/** Typing on is not worth a ranking each. */
const PAUSE_MS = 150;

export class Matching {
  wanted = $state.raw<Wanted>(nothing());
  weights = $state.raw<MatchWeights | null>(null);
  within = $state('');
  page = $state.raw<MatchPage | null>(null);
  rows = $state.raw<readonly MatchRow[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** The rows shown are of an earlier wish. */
  stale = $state(false);
  saved = $state.raw<readonly SavedWanted[]>([]);
  savedId = $state<string | null>(null);
  /** Sentences: what was taken from somebody. */
  took = $state.raw<readonly string[] | null>(null);
  /** Grows whenever the form is filled from elsewhere than itself. */
  filled = $state(0);
  items = $state.raw<Partial<Record<FieldKind, readonly FieldItem[]>>>({});
  #standard: MatchWeights | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  get empty(): boolean {
    return asksNothing(this.wanted);
  }
  get current(): SavedWanted | undefined {
    return this.saved.find((one) => one.id === this.savedId);
  }
  /** Whether the form is not as it was saved. */
  get edited(): boolean {
    const kept = this.current?.profile;
    return kept ? !sameProfile([this.wanted, this.weights], [kept.wanted, kept.weights]) : !this.empty;
  }

  /** What can be wished for, for this form and for that of a role. */
  async readItems(): Promise<void> {
    const kinds: FieldKind[] = ['skill', 'hardware', 'project'];
    const [pools, ...items] = await Promise.all([listPools(), ...kinds.map((kind) => fieldItems(kind))]);
    const pool = pools.map(({ id, name }) => ({ key: id, name, note: '', weak: false }));
    this.items = { pool, ...Object.fromEntries(kinds.map((kind, at) => [kind, items[at]])) };
  }

  /** What the screen needs that does not change while it stands. */
  async begin(): Promise<void> {
    const [weights] = await Promise.all([this.#standard ?? defaultWeights(), this.readItems()]);
    this.#standard = weights;
    this.weights ??= weights;
    await this.readSaved();
    this.#soon(0);
  }

  async readSaved(): Promise<void> {
    this.saved = await wantedProfiles();
    if (!this.current) this.savedId = null;
  }

  /** Something was written somewhere: people fit otherwise, and profiles may be others. */
  follow(tables: readonly string[]): void {
    if (tables.includes('wanted_profiles')) this.readSaved().catch((thrown) => failed(asFailure(thrown)));
    this.#soon(PAUSE_MS);
  }

  nameOf = (kind: FieldKind, key: string): string => this.items[kind]?.find((one) => one.key === key)?.name ?? key;

  edit = (change: Partial<Wanted>): void => {
    this.wanted = { ...this.wanted, ...change };
    this.#soon(PAUSE_MS);
  };
  weigh = (change: Partial<MatchWeights>): void => {
    if (!this.weights) return;
    this.weights = { ...this.weights, ...change };
    this.#soon(PAUSE_MS);
  };
  resetWeights = (): void => {
    if (this.#standard) this.weigh(this.#standard);
  };
  narrow = (within: string): void => {
    this.within = within;
    this.#soon(PAUSE_MS);
  };

  #fill(wanted: Wanted, weights: MatchWeights | null, id: string | null, took: readonly string[] | null): void {
    this.wanted = wanted.pay.currency === '' ? { ...wanted, pay: { ...wanted.pay, currency: 'USD' } } : wanted;
    this.weights = weights ?? this.weights;
    this.savedId = id;
    this.took = took;
    this.filled++;
    this.#soon(0);
  }
  clear = (): void => this.#fill(nothing(), this.#standard, null, null);
  choose = (id: string): void => {
    const one = this.saved.find((saved) => saved.id === id);
    if (one?.profile) this.#fill(one.profile.wanted, one.profile.weights, id, null);
    else if (one) failed({ code: 'conflict', message: one.problem, field: null });
  };
  async like(id: string): Promise<void> {
    const { wanted, took } = await wantedLike(id);
    this.#fill(wanted, null, null, took);
  }

  /** Under the name it has, or anew. A failure is the caller's to show. */
  async save(name: string, anew: boolean): Promise<void> {
    if (!this.weights) return;
    const wanted = { ...this.wanted, title: name };
    this.savedId = await saving(saveWanted(anew ? null : this.savedId, name, wanted, this.weights));
    this.wanted = wanted;
    await this.readSaved();
  }
  async remove(): Promise<void> {
    if (this.savedId !== null) await saving(deleteWanted(this.savedId));
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.stale = this.rows.length > 0;
    this.#timer = setTimeout(() => void this.#rank(), ms);
  }
  async #rank(): Promise<void> {
    const mine = ++this.#asked;
    if (!this.weights || this.empty) {
      this.page = null;
      this.rows = [];
      this.failure = null;
      this.stale = false;
      return;
    }
    try {
      const page = await matchPeople(this.wanted, this.weights, 0, AT_ONCE, this.within);
      if (mine !== this.#asked) return;
      this.page = page;
      this.rows = page.rows;
      this.failure = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.failure = asFailure(thrown);
    }
    this.stale = false;
  }
  /** The next page below these. */
  async more(): Promise<void> {
    if (!this.weights || this.stale) return;
    const mine = this.#asked;
    const page = await matchPeople(this.wanted, this.weights, this.rows.length, AT_ONCE, this.within);
    if (mine === this.#asked) this.rows = [...this.rows, ...page.rows];
  }

  leave = (): void => {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#standard = null;
    this.weights = null;
    this.wanted = nothing();
    this.within = '';
    this.page = this.failure = this.took = this.savedId = null;
    this.rows = this.saved = [];
    this.stale = false;
  };
}

/** Stays while one looks at a person and comes back. */
export const matching = new Matching();
onLeaving(matching.leave);
