/** Placements and their money in words. */
import type {
  GuaranteeClock,
  InvoiceStands,
  LeftBy,
  MoneyOf,
  PlacementLine,
  PlacementSort,
  PlacementsShown,
  Settled,
} from '../bindings';
import { counted, money } from '../en';
import { dayOf } from '../kit/day';
import type { GridColumn } from '../kit/grid';

/** Minor units with their currency, below zero too. */
export const sum = (minor: number, digits: number, currency: string): string =>
  minor < 0 ? `−${money(-minor, digits, currency)}` : money(minor, digits, currency);

export const SHOWN: readonly { value: PlacementsShown; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'current', label: 'Current' },
  { value: 'in_guarantee', label: 'In guarantee' },
  { value: 'money_open', label: 'Money open' },
  { value: 'left', label: 'Left' },
];

/** What a column is, and what the desk orders it by. */
export const COLUMNS: readonly (GridColumn & { id: PlacementSort })[] = [
  { id: 'name', title: 'Who', width: 160 },
  { id: 'role', title: 'Role', width: 164 },
  { id: 'client', title: 'Client', width: 124 },
  { id: 'start_on', title: 'Start', width: 104 },
  { id: 'guarantee', title: 'Guarantee', width: 148 },
  { id: 'fee', title: 'Fee', width: 112, end: true },
  { id: 'paid', title: 'Paid', width: 112, end: true },
  { id: 'open', title: 'Open', width: 112, end: true },
];

export const STANDS: Record<InvoiceStands, { label: string; tint: string }> = {
  draft: { label: 'Draft', tint: 'slate' },
  issued: { label: 'Issued', tint: 'blue' },
  overdue: { label: 'Overdue', tint: 'red' },
  part_paid: { label: 'Part paid', tint: 'amber' },
  paid: { label: 'Paid', tint: 'green' },
};

export const LEFT_BY: readonly { value: LeftBy; label: string }[] = [
  { value: 'person', label: 'The person' },
  { value: 'client', label: 'The client' },
  { value: 'both', label: 'Both together' },
];

export const SETTLED: Record<Settled, string> = {
  refund: 'Money goes back',
  pro_rata: 'Money goes back by the days left',
  replacement: 'The client gets a replacement',
  none: 'Nothing goes back',
};

/** "Day 45 of 90", for a row. */
export function clockSays(clock: GuaranteeClock): string {
  switch (clock.stands) {
    case 'nothing':
      return 'None';
    case 'unknown':
      return 'No start yet';
    case 'coming':
      return `${counted(clock.of, 'day', 'days')}, not begun`;
    case 'running':
      return `Day ${clock.day} of ${clock.of}`;
    case 'over':
      return 'Over';
    case 'left':
      return `Left on day ${clock.day}`;
  }
}

/** "2 Dec 2026", or why there is none. */
export const dayOr = (iso: string, none: string): string => (iso === '' ? none : dayOf(iso));

/** What a row is together, in every currency it has money of: "135,000 USD". */
export const of = (line: PlacementLine, part: 'paid' | 'open'): string => {
  const some = line.money.filter((one) => one[part] !== 0);
  return some.map((one) => sum(one[part], one.digits, one.currency)).join(' + ');
};

/** "2027-03" as "Mar 2027". */
export const monthOf = (month: string): string =>
  new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00Z`),
  );

export const SUMS: readonly { part: 'fee' | 'asked' | 'paid' | 'open' | 'overdue' | 'drafts'; label: string }[] = [
  { part: 'fee', label: 'Fees' },
  { part: 'asked', label: 'Invoiced' },
  { part: 'paid', label: 'Paid' },
  { part: 'open', label: 'Open' },
  { part: 'overdue', label: 'Overdue' },
  { part: 'drafts', label: 'Drafts' },
];

export const sumOf = (line: MoneyOf, part: (typeof SUMS)[number]['part']): string =>
  sum(line[part], line.digits, line.currency);

/** Tables whose change may change what is shown of placements. */
export const TOLD_BY = ['placements', 'invoices', 'payments', 'referral_fees', 'people', 'roles', 'companies'];
