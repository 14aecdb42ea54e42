/** Whoever was met and not written to since, as one stands among them. */
import { followUps, type EditionContact, type Failure } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import type { RowColumn } from './columns';
import { ContactRows } from './contacts.svelte';

export class FollowUps extends ContactRows {
  all = $state.raw<readonly EditionContact[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  columns = $state.raw<readonly RowColumn[]>([
    { id: 'due', title: 'Due', width: 104, unsorted: true },
    { id: 'name', title: 'Name', width: 180, least: 120, grow: 1, unsorted: true },
    { id: 'company', title: 'Company', width: 148, least: 96, grow: 1, unsorted: true },
    { id: 'edition', title: 'Met at', width: 148, least: 104, grow: 1, unsorted: true },
    { id: 'note', title: 'What was said', width: 280, least: 160, grow: 3, unsorted: true },
  ]);
  #ask = latest(
    () => followUps(),
    (found) => {
      this.all = found;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );
  rows = $derived(this.all ?? []);
  load = (): void => void this.#ask(undefined);
  /** Asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => ['edition_contacts', 'interactions', 'people', 'editions'].includes(table)))
        this.load();
    });
  }
}
