/**
 * The import in hand. It lives outside the screen, so that leaving the screen loses no mapping and stops no import.
 * The core holds the file; this holds what was chosen for it and what came of it.
 */
import {
  cancelImport,
  chooseImport,
  droppedImport,
  previewImport,
  rereadImport,
  runImport,
  saveRefusedRows,
  type Failure,
  type ImportDraft,
  type ImportMode,
  type Progress,
  type ImportReport,
  type Mapping,
  type PreviewRow,
  type ReadAs,
  type Target,
  type WhenBoth,
} from '../bindings';
import { onImportProgress } from '../changes';
import { asFailure } from '../ipc';
import { announce } from '../kit/toasts.svelte';
import { count, rows } from '../en';
import { onLeaving } from './leave';
import { namesAnybody } from './targets';
import { capital, summary } from './words';

export class Importing {
  draft = $state.raw<ImportDraft | null>(null);
  targets = $state.raw<readonly Target[]>([]);
  mode = $state<ImportMode>('create_and_update');
  /** What is already known is worth more than a file, until the user says otherwise. */
  whenBoth = $state<WhenBoth>('fill_empty');
  tag = $state('');
  /** Where everybody in the file was met; '': nobody was. */
  edition = $state('');

  preview = $state.raw<readonly PreviewRow[] | null>(null);
  previewFailure = $state.raw<Failure | null>(null);
  /** What a dry run said of the mapping as it is now. */
  trial = $state.raw<ImportReport | null>(null);
  /** What the import did. */
  report = $state.raw<ImportReport | null>(null);
  failure = $state.raw<Failure | null>(null);

  busy = $state<'reading' | 'trial' | 'import' | null>(null);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  /** When the run began, on performance.now(). */
  since = 0;
  stopping = $state(false);

  private wanted: ReadAs | null = null;
  private asking = false;
  private stale = false;

  get stage(): 'choose' | 'map' | 'report' {
    if (this.report) return 'report';
    return this.draft ? 'map' : 'choose';
  }
  get running(): boolean {
    return this.busy === 'trial' || this.busy === 'import';
  }
  get mapping(): Mapping {
    const mapping: Mapping = {
      targets: [...this.targets],
      mode: this.mode,
      when_both: this.whenBoth,
      tag: this.tag.trim(),
    };
    return this.edition === '' ? mapping : { ...mapping, edition: this.edition };
  }
  /** Why it cannot be run now; empty: it can. */
  get obstacle(): string {
    if (this.draft?.rows === 0) return 'There are no rows below the header.';
    if (!namesAnybody(this.targets)) return 'No column gives a name or an address, so nobody could be told apart.';
    return '';
  }

  choose(): Promise<void> {
    return this.read(chooseImport);
  }
  /** Reads the file dropped on the window. */
  takeDropped(): Promise<void> {
    return this.read(droppedImport);
  }
  /** Reads the same file another way. A target chosen for a column stays where its header stays. */
  async reread(readAs: ReadAs): Promise<void> {
    // One reading at a time: what is picked meanwhile is read after.
    if (this.running) return;
    this.wanted = readAs;
    while (this.wanted && this.draft && !this.busy) {
      const as = this.wanted;
      this.wanted = null;
      await this.readDraftAs(this.draft, as);
    }
  }

  private async readDraftAs(before: ImportDraft, readAs: ReadAs): Promise<void> {
    await this.read(
      () => rereadImport(before.id, readAs),
      (draft) =>
        draft.columns.map((column, i) => {
          const kept = before.columns[i]?.header === column.header ? this.targets[i] : undefined;
          return kept ?? column.target;
        }),
    );
  }

  private async read(
    from: () => Promise<ImportDraft | null>,
    targets = (draft: ImportDraft): readonly Target[] => draft.columns.map((column) => column.target),
  ): Promise<void> {
    if (this.busy) {
      announce('Wait until this is done, then choose the file again.');
      return;
    }
    this.busy = 'reading';
    this.failure = null;
    try {
      const draft = await from();
      if (draft === null) return;
      // The tag belonged to the file before; the same file read in another way is still the same.
      if (this.draft?.id !== draft.id) this.tag = this.edition = '';
      this.draft = draft;
      this.targets = targets(draft);
      this.report = this.preview = null;
      this.changed();
      announce(`${draft.file_name}: ${rows(draft.rows)}, ${draft.layout ?? 'unknown table'}.`);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = null;
    }
  }

