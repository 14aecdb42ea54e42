/** Who may leave, as the core has it now, as one stands among them. */
import { riskBoard, type AtRisk, type Failure, type RiskBoard } from '../bindings';
import { onChanged } from '../changes';
import { Rows } from '../conferences/rows.svelte';
import { asFailure } from '../ipc';
import type { GridColumn } from '../kit/grid';
import { latest } from '../kit/latest';
import { goTo } from '../shell/go';
import { today } from './checkIn';

/** More nobody goes through in a day. */
const MOST = 500;

/** What moves a score, or the fee it is weighed by. */
const TABLES = new Set([
  'people',
  'placements',
  'retention_plans',
  'retention_marks',
  'check_ins',
  'interactions',
  'rules',
  'profiles',
  'person_hardware',
  'scale_records',
  'company_hardware',
  'employments',
  'cadences',
  'pay_points',
  'exchange_rates',
]);

export class Board extends Rows<AtRisk> {
  found = $state.raw<RiskBoard | null>(null);
  failure = $state.raw<Failure | null>(null);
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'score', title: 'Risk', width: 112, unsorted: true },
    { id: 'name', title: 'Name', width: 168, unsorted: true },
    { id: 'company', title: 'Client', width: 132, unsorted: true },
    { id: 'reasons', title: 'Why', width: 264, unsorted: true },
    { id: 'fee', title: 'Fee', width: 108, end: true, unsorted: true },
    { id: 'guarantee', title: 'Guarantee', width: 96, end: true, unsorted: true },
    { id: 'next', title: 'Next check-in', width: 128, unsorted: true },
  ]);
  rows = $derived(this.found?.rows ?? []);
  #ask = latest(
    () => riskBoard(today(), MOST),
    (found) => {
      // Whoever is stood on stays so, wherever she is now: what is pressed next is meant for her.
      const here = this.here === undefined ? '' : this.keyOf(this.here);
      this.found = found;
      this.failure = null;
      const at = found.rows.findIndex((row) => this.keyOf(row) === here);
      this.active = at >= 0 ? at : Math.max(0, Math.min(this.active, found.rows.length - 1));
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );
  load = (): void => void this.#ask(undefined);
  protected keyOf(row: AtRisk): string {
    return `${row.person} ${row.placement ?? ''}`;
  }
  open(row: AtRisk): void {
    goTo({ at: 'person', id: row.person });
  }
  /** Asks again whenever something it counts changes; the returned function stops that. */
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => TABLES.has(table))) this.load();
    });
  }
}
