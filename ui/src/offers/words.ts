/** Offers in words. */
import type { Against, MadeBy, Offer, OfferAnswer } from '../bindings';
import { dayOf } from '../kit/day';

export const MAKERS: readonly { value: MadeBy; label: string }[] = [
  { value: 'client', label: 'The client' },
  { value: 'person', label: 'The person' },
];
export const ANSWERS: readonly { value: OfferAnswer | ''; label: string }[] = [
  { value: '', label: 'Open' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'declined', label: 'Declined' },
  { value: 'countered', label: 'Countered' },
];

/** "Offer 2, Mar 12, 2026": of its kind, counted from 1. */
export function titles(offers: readonly Offer[]): string[] {
  const counts: Record<MadeBy, number> = { client: 0, person: 0 };
  return offers.map((one) => {
    counts[one.made_by] += 1;
    return `${one.made_by === 'client' ? 'Offer' : 'Counter'} ${counts[one.made_by]}, ${dayOf(one.made_on)}`;
  });
}

/** "Offer before" is told beside how an offer stands to it: it is what it is held against. */
export const rowName = (to: string): string => (to === 'Offer before' ? 'Against the offer before' : to);
/** What offers are held against, in the order in which they first are. */
export function rowsOf(offers: readonly Offer[]): string[] {
  const names = offers.flatMap((one) => one.against.map((against) => against.to));
  return names.filter((name, i) => names.indexOf(name) === i);
}
export const heldAgainst = (one: Offer, to: string): Against | undefined =>
  one.against.find((against) => against.to === to);
