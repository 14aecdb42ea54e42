/** The words of a work profile, where the core's own are not to hand, and how its numbers are written. */
import type { Depth, Did, Domain, EvidenceKind, ImpactDraft, ScaleDraft, Side } from '../bindings';
import { count } from '../en';

export type Choice<T extends string> = readonly { value: T; label: string }[];

const choice = <T extends string>(words: Record<T, string>): Choice<T> =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));

export const DID = choice<Did>({
  used: 'used',
  on_call: 'on call for',
  operated: 'operated',
  built: 'built',
  led: 'led',
});
export const DEPTH = choice<Depth>({ used: 'used', built: 'built with', tuned: 'tuned', authored: 'authored' });
export const DOMAIN = choice<Domain>({ communication: 'Communication', memory: 'Memory', faults: 'Faults' });
export const SIDE = choice<Side>({ platform: 'Platform side', user: 'User side', both: 'Both sides' });
export const EVIDENCE = choice<EvidenceKind>({
  said: 'Said so',
  resume: 'Résumé',
  paper: 'Paper',
  pr: 'Merged PR',
  maintainer: 'Maintainer',
  reference: 'Reference',
  interview: 'Interview',
});
export const EXPOSURE = ['None', 'Beside it', 'Works with it', 'In the middle of it'] as const;

/** A number that may be unknown, as it is edited. */
export const number = (n: number | null): string => (n === null ? '' : count(n));

/** "3,000 TB" */
export const withUnit = (n: number | null, unit: string): string => (n === null ? '' : `${count(n)} ${unit}`);

/** Digits behind the point that a currency has. */
function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "1.2M USD/month", as it is edited. */
export function money({ money_per_month: minor, currency }: ImpactDraft): string {
  if (minor === null) return '';
  const sum = minor / 10 ** minorDigits(currency);
  // In millions where nothing is lost by it.
  const shown = sum >= 1_000_000 && sum % 10_000 === 0 ? `${sum / 1_000_000}M` : count(sum);
  return `${shown} ${currency}/month`;
}

/** What of a scale record stands in its second line, where it is known. */
export const servedBy = (record: ScaleDraft): boolean =>
  [record.fleet, record.nodes, record.requests_per_day, record.terabytes, record.p99_ms].some((n) => n !== null) ||
  record.note !== '';
