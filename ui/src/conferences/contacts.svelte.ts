/** The contact list of one edition as one stands in it. */
import type { ContactStanding, EditionContact } from '../bindings';
import type { GridColumn } from '../kit/grid';
import type { EditionRecord } from './record.svelte';
import { Chosen } from './chosen.svelte';

export type Shown = ContactStanding | 'in_pipeline' | null;

export class Contacts {
  readonly record: EditionRecord;
  shown = $state.raw<Shown>(null);
  text = $state('');
  readonly chosen = new Chosen();
  active = $state(0);
  scrollTop = $state(0);
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'name', title: 'Name', width: 200, unsorted: true },
    { id: 'standing', title: 'Standing', width: 112, unsorted: true },
    { id: 'priority', title: 'Priority', width: 72, unsorted: true },
    { id: 'company', title: 'Company', width: 148, unsorted: true },
    { id: 'why', title: 'Why', width: 220, unsorted: true },
    { id: 'pipeline', title: 'In pipeline', width: 148, unsorted: true },
  ]);
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
  here = $derived(this.rows[Math.min(this.active, this.rows.length - 1)]);
  /** Those chosen, else the one one stands at. */
  targets = $derived.by((): readonly EditionContact[] => {
    const chosen = this.rows.filter((one) => this.chosen.has(one.id));
    return chosen.length > 0 ? chosen : this.here ? [this.here] : [];
  });

  constructor(record: EditionRecord) {
    this.record = record;
  }
  show(shown: Shown): void {
    this.shown = this.shown === shown ? null : shown;
    this.active = this.scrollTop = 0;
    this.chosen.clear();
  }
  choose(index: number): void {
    this.chosen.toggle(this.rows[index]?.id);
  }
  chooseAll(): void {
    this.chosen.toggleAll(this.rows.map((one) => one.id));
  }
  resize(id: string, width: number): void {
    this.columns = this.columns.map((one) => (one.id === id ? { ...one, width } : one));
  }
}
