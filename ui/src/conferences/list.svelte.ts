/** The conferences as one stands among them; it outlives the screen, so that coming back finds everything where it was. */
import {
  listConferences,
  type Conference,
  type ConferenceField,
  type Edition,
  type EditionPlan,
  type Failure,
} from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { isoDay } from '../kit/day';
import { now } from '../kit/clock.svelte';
import { latest } from '../kit/latest';
import type { GridColumn } from '../kit/grid';
import { onLeaving } from '../companies/leave';
import { goTo } from '../shell/go';
import { byNearness, phase } from './dates';
import { Rows } from './rows.svelte';

export type EditionRow = Edition & { series: string; description: string; field: ConferenceField | null };

type Asked = { text: string; plan: EditionPlan | 'any' | null; field: ConferenceField | null; past: boolean };
const NOTHING: Asked = { text: '', plan: null, field: null, past: false };

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export class Conferences extends Rows<EditionRow> {
  all = $state.raw<readonly Conference[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  side = $state<'list' | 'calendar' | 'follow-ups' | 'authors'>('list');
  asked = $state.raw<Asked>(NOTHING);
  /** The calendar's month; '' shows the year of `year`. */
  month = $state('');
  year = $state('');
  columns = $state.raw<readonly GridColumn[]>([
    { id: 'name', title: 'Conference', width: 232, unsorted: true },
    { id: 'days', title: 'Days', width: 160, unsorted: true },
    { id: 'when', title: 'When', width: 104, unsorted: true },
    { id: 'plan', title: 'Plan', width: 104, unsorted: true },
    { id: 'place', title: 'Place', width: 220, unsorted: true },
    { id: 'field', title: 'Field', width: 120, unsorted: true },
  ]);
  #ask = latest(
    () => listConferences(),
    (found) => {
      this.all = found;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  today = $derived(isoDay(now()));
  editions = $derived.by((): EditionRow[] =>
    (this.all ?? []).flatMap((series) =>
      series.editions.map((edition) => ({
        ...edition,
        series: series.title,
        description: series.description,
        field: series.field,
      })),
    ),
  );
  /** What the filters leave, the past too where it is asked for. */
  found = $derived.by((): EditionRow[] => {
    const { text, plan, field } = this.asked;
    const words = folded(text).split(/\s+/).filter(Boolean);
    return this.editions.filter((one) => {
      if (plan === 'any' ? one.plan === null : plan !== null && one.plan !== plan) return false;
      if (field !== null && one.field !== field) return false;
      const said = folded(`${one.name} ${one.place} ${one.description} ${one.key}`);
      return words.every((word) => said.includes(word));
    });
  });
  rows = $derived.by((): EditionRow[] => {
    const past = this.asked.past || this.asked.text.trim() !== '';
    const shown = past ? this.found : this.found.filter((one) => phase(one, this.today) !== 'past');
    return byNearness(shown, this.today);
  });
  get narrowed(): boolean {
    const { text, plan, field } = this.asked;
    return text.trim() !== '' || plan !== null || field !== null;
  }
  load = (): void => void this.#ask(undefined);
  /** Asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => ['series', 'editions'].includes(table))) this.load();
    });
  }
  ask(change: Partial<Asked>): void {
    this.asked = { ...this.asked, ...change };
    this.fromTheTop();
  }
  widen(): void {
    this.ask({ ...NOTHING, past: this.asked.past });
  }
  protected keyOf(row: EditionRow): string {
    return row.key;
  }
  open(row: EditionRow): void {
    goTo({ at: 'edition', id: row.key });
  }
  forget = (): void => {
    this.all = null;
    this.asked = NOTHING;
    this.fromTheTop();
    this.side = 'list';
    this.month = this.year = '';
  };
}

export const conferences = new Conferences();
onLeaving(conferences.forget);
