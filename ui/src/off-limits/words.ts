/** How an entry is said. */
import type { DeskEntry, Doing, OffLimitsEntry, Reach } from '../bindings';
import { counted, people } from '../en';
import { dayOf } from '../kit/day';
import type { GridSort } from '../kit/grid';

/** "from Dec 1, 2026 until May 3, 2027" */
export function days({ from, until }: Pick<OffLimitsEntry, 'from' | 'until'>): string {
  const said = [from === '' ? '' : `from ${dayOf(from)}`, until === '' ? '' : `until ${dayOf(until)}`]
    .filter(Boolean)
    .join(' ');
  return said === '' ? 'with no end' : said;
}

/** What is proposed for a client: most recruiters leave alone whom a client employs. */
export const proposed = ({ people: known }: Reach): string =>
  known === 0
    ? 'They are a client: should whoever works there be off limits?'
    : `They are a client: should the ${people(known)} known there be off limits?`;

/** What an entry on a company would do, before it is set. */
export function reached(reach: Reach): string {
  if (reach.people === 0) return 'Nobody is known there yet; whoever comes to work there will be off limits.';
  const parts = [
    `${people(reach.become_off)} ${reach.become_off === 1 ? 'becomes' : 'become'} off limits`,
    reach.off > 0 ? `${counted(reach.off, 'is', 'are')} so already` : '',
    reach.free > 0 ? `${counted(reach.free, 'may', 'may')} be approached all the same` : '',
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** What was done all the same. */
export const DOING: Record<Doing, string> = {
  add_to_role: 'Added to a role',
  outreach: 'Outreach',
  submit: 'Submitted',
};

/** What an entry comes to today, and its colour. */
export function stanceOf({ stance, time }: Pick<OffLimitsEntry, 'stance' | 'time'>): { says: string; tint: string } {
  const off = stance === 'off';
  if (time === 'past') return { says: off ? 'Was off limits' : 'Was free', tint: '' };
  if (time === 'coming') return { says: off ? 'Off limits later' : 'Free later', tint: 'amber' };
  return off ? { says: 'Off limits', tint: 'red' } : { says: 'May be approached', tint: 'green' };
}

/** Entries by a column; with none as they came. What has no end is after all that has one. */
export function inOrder(entries: readonly DeskEntry[], sort: GridSort): readonly DeskEntry[] {
  if (sort === null) return entries;
  const key = (one: DeskEntry): string | number => {
    switch (sort.by) {
      case 'people':
        return one.people;
      case 'until':
        return one.entry.until === '' ? '9999' : one.entry.until;
      case 'stance':
        return stanceOf(one.entry).says;
      case 'reason':
        return one.entry.reason;
      case 'set_by':
        return one.entry.set_by;
      default:
        return one.whom;
    }
  };
  const way = sort.descending ? -1 : 1;
  return [...entries].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return way * (typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other)));
  });
}
