/** How a programme is told. */
import type { PersonPaper, ProgrammeItem, ProgrammePreview, ProgrammeStanding } from '../bindings';
import { count, counted } from '../en';

export const SHOWS: readonly { id: ProgrammeStanding | 'all'; name: string }[] = [
  { id: 'all', name: 'Everybody' },
  { id: 'new', name: 'Not in my desk' },
  { id: 'likely', name: 'Maybe known' },
  { id: 'known', name: 'In my desk' },
];

/** A time on the clock of the place: `Mon 18 May, 09:00`; where the zone is not known, on UTC's, and it says so. */
export function when(starts: number | null, zone: string, written: string): string {
  if (starts === null) return written;
  const known = zone !== '';
  const said = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: known ? zone : 'UTC',
  }).format(starts);
  return known ? said : `${said} UTC`;
}

export function whereAndWhen(
  one: Pick<ProgrammeItem | PersonPaper, 'starts' | 'written' | 'room' | 'poster'>,
  zone: string,
): string {
  return [when(one.starts, zone, one.written), one.room, one.poster === '' ? '' : `poster ${one.poster}`]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A topic and what it is part of: `Serving › Latency`, which files write `Serving->Latency`. */
export const topicOf = (topic: string): string => topic.replace(/\s*->\s*/g, ' › ');

/** What a file holds, a line each; lines that would say nothing are left out. */
export function factsOf(seen: ProgrammePreview): string[] {
  const lines: [number, string][] = [
    [seen.items, `${counted(seen.items, 'paper or talk', 'papers and talks')}, ${count(seen.new_items)} new`],
    [seen.changed_items, `${count(seen.changed_items)} with something new to add`],
    [seen.authors, counted(seen.authors, 'author', 'authors')],
    [seen.known, `${count(seen.known)} in your desk: linked when you load`],
    [seen.likely, `${count(seen.likely)} may be in your desk: asked one by one afterwards`],
    [seen.unknown, `${count(seen.unknown)} not in your desk`],
  ];
  return lines.filter(([many], at) => at === 0 || many > 0).map(([, line]) => line);
}
