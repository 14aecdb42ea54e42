/** Placements for the fake desk: one by itself, so that the screens can be tried. */
import type { Forecast, MoneyOf, Placement, PlacementLine, PlacementList, PlacementsAsked } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const K = 100_000;
const money: MoneyOf = {
  currency: 'USD',
  digits: 2,
  fee: 135 * K,
  asked: 135 * K,
  paid: 50 * K,
  open: 85 * K,
  overdue: 0,
  drafts: 0,
};

export function placementAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  const person = desk.people[0];
  const line: PlacementLine = {
    id: 'placement-1',
    person: person?.id ?? '',
    name: person?.name ?? '',
    role: 'role-1',
    title: 'Inference lead',
    company: 'company-1',
    client: 'Halcyon',
    signed_on: '2026-10-05',
    start_on: '2026-10-10',
    left_on: '',
    guarantee: {
      stands: 'running',
      day: 45,
      of: 90,
      left: 45,
      ends_on: '2027-01-08',
      remedy: 'pro_rata',
      amount: 6_750_000,
      says: 'Day 45 of 90: 45 of 90 days left, 50% back = 67,500 USD',
    },
    currency: 'USD',
    digits: 2,
    fee: 135 * K,
    paid: 50 * K,
    open: 85 * K,
    overdue: 0,
    money: [money],
  };
  const whole: Placement = {
    ...line,
    candidacy: 'candidacy-1',
    cliff_on: '',
    base: 450 * K,
    bonus: null,
    equity: null,
    sign_on: null,
    note: '',
    terms: {
      version: 1,
      basis: 'base',
      percent_bp: 3_000,
      flat: null,
      minimum: null,
      project_fee: null,
      currency: '',
      retained: [],
      guarantee: [{ until_day: 90, remedy: 'pro_rata', bp: 0 }],
      payment_days: 30,
      splits: [],
    },
    fee: {
      currency: 'USD',
      digits: 2,
      total: 135 * K,
      due: 135 * K,
      parts: [],
      splits: [],
      refunds: [],
      payment_days: 30,
      steps: ['30% of 450,000 USD base = 135,000 USD'],
    },
    fee_problem: '',
    left_by: null,
    left_reason: '',
    settled: null,
    replaced_by: null,
    invoices: [],
    referral_fees: [],
    money: [money],
    not_asked: 0,
  };
  const list = (asked: PlacementsAsked): PlacementList => {
    const rows = asked.shown === 'left' ? [] : [line];
    return { rows, all: 1, money: rows.length > 0 ? [money] : [], together: null, says: '' };
  };
  const forecast: Forecast = { months: [], entries: [], uncounted: 0, chances: [], against: [] };
  return {
    placement_start: () => ({ made: null, not_yet: '', signed_on: '', start_on: '', fee: '', steps: [] }),
    placement: ({ id }) => {
      if (id !== whole.id) throw failure('not_found', 'This placement is gone.');
      return whole;
    },
    list_placements: ({ asked }) => list(asked as PlacementsAsked),
    person_placements: () => [],
    company_placements: () => [],
    role_invoices: () => ({ invoices: [], money: [] }),
    statements: () => [],
    forecast: () => forecast,
    keep_forecast: () => null,
    keep_forecast_of_month: () => false,
  };
}
