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
import { onLeaving } from '../companies/leave';
import { goTo } from '../shell/go';
import type { RowColumn } from './columns';
import { byNearness, inMonth, phase } from './dates';
import { Rows } from './rows.svelte';

export type EditionRow = Edition & {
  series: string;
  description: string;
  field: ConferenceField | null;
  /** A conference of which no year is known stands here for itself. */
  yearless?: true;
};

const yearless = ({ slug, title, description, field }: Conference): EditionRow => ({
  ...{ id: slug, key: slug, name: title, place: '', link: '', time_zone: '', first_on: '', last_on: '', plan: null },
  ...{ notes: '', built_in: false, kept: false, series: title, description, field, yearless: true },
});

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
  columns = $state.raw<readonly RowColumn[]>([
    { id: 'name', title: 'Conference', width: 232, least: 160, grow: 1, unsorted: true },
    { id: 'days', title: 'Days', width: 160, unsorted: true },
    { id: 'when', title: 'When', width: 104, unsorted: true },
    { id: 'plan', title: 'Plan', width: 104, unsorted: true },
    { id: 'place', title: 'Place', width: 220, least: 120, grow: 1, unsorted: true },
    { id: 'field', title: 'Field', width: 136, least: 96, unsorted: true },
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
  found = $derived.by((): EditionRow[] => this.editions.filter((one) => this.#fits(one)));
  /** Conferences without a year that fit: only a search is about them. */
  #unheld = $derived.by((): EditionRow[] =>
    this.asked.text.trim() === ''
      ? []
      : (this.all ?? [])
          .filter((series) => series.editions.length === 0)
          .map(yearless)
          .filter((one) => this.#fits(one)),
  );
  rows = $derived.by((): EditionRow[] => {
    const past = this.asked.past || this.asked.text.trim() !== '';
    const shown = past ? this.found : this.found.filter((one) => phase(one, this.today) !== 'past');
    return [...byNearness(shown, this.today), ...this.#unheld];
  });
  /** Of the targets, those that are held in some year. */
  held = $derived(this.targets.filter((one) => one.yearless !== true));
  #fits(one: EditionRow): boolean {
    const { text, plan, field } = this.asked;
    if (plan === 'any' ? one.plan === null : plan !== null && one.plan !== plan) return false;
    if (field !== null && one.field !== field) return false;
    const said = folded(`${one.name} ${one.place} ${one.description} ${one.key}`);
    return folded(text)
      .split(/\s+/)
      .every((word) => said.includes(word));
  }
  /** What the calendar begins with: what is nearest of what is found. */
  #nearest = $derived(byNearness(this.found, this.today).find((one) => one.first_on !== ''));
  /** The year the calendar shows. */
  calendarYear = $derived.by((): string => {
    if (this.year !== '') return this.year;
    const now = this.today.slice(0, 4);
    const here = this.found.some((one) => one.first_on.slice(0, 4) <= now && now <= one.last_on.slice(0, 4));
    return here ? now : (this.#nearest?.first_on.slice(0, 4) ?? now);
  });
  get narrowed(): boolean {
    const { text, plan, field } = this.asked;
    return text.trim() !== '' || plan !== null || field !== null;
  }
  load = (): void => void this.#ask(undefined);
  /** The time zone of where it is; '' where nobody knows. */
  zoneOf = (key: string): string => this.editions.find((one) => one.key === key)?.time_zone ?? '';
  /** For whoever looks something up among them. */
  loadOnce(): void {
    if (this.all === null) this.load();
  }
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
    // The calendar goes where something is found.
    this.year = '';
    if (this.month !== '' && this.#nearest && inMonth(this.found, this.month).length === 0)
      this.month = this.#nearest.first_on.slice(0, 7);
  }
  widen(): void {
    this.ask({ ...NOTHING, past: this.asked.past });
  }
  protected keyOf(row: EditionRow): string {
    return row.key;
  }
  open(row: EditionRow): void {
    if (row.yearless) void import('./actions').then(({ addEdition }) => addEdition(row.key));
    else goTo({ at: 'edition', id: row.key });
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
