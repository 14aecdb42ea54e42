/** A line that is being captured: what it says, who is meant, and what was kept in this sitting. */
import {
  capture,
  readCapture,
  saveSetting,
  setting,
  sortCapture,
  undoOne,
  undoState,
  type Captured,
  type CaptureReading,
  type NewCapture,
} from '../bindings';
import { asFailure } from '../ipc';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { latest } from '../kit/latest';
import { saving } from '../kit/saving.svelte';
import { optionsOf, usual, type Option } from './words';

export type Kept = { line: string; captured: Captured; seq: number | null };

const today = (): string => isoDay(now());
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What is typed and not kept yet, for when the window or the desk is closed meanwhile. */
const DRAFT = 'capture.draft';
const DRAFT_MS = 250;

/** Kept since the window opened, the newest first. */
let sitting = $state.raw<readonly Kept[]>([]);
export const keptHere = (): readonly Kept[] => sitting;

export class Capturing {
  line = $state('');
  reading = $state.raw<CaptureReading | null>(null);
  problem = $state('');
  busy = $state(false);
  /** What somebody chose; null: as it seems. */
  #chosen = $state<string | null>(null);
  /** Which line it is the reading of. */
  #read = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly options = $derived<readonly Option[]>(this.reading === null ? [] : optionsOf(this.reading));
  readonly option = $derived<Option | undefined>(
    this.options.find((one) => one.key === this.#chosen) ??
      this.options.find((one) => this.reading !== null && one.key === usual(this.reading)),
  );

  readonly #ask = latest(
    (line: string) => (line.trim() === '' ? Promise.resolve(null) : readCapture(line, today(), this.edition)),
    (found, line) => {
      this.#take(found, line);
      this.problem = '';
    },
    (thrown) => (this.problem = asFailure(thrown).message),
  );
  #take(found: CaptureReading | null, line: string): void {
    this.reading = found;
    this.#read = line.trim();
  }

  /** `waiting`: a line that is there already and is sorted now. */
  constructor(
    readonly waiting: string | null = null,
    readonly edition: string | null = null,
  ) {}

  type(line: string): void {
    this.line = line;
    if (line.trim() === '') this.#chosen = null;
    this.#ask(line);
    if (this.waiting !== null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keepDraft(), DRAFT_MS);
  }

  choose(key: string): void {
    this.#chosen = key;
  }

  step(by: number): void {
    const at = this.options.findIndex((one) => one.key === this.option?.key);
    const next = this.options[(at + by + this.options.length) % this.options.length];
    if (next) this.choose(next.key);
  }

  /** Brings back what was typed and not kept. */
  async takeDraft(): Promise<void> {
    const draft = await setting(DRAFT);
    if (draft !== null && draft !== '' && this.line === '') this.type(draft);
  }

  async keepDraft(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.waiting !== null) return;
    // The line stands on the screen: what could not be kept of it is told when it is to be kept for good.
    await saving(saveSetting(DRAFT, this.line)).catch(() => undefined);
  }

  /** Keeps the line; true when it is kept. */
  async keep(): Promise<boolean> {
    const typed = this.line;
    const line = typed.trim();
    if (this.busy || line === '') return false;
    this.busy = true;
    try {
      // Whoever types fast means the line as it stands, not as it was read a moment ago; whoever chose, means that one.
      const chosen = this.options.some((one) => one.key === this.#chosen);
      if (!chosen && this.#read !== line) this.#take(await readCapture(line, today(), this.edition), line);
      const whom = this.option?.whom ?? { who: 'later' as const };
      const said: NewCapture = { line, today: today(), zone: zone(), whom, edition: this.edition };
      const captured = await saving(this.waiting === null ? capture(said) : sortCapture(this.waiting, said));
      const { undo: done } = await undoState();
      sitting = [{ line, captured, seq: done?.seq ?? null }, ...sitting];
      this.#chosen = null;
      this.#take(null, '');
      // What was typed on while it was kept is the next line.
      this.type(this.line.startsWith(typed) ? this.line.slice(typed.length).trimStart() : this.line);
      await this.keepDraft();
      return true;
    } catch (thrown) {
      this.problem = asFailure(thrown).message;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Takes one back; its line stands in the field again where that is empty. */
  async takeBack(kept: Kept): Promise<void> {
    if (kept.seq === null) return;
    try {
      await saving(undoOne(kept.seq));
      sitting = sitting.filter((one) => one !== kept);
      if (this.line === '') this.type(kept.line);
    } catch (thrown) {
      this.problem = asFailure(thrown).message;
    }
  }
}
