/** The words of matching, and what is read out of a page of it. */
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CircleMinus from '@lucide/svelte/icons/circle-minus';
import type { Component } from 'svelte';
import type { Did, How, MatchReason, MatchSide, MatchWeights, ReasonKind, Side, Wanted } from '../bindings';
import { counted } from '../en';

export const SIDES: readonly { id: MatchSide; name: string }[] = [
  { id: 'scale', name: 'Scale' },
  { id: 'skills', name: 'Skills' },
  { id: 'work', name: 'Kind of work' },
  { id: 'hardware', name: 'Hardware' },
  { id: 'fabric', name: 'Fabrics' },
  { id: 'open_source', name: 'Open source' },
  { id: 'backing', name: 'Evidence and recency' },
  { id: 'place', name: 'Place and time' },
  { id: 'pay', name: 'Pay' },
  { id: 'versatility', name: 'Versatility' },
  { id: 'pool', name: 'Talent pool' },
];

export const KINDS: Record<ReasonKind, { name: string; icon: Component }> = {
  risk: { name: 'Risk', icon: CircleAlert },
  good: { name: 'Good', icon: CircleCheck },
  gap: { name: 'Gap', icon: CircleMinus },
  ask: { name: 'Ask', icon: CircleHelp },
};

export const HOWS: readonly { value: How; label: string }[] = [
  { value: 'must', label: 'Must' },
  { value: 'nice', label: 'Nice' },
  { value: 'exclude', label: 'Exclude' },
];

export const DEPTHS = [
  { value: '', label: 'any depth' },
  { value: 'used', label: 'used' },
  { value: 'built', label: 'built with' },
  { value: 'tuned', label: 'tuned' },
  { value: 'authored', label: 'authored' },
] as const;

export const DIDS: readonly { value: Did | ''; label: string }[] = [
  { value: '', label: 'Anything' },
  { value: 'used', label: 'Used it' },
  { value: 'on_call', label: 'Was on call for it' },
  { value: 'operated', label: 'Operated it' },
  { value: 'built', label: 'Built it' },
  { value: 'led', label: 'Led the building' },
];

export const ON_SIDE: readonly { value: Side | ''; label: string }[] = [
  { value: '', label: 'Either side' },
  { value: 'platform', label: 'Platform side' },
  { value: 'user', label: 'User side' },
  { value: 'both', label: 'Both sides' },
];

export const WORKS = ['Training', 'Inference', 'Data pipelines', 'Cost', 'Platform', 'Networking'] as const;

/** A profile that asks for nothing. */
export const nothing = (): Wanted => ({
  version: 1,
  title: '',
  workload: [0, 0, 0, 0, 0, 0],
  versatile: false,
  side: null,
  accelerators: { from: null, to: null },
  in_a_year: { from: null, to: null },
  did: null,
  skills: [],
  hardware: [],
  fabrics: [],
  projects: [],
  hardware_there: [],
  pools: [],
  not_at: [],
  places: [],
  remote: false,
  time_zone: '',
  hours: 2,
  pay: { from: null, to: null, currency: 'USD' },
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What alone asks for nothing: a title, a currency, how many hours, that remote work will do. */
export function asksNothing(wanted: Wanted): boolean {
  const { title, hours, remote, pay } = wanted;
  const none = nothing();
  return same(wanted, { ...none, title, hours, remote, pay: { ...none.pay, currency: pay.currency } });
}

export const sameProfile = (a: [Wanted, MatchWeights | null], b: [Wanted, MatchWeights | null]): boolean => same(a, b);

/** What a row shows before it is opened: what the core put first, but something good where there is any. */
export function topReasons(reasons: readonly MatchReason[], most = 3): readonly MatchReason[] {
  const first = reasons.slice(0, most);
  if (first.some((one) => one.kind === 'good')) return first;
  const good = reasons.find((one) => one.kind === 'good');
  return good ? [...first.slice(0, most - 1), good] : first;
}

/** 12 -> "12", 12.34 -> "12.3" */
export const points = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(1));

/** "+12 of 20" */
export const earned = ({ points: got, of }: MatchReason): string => `+${points(got)} of ${points(of)}`;

/** How many digits a currency has behind the point: minor units are what the core speaks in. */
export function minorDigits(currency: string): number {
  try {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    return digits.maximumFractionDigits ?? 2;
  } catch (thrown) {
    if (thrown instanceof RangeError) return 2;
    throw thrown;
  }
}

export const outOf = (people: number): string => counted(people, 'person is out', 'people are out');
