/** What the words of conferences are called. */
import type { ConferenceField, ContactCapacity, ContactStanding, EditionPlan } from '../bindings';

export const PLANS: readonly { value: EditionPlan; label: string }[] = [
  { value: 'going', label: 'Going' },
  { value: 'monitoring', label: 'Monitoring' },
];
export const PLAN_TINT: Record<EditionPlan, string> = { going: 'green', monitoring: 'blue' };

export const FIELDS: readonly { value: ConferenceField; label: string }[] = [
  { value: 'systems', label: 'Systems' },
  { value: 'learning', label: 'Machine learning' },
  { value: 'hpc', label: 'HPC' },
  { value: 'industry', label: 'Industry' },
];

export const STANDINGS: readonly { value: ContactStanding; label: string; tint: string; key: string }[] = [
  { value: 'to_meet', label: 'To meet', tint: 'blue', key: '1' },
  { value: 'met', label: 'Met', tint: 'amber', key: '2' },
  { value: 'followed_up', label: 'Followed up', tint: 'green', key: '3' },
  { value: 'no', label: 'No', tint: 'slate', key: '4' },
];

export const CAPACITIES: readonly { value: ContactCapacity; label: string }[] = [
  { value: 'author', label: 'Author' },
  { value: 'speaker', label: 'Speaker' },
  { value: 'organiser', label: 'Organiser' },
  { value: 'attendee', label: 'Attendee' },
  { value: 'exhibitor', label: 'Exhibitor' },
];

export const nameOf = <T extends string>(words: readonly { value: T; label: string }[], value: T | null): string =>
  words.find((one) => one.value === value)?.label ?? '';
