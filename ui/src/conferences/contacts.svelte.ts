/** The contact list of one edition as one stands in it. */
import type { ContactStanding, EditionContact } from '../bindings';
import { goTo } from '../shell/go';
import type { RowColumn } from './columns';
import type { EditionRecord } from './record.svelte';
import { Rows } from './rows.svelte';

export type Shown = ContactStanding | 'in_pipeline' | null;

/** People on contact lists, wherever they are listed. */
export abstract class ContactRows extends Rows<EditionContact> {
  protected keyOf(row: EditionContact): string {
    return row.id;
  }
  open(row: EditionContact): void {
    goTo({ at: 'person', id: row.person });
  }
}

export class Contacts extends ContactRows {
  readonly record: EditionRecord;
  shown = $state.raw<Shown>(null);
  text = $state('');
  columns = $state.raw<readonly RowColumn[]>([
    { id: 'name', title: 'Name', width: 160, least: 120, grow: 1, unsorted: true },
    { id: 'standing', title: 'Standing', width: 100, unsorted: true },
    { id: 'priority', title: 'Priority', width: 70, unsorted: true },
    { id: 'company', title: 'Company', width: 132, least: 88, grow: 1, unsorted: true },
    { id: 'why', title: 'Why', width: 152, least: 88, grow: 2, unsorted: true },
    { id: 'note', title: 'Note', width: 120, least: 88, grow: 2, unsorted: true },
    { id: 'pipeline', title: 'In pipeline', width: 128, least: 88, grow: 1, unsorted: true },
  ]);
  /** Where nobody has a note or stands in a pipeline, the others have the room. */
  #empty = $derived.by((): readonly string[] => {
    const all = this.record.contacts?.contacts ?? [];
    return [
      ...(all.some((one) => one.note !== '') ? [] : ['note']),
      ...(all.some((one) => one.in_pipeline !== null) ? [] : ['pipeline']),
    ];
  });
  override get visible(): readonly RowColumn[] {
    return this.columns.filter((one) => !this.#empty.includes(one.id));
  }
  rows = $derived.by((): readonly EditionContact[] => {
    const all = this.record.contacts?.contacts ?? [];
    const text = this.text.trim().toLowerCase();
    return all.filter(
      (one) =>
        (this.shown === null ||
          (this.shown === 'in_pipeline' ? one.in_pipeline !== null : one.standing === this.shown)) &&
        (text === '' || `${one.name} ${one.company} ${one.title} ${one.why} ${one.note}`.toLowerCase().includes(text)),
    );
  });

  constructor(record: EditionRecord) {
    super();
    this.record = record;
  }
  show(shown: Shown): void {
    this.shown = this.shown === shown ? null : shown;
    this.fromTheTop();
  }
}
