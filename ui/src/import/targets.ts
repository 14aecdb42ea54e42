/** What a column of a file may become, in the words of the screen. */
import type { Target } from '../bindings';
import type { OptionGroup } from '../kit/Select.svelte';

const words: Record<Target, string> = {
  skip: 'Do not import',
  full_name: 'Full name',
  given: 'Given name',
  middle: 'Middle name',
  family: 'Family name',
  nickname: 'Nickname',
  prefix: 'Before the name (Dr.)',
  suffix: 'After the name (PhD)',
  email: 'E-mail',
  phone: 'Phone',
  link: 'Link',
  title: 'Job title',
  company: 'Company',
  company_domain: 'Company’s domain',
  team: 'Team',
  location: 'Location, as one text',
  street: 'Street',
  city: 'City',
  region: 'State or region',
  postcode: 'Postcode',
  country: 'Country',
  time_zone: 'Time zone',
  tags: 'Tags',
  notes: 'Notes',
  owner: 'Owner',
  source: 'Source',
  connected_on: 'Connected on',
  met_at: 'Time of the scan',
  met_note: 'Note on the meeting',
  answer: 'Answer to a question',
  rating: 'Rating (0 to 5)',
};

const group = (heading: string | null, targets: readonly Target[]): OptionGroup<Target> => ({
  heading,
  options: targets.map((value) => ({ value, label: words[value] })),
});

export const TARGET_GROUPS: readonly OptionGroup<Target>[] = [
  group(null, ['skip']),
  group('Name', ['full_name', 'given', 'middle', 'family', 'nickname', 'prefix', 'suffix']),
  group('Addresses', ['email', 'phone', 'link']),
  group('Work', ['title', 'company', 'company_domain', 'team']),
  group('Place', ['location', 'street', 'city', 'region', 'postcode', 'country', 'time_zone']),
  group('Badge scans', ['met_at', 'met_note', 'answer', 'rating']),
  group('Other', ['tags', 'notes', 'owner', 'source', 'connected_on']),
];

export const targetName = (target: Target): string => words[target];

/** A person is known by a name or an address: a mapping without any of these would refuse every row. */
const KNOWN_BY: readonly Target[] = ['full_name', 'given', 'family', 'nickname', 'email', 'phone', 'link'];
export const namesAnybody = (targets: readonly Target[]): boolean => targets.some((one) => KNOWN_BY.includes(one));

/** A person may have several of these, so several columns may go there. */
const MANY: readonly Target[] = ['skip', 'email', 'phone', 'link', 'tags', 'notes', 'met_note', 'answer'];

/** The other columns that go to the same single place as column `index`. */
export function rivals(targets: readonly Target[], index: number): number[] {
  const mine = targets[index];
  if (mine === undefined || MANY.includes(mine)) return [];
  return targets.flatMap((one, i) => (one === mine && i !== index ? [i] : []));
}
