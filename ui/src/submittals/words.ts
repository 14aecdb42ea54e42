/** Submittals in words. */
import type { Consent, ProfilePart, Route, Sheet, Submittal } from '../bindings';
import { dayOf } from '../kit/day';

export const ROUTES: readonly { value: Route; label: string }[] = [
  { value: 'mail', label: 'Mail' },
  { value: 'portal', label: 'Client’s portal' },
  { value: 'message', label: 'Message' },
  { value: 'call', label: 'Call' },
  { value: 'in_person', label: 'In person' },
];
export const CONSENTS: readonly { value: Consent; label: string }[] = [
  { value: 'unknown', label: 'Not asked yet' },
  { value: 'yes', label: 'Agreed' },
  { value: 'no', label: 'Did not agree' },
];
export const PARTS: readonly {
  part: ProfilePart;
  name: string;
  /** Under which heads it stands on the page, where that is not its name. */
  heads?: readonly string[];
}[] = [
  { part: 'summary', name: 'Summary', heads: ['In short'] },
  { part: 'match', name: 'Match with the role', heads: ['Why this fits'] },
  { part: 'questions', name: 'What to ask about' },
  { part: 'scale', name: 'Scale' },
  { part: 'impacts', name: 'Impact', heads: ['What changed'] },
  { part: 'hardware', name: 'Hardware' },
  { part: 'skills', name: 'Skills' },
  { part: 'stories', name: 'Failures handled' },
  { part: 'open_source', name: 'Open source' },
];
/** Those of the parts that nothing of is on the page, though they were asked for. */
export function missingParts(asked: readonly ProfilePart[], sheet: Sheet): ProfilePart[] {
  const there = sheet.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
  return PARTS.filter(
    ({ part, name, heads = [name] }) => asked.includes(part) && !heads.some((head) => there.includes(head)),
  ).map(({ part }) => part);
}
export const partName = (part: ProfilePart): string => PARTS.find((one) => one.part === part)?.name ?? part;

const nameOf = <T extends string>(all: readonly { value: T; label: string }[], value: T): string =>
  all.find((one) => one.value === value)?.label ?? value;

/** "Mar 12, 2026 to Jo, by mail" */
export const sentLine = (one: Submittal): string =>
  [
    dayOf(one.sent_on) + (one.sent_to === '' ? '' : ` to ${one.sent_to}`),
    nameOf(ROUTES, one.route).toLowerCase(),
    `by ${one.by}`,
  ].join(' · ');

/** What is to be known of the consent, and whether it is a warning. */
export function consentLine(consent: Consent, on: string): { text: string; warns: boolean } {
  const dated = on === '' ? '' : ` on ${dayOf(on)}`;
  if (consent === 'yes') return { text: `Agreed${dated}`, warns: false };
  return { text: consent === 'no' ? `Did not agree${dated}` : 'Consent not asked', warns: true };
}

/** Until when the introduction is ours; empty where nothing was agreed. */
export const ownedLine = (one: Submittal): string =>
  one.owned_until === '' ? '' : `Introduction owned until ${dayOf(one.owned_until)}`;

/** A part goes to another place of the order, or in and out of it. */
export function moved(parts: readonly ProfilePart[], part: ProfilePart, by: 1 | -1): ProfilePart[] {
  const at = parts.indexOf(part);
  const to = at + by;
  if (at < 0 || to < 0 || to >= parts.length) return [...parts];
  const next = parts.filter((one) => one !== part);
  next.splice(to, 0, part);
  return next;
}
export const toggled = (parts: readonly ProfilePart[], part: ProfilePart): ProfilePart[] =>
  parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part];
