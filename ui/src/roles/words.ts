/** The words of roles, and small readings of them. */
import type { FeeBasis, Lever, Presence, Remedy, RoleStatus, SplitPart, StagePeople } from '../bindings';

export const STATUSES: readonly { value: RoleStatus; label: string; tint: string }[] = [
  { value: 'open', label: 'Open', tint: 'green' },
  { value: 'draft', label: 'Draft', tint: 'slate' },
  { value: 'on_hold', label: 'On hold', tint: 'amber' },
  { value: 'filled', label: 'Filled', tint: 'blue' },
  { value: 'lost', label: 'Lost', tint: 'red' },
];
export const statusOf = (status: RoleStatus): { label: string; tint: string } =>
  STATUSES.find((one) => one.value === status) ?? { label: status, tint: 'slate' };

export const PRESENCES: readonly { value: Presence | ''; label: string }[] = [
  { value: '', label: 'Not said' },
  { value: 'onsite', label: 'On site' },
  { value: 'hybrid', label: 'Hybrid' },
  { value: 'remote', label: 'Remote' },
];

export const LEVERS: Record<Lever, { name: string; hint: string }> = {
  challenge: { name: 'Technical challenge', hint: 'Scale, novelty, hard problems' },
  hardware: { name: 'Hardware access', hint: 'Newest parts, and how many' },
  autonomy: { name: 'Autonomy and impact', hint: 'Who decides on architecture' },
  career: { name: 'Career path', hint: 'A ladder, and a sponsor' },
  pay: { name: 'Pay', hint: 'Against the market' },
};

export const BASES: readonly { value: FeeBasis; label: string }[] = [
  { value: 'base', label: '% of the base' },
  { value: 'first_year', label: '% of the first year' },
  { value: 'flat', label: 'Flat amount' },
];
export const REMEDIES: readonly { value: Remedy; label: string }[] = [
  { value: 'pro_rata', label: 'Refund by the days left' },
  { value: 'refund', label: 'Refund a share' },
  { value: 'replacement', label: 'Replacement' },
];
export const PARTS: readonly { value: SplitPart; label: string }[] = [
  { value: 'sourcer', label: 'Sourcer' },
  { value: 'account_owner', label: 'Account owner' },
  { value: 'partner', label: 'Partner' },
];

/** Options of a select that stand by themselves. */
export const alone = <T extends string>(
  options: readonly { value: T; label: string }[],
): { heading: null; options: readonly { value: T; label: string }[] }[] => [{ heading: null, options }];

/** "22.5" or "22.5%" -> 2250 basis points; null: no per cent from 0 to 100. */
export function basisPoints(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null;
  const points = Math.round(Number(text) * 100);
  return points <= 10_000 ? points : null;
}
/** 2250 -> "22.5" */
export const percent = (points: number): string => String(points / 100);

/** "360,000–520,000 USD" -> "360k–520k USD": for where there is little room. */
export const inThousands = (amounts: string): string => amounts.replace(/,000(?![\d,.])/g, 'k');

/** What of a pipeline is told in a line: stages with people in them, those that ended last. */
export const inStages = (stages: readonly StagePeople[]): readonly StagePeople[] =>
  stages.filter((one) => one.people > 0 && one.kind !== 'rejected' && one.kind !== 'withdrawn');

export const allIn = (stages: readonly StagePeople[]): number =>
  inStages(stages).reduce((sum, one) => sum + one.people, 0);
/** "1 Offer, 2 Interviewing, 3 Sourced": what counts most stands where it is not cut. */
export const furthestFirst = (stages: readonly StagePeople[]): string =>
  inStages(stages)
    .toReversed()
    .map((one) => `${one.people} ${one.name}`)
    .join(', ');
