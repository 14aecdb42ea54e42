/** How an entry is said. */
import type { OffLimitsEntry, Reach } from '../bindings';
import { counted, people } from '../en';
import { dayOf } from '../kit/day';

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
