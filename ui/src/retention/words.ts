/** What levers, flags, states and reasons are called. */
import type { CheckInChannel, CheckInSide, Lever, ReportPart, RetentionFlag, RiskKind, StepState } from '../bindings';

export const LEVERS: readonly { lever: Lever; name: string }[] = [
  { lever: 'challenge', name: 'Technical challenge' },
  { lever: 'hardware', name: 'Hardware access' },
  { lever: 'autonomy', name: 'Autonomy and impact' },
  { lever: 'career', name: 'Career path' },
  { lever: 'pay', name: 'Pay' },
];

export const FLAGS: readonly { flag: RetentionFlag; name: string }[] = [
  { flag: 'manager_left', name: 'Manager left' },
  { flag: 'reorg', name: 'Re-organisation' },
  { flag: 'hardware_freeze', name: 'Hardware freeze' },
  { flag: 'return_to_office', name: 'Return to office' },
  { flag: 'visa', name: 'Visa in question' },
];

export const CHANNELS: readonly { value: CheckInChannel | ''; label: string }[] = [
  { value: '', label: 'Not said' },
  { value: 'call', label: 'Call' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'message', label: 'Message' },
  { value: 'mail', label: 'Mail' },
];

export const SIDES: readonly { value: CheckInSide; label: string }[] = [
  { value: 'person', label: 'With the person' },
  { value: 'client', label: 'With the client' },
];

export const STATES: Record<StepState, string> = {
  due: 'Due',
  done: 'Held',
  skipped: 'Skipped',
  touched: 'In touch',
  no_date: 'No date yet',
  passed: 'Passed',
};

export const REASONS: Record<RiskKind, string> = {
  challenge: 'Technical challenge',
  hardware: 'Hardware access',
  autonomy: 'Autonomy and impact',
  career: 'Career path',
  pay: 'Pay',
  trend: 'Getting worse',
  silence: 'Silence',
  generation: 'Older hardware',
  scale: 'Smaller scale',
  stall: 'No step for long',
  market: 'Below the market',
  cliff: 'Equity cliff',
  anniversary: 'Anniversary',
  company: 'Others there',
  approaches: 'Recruiters',
  flags: 'What happened',
};

/** How much it calls for: a tint, which is never the only sign. */
export const tint = (score: number): 'calm' | 'watch' | 'act' => (score >= 60 ? 'act' : score >= 30 ? 'watch' : 'calm');

/** "in 12 days", "today", "3 days late". */
export function when(daysLate: number): string {
  const days = Math.abs(daysLate);
  if (days === 0) return 'today';
  const many = days === 1 ? '1 day' : `${days} days`;
  return daysLate > 0 ? `${many} late` : `in ${many}`;
}

/** The parts of a client's report, in their order. */
export const REPORT_PARTS: readonly { part: ReportPart; name: string }[] = [
  { part: 'levers', name: 'How it stands' },
  { part: 'hardware', name: 'Hardware and scale' },
  { part: 'autonomy', name: 'Autonomy' },
  { part: 'career', name: 'Career ladder' },
  { part: 'pay', name: 'Pay' },
  { part: 'advice', name: 'What we would do' },
];

/** What such a report is made of. */
export const REPORT_TABLES = [
  'check_ins',
  'companies',
  'company_hardware',
  'company_profiles',
  'employments',
  'exchange_rates',
  'person_hardware',
  'pay_points',
  'people',
  'placements',
  'profiles',
  'rules',
  'scale_records',
] as const;
