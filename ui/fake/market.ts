/** The market for the fake desk: the same every time, of the shape the core gives it. */
import type { Market, PayGroup, ReferenceBand } from '../src/bindings';
import type { Args, FakeDesk } from './desk';

const QUARTERS = ['Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026'];
const group = (name: string, n: number, middle: number): PayGroup => ({
  name,
  n,
  people: Math.ceil(n * 0.7),
  p25: n < 5 ? null : Math.round(middle * 0.85),
  p50: n < 5 ? null : middle,
  p75: n < 5 ? null : Math.round(middle * 1.2),
  over_time: QUARTERS.map((_, i) => ({ n: n < 5 ? 1 : n, p50: n < 5 ? null : middle + i * 1_500_000 })),
});
const BANDS: ReferenceBand[] = [
  { name: 'Senior', from: 40_000_000, to: 70_000_000, currency: 'USD', source: 'One author’s figures, undated' },
  { name: 'Mid-level, from', from: 25_000_000, to: null, currency: 'USD', source: 'One author’s figures, undated' },
];
const told: Market = {
  currency: 'USD',
  digits: 2,
  currencies: ['USD', 'EUR'],
  n: 84,
  no_rate: 3,
  groups: [
    group('Senior', 48, 43_000_000),
    group('Staff', 32, 56_000_000),
    group('Principal and above', 4, 71_000_000),
  ],
  quarters: QUARTERS,
  bands: BANDS,
  open_roles: 3,
  people: 1200,
  known: 640,
  work: [
    { work: 'training', roles: 2, openings: 3, people: 140, free: 122 },
    { work: 'inference', roles: 1, openings: 1, people: 210, free: 198 },
  ],
  platforms: [
    { vendor: 'NVIDIA', people: 520, only: 430, roles: 3 },
    { vendor: 'AMD', people: 80, only: 12, roles: 0 },
  ],
  by_vendors: [440, 70, 12],
  versatile: 96,
  growth: [
    { month: 'Oct 2026', people: 40, people_in_all: 1150, first_talks: 12, acquaintances: 4 },
    { month: 'Nov 2026', people: 50, people_in_all: 1200, first_talks: 9, acquaintances: 0 },
  ],
};

export function marketAnswers(_: FakeDesk): Record<string, (args: Args) => unknown> {
  return {
    market: () => told,
    reference_bands: () =>
      BANDS.map(({ name, from, to, source }) => ({
        name,
        from: `${from / 100} USD`,
        to: to === null ? '' : `${to / 100} USD`,
        source,
      })),
    set_reference_bands: () => null,
  };
}