  aim(index: number, target: Target): void {
    this.targets = this.targets.map((one, i) => (i === index ? target : one));
    this.changed();
  }
  metAt(edition: string): void {
    this.edition = edition;
    this.changed();
  }
  pickMode(mode: ImportMode): void {
    this.mode = mode;
    this.changed();
  }
  pickWhenBoth(whenBoth: WhenBoth): void {
    this.whenBoth = whenBoth;
    this.changed();
  }
  nameTag(tag: string): void {
    this.tag = tag;
    this.changed();
  }

  /** The screen stands again: asks whether the core still holds the file. */
  comeBack(): void {
    if (this.stage !== 'map' || this.busy) return;
    this.preview = null;
    this.stale = true;
    void this.redraw();
  }

  /** What was tried out before no longer holds, and the preview is asked for again. */
  private changed(): void {
    this.trial = null;
    this.stale = true;
    void this.redraw();
  }

  /** One question at a time; what changes meanwhile is asked once more at the end, so a fast typist floods nobody. */
  private async redraw(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    while (this.stale && this.draft) {
      this.stale = false;
      const { id } = this.draft;
      try {
        const shown = await previewImport(id, this.mapping);
        if (this.draft?.id === id) [this.preview, this.previewFailure] = [shown, null];
      } catch (thrown) {
        if (this.draft?.id !== id) continue;
        const failure = asFailure(thrown);
        // The core holds the file no longer, as after the desk was closed: there is nothing left to map.
        if (failure.code === 'not_found' || failure.code === 'no_desk') this.startAgain();
        else [this.preview, this.previewFailure] = [null, failure];
      }
    }
    this.asking = false;
  }

  tryOut(): Promise<void> {
    return this.go(true);
  }
  run(): Promise<void> {
    return this.go(false);
  }

  private async go(dry: boolean): Promise<void> {
    const { draft } = this;
    if (draft === null || this.busy || this.obstacle !== '') return;
    this.failure = null;
    this.stopping = false;
    this.progress = { done: 0, total: 0 };
    this.since = performance.now();
    this.busy = dry ? 'trial' : 'import';
    const stop = onImportProgress((progress) => this.hear(progress));
    try {
      const report = await runImport(draft.id, this.mapping, dry);
      if (dry) this.trial = report;
      else this.report = report;
      announce(dry ? `Tried out: ${summary(report)}. Nothing was changed.` : `${capital(summary(report))}.`);
    } catch (thrown) {
      this.failure = asFailure(thrown);
      if (this.failure.code === 'cancelled') announce('Stopped. Nothing was changed.');
    } finally {
      stop();
      this.busy = null;
      this.stopping = false;
    }
  }

  /** Counts for the eye at once; for the ear only each quarter of a run that takes its time. */
  private hear(progress: Progress): void {
    const quarter = ({ done, total }: Progress): number => (total > 0 ? Math.floor((done / total) * 4) : 0);
    const passed = quarter(progress) > quarter(this.progress);
    this.progress = progress;
    if (passed && performance.now() - this.since > 2_000)
      announce(`${count(progress.done)} of ${rows(progress.total)}.`);
  }

  /** The run itself answers that it was stopped. */
  async cancel(): Promise<void> {
    this.stopping = true;
    try {
      await cancelImport();
    } catch (thrown) {
      this.stopping = false;
      this.failure = asFailure(thrown);
    }
  }

  async saveRefused(): Promise<void> {
    if (this.draft === null) return;
    this.failure = null;
    try {
      if (await saveRefusedRows(this.draft.id)) announce('The refused rows are saved.');
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Back to choosing a file. How to import stays as it was chosen; the tag belonged to the file. */
  startAgain(): void {
    if (this.busy) return;
    this.draft = this.preview = this.trial = this.report = this.failure = this.previewFailure = null;
    this.targets = [];
    this.tag = '';
  }
}

/** There is one import at a time. */
export const importing = new Importing();
onLeaving(() => importing.startAgain());
