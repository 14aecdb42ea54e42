/** How a board says days, stages and who ends what. */
import type { BoardCard, Board, CardTask, ClosedBy, Stage, StageKind, ValueFrom } from '../bindings';
import { count, counted } from '../en';

export const days = (n: number): string => (n === 0 ? 'today' : `${count(n)} d`);

/** "4 d", "12 d late", "30 d overdue". */
export const lying = (card: Pick<BoardCard, 'days' | 'lateness'>): string =>
  card.lateness === 'in_time' ? days(card.days) : `${days(card.days)} ${card.lateness}`;

/** "under a day", "4 days, late": where there is room for the words. */
export function lyingLong(n: number, lateness: BoardCard['lateness']): string {
  const said = n === 0 ? 'under a day' : counted(n, 'day', 'days');
  return lateness === 'in_time' ? said : `${said}, ${lateness}`;
}

/** What a column's days allow: "3–7 d"; '' where it has none. */
export function limits({ ideal_days: ideal, max_days: most }: Pick<Stage, 'ideal_days' | 'max_days'>): string {
  if (ideal !== null && most !== null) return `${count(ideal)}–${count(most)} d`;
  if (ideal !== null) return `ideally ${count(ideal)} d`;
  return most !== null ? `at most ${count(most)} d` : '';
}

/** The whole sentence of the same. */
export function limitsSaid({ ideal_days: ideal, max_days: most }: Pick<Stage, 'ideal_days' | 'max_days'>): string {
  const late = ideal === null ? '' : `late after ${count(ideal)} days`;
  const overdue = most === null ? '' : `overdue after ${count(most)}`;
  return [late, overdue].filter(Boolean).join(', ');
}

/** "Ana Ruiz-Kowalska" -> "AR". */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');

const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "30 Nov"; '' where the task has no day. */
export const dueDay = ({ due_on }: CardTask): string =>
  due_on === '' ? '' : short.format(new Date(`${due_on}T00:00Z`));

/** Whether a task's day has gone by. */
export const isPast = ({ due_on }: CardTask, today: string): boolean => due_on !== '' && due_on < today;

export const KINDS: readonly { value: StageKind; label: string }[] = [
  { value: 'sourced', label: 'Sourced' },
  { value: 'contacted', label: 'Contacted' },
  { value: 'replied', label: 'Replied' },
  { value: 'screened', label: 'Screened' },
  { value: 'submitted', label: 'Submitted' },
  { value: 'interviewing', label: 'Interviewing' },
  { value: 'offer', label: 'Offer' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'withdrawn', label: 'Withdrawn' },
];

export const CLOSED_BY: readonly { value: ClosedBy; label: string }[] = [
  { value: 'us', label: 'Us' },
  { value: 'client', label: 'The client' },
  { value: 'person', label: 'The person' },
];

/** What a role that is not open means for its board; '' where it is. */
export function standing(status: Board['status']): string {
  switch (status) {
    case 'draft':
      return 'This role is a draft.';
    case 'on_hold':
      return 'This role is on hold: days do not count.';
    case 'filled':
      return 'This role is filled: days do not count.';
    case 'lost':
      return 'This role is lost: days do not count.';
    case 'open':
      return '';
  }
}

/** A number of days as typed; null for nothing, undefined for what is none. */
export function daysTyped(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,4}$/.test(bare) ? Number(bare) : undefined;
}

/** What a fee is counted from, within a sentence. */
export const VALUE_FROM: Record<ValueFrom, string> = {
  offer: 'the latest offer',
  expected: 'what is expected',
  band: 'the middle of the band',
  flat: 'the flat fee',
};
