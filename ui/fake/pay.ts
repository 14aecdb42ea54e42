/** Pay and rates for the fake desk: enough of the core's reading of amounts for the screens to be tried. */
import type { ExchangeRate, PayHistory, PayPoint, TypedPay, TypedRate } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

const SIGNS: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const code = (text: string): string | null =>
  /[A-Z]{3}/.exec(text.toUpperCase())?.[0] ?? SIGNS[/[€$£]/.exec(text)?.[0] ?? ''] ?? null;

function minor(field: string, typed: string): number | null {
  if (typed.trim() === '') return null;
  const [, number, by = ''] = /^\D*?([\d.,]+)\s*([kKmM]?)/.exec(typed) ?? [];
  if (number === undefined || typed.includes('-'))
    throw failure('invalid', 'That is no amount. Write it as in 450k, 95,000 EUR or €1.2M.', field);
  const value = Number(number.replace(/[.,](?=\d{3})/g, '').replace(',', '.'));
  return Math.round(value * (by === '' ? 1 : by.toLowerCase() === 'k' ? 1_000 : 1_000_000) * 100);
}

function iso(typed: string, today: string): string {
  if (typed.trim() === 'today') return today;
  const time = Date.parse(`${typed} 12:00`);
  if (Number.isNaN(time)) throw failure('invalid', 'That is no date. Write it as in 12 Mar 2026 or today.', 'as_of');
  return new Date(time).toISOString().slice(0, 10);
}

export function payAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let made = 0;
  let rates: ExchangeRate[] = [
    { id: 'r1', currency: 'EUR', in_currency: 'USD', rate: '1.0834', as_of: '2026-03-02' },
    { id: 'r2', currency: 'GBP', in_currency: 'USD', rate: '1.2711', as_of: '2026-01-15' },
  ];
  const point = (of: Partial<PayPoint>): PayPoint => ({
    id: `pay-${++made}`,
    kind: 'current',
    base: null,
    bonus: null,
    equity: null,
    sign_on: null,
    total: null,
    first_year: null,
    currency: 'USD',
    digits: 2,
    converted: null,
    by: '',
    as_of: '2026-03-12',
    source: '',
    note: '',
    ...of,
  });
  const K = 100_000;
  const points = new Map<string, PayPoint[]>();
  const first = desk.people[0]?.id ?? '';
  points.set(first, [
    point({ kind: 'countered', base: 340 * K, bonus: 60 * K, equity: 250 * K, as_of: '2026-10-20', source: 'Lumen' }),
    point({
      kind: 'offered',
      base: 330 * K,
      equity: 300 * K,
      sign_on: 50 * K,
      as_of: '2026-10-02',
      source: 'Osterhale AI',
      note: 'Four-year vest, one-year cliff',
    }),
    point({ kind: 'expected', base: 320 * K, equity: 350 * K, as_of: '2026-09-12', source: 'Herself' }),
    point({ kind: 'current', base: 295 * K, bonus: 40 * K, equity: 180 * K, as_of: '2026-02-01' }),
    point({ kind: 'expected', base: 240 * K, currency: 'CHF', as_of: '2025-06-01' }),
    point({ kind: 'current', base: 185 * K, bonus: 20 * K, currency: 'EUR', as_of: '2024-08-15', source: 'Herself' }),
    point({ kind: 'current', base: 150 * K, bonus: 10 * K, currency: 'EUR', as_of: '2022-09-01' }),
  ]);
  const tell = (label: string, table: string, roots: string[]): void =>
    desk.tell('changed', { op: 'pay', label, tables: [table], roots });
  const holder = (id: unknown): [string, PayPoint[]] =>
    [...points].find(([, list]) => list.some((one) => one.id === id)) ?? ['', []];

  const shown = (one: PayPoint, into: string): PayPoint => {
    const parts = [one.base, one.bonus, one.equity].filter((part) => part !== null);
    const total = parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
    const rate = rates.find((each) => each.currency === one.currency && each.in_currency === into);
    const known = one.currency === into ? 1 : rate && Number(rate.rate);
    return {
      ...one,
      total,
      first_year: one.sign_on === null ? null : (total ?? 0) + one.sign_on,
      converted: total === null || known === undefined ? null : Math.round(total * known),
      by: rate
        ? `1 ${rate.currency} = ${rate.rate} ${into} (2 Mar 2026)`
        : one.currency === into || total === null
          ? ''
          : `No rate for ${one.currency} in ${into} on ${one.as_of}`,
    };
  };
  return {
    pay_history: ({ person, inCurrency }): PayHistory => {
      const all = (points.get(String(person)) ?? []).toSorted((a, b) => b.as_of.localeCompare(a.as_of));
      const usual = all[0]?.currency ?? 'USD';
      const into = String(inCurrency) || usual;
      return {
        points: all.map((one) => shown(one, into)),
        usual_currency: usual,
        currencies: [...new Set([...all.map((one) => one.currency), 'EUR', 'GBP', 'USD'])].sort(),
        in_currency: into,
        digits: 2,
      };
    },
    add_pay: ({ person, point: given }) => {
      const typed = given as TypedPay;
      const amounts = { base: typed.base, bonus: typed.bonus, equity: typed.equity, sign_on: typed.sign_on };
      const read = Object.entries(amounts).map(([part, text]) => [part, minor(part, text)] as const);
      if (read.every(([, value]) => value === null))
        throw failure('invalid', 'Write at least one amount, as in 450k.', 'base');
      const { kind, source, note } = typed;
      const named = Object.values(amounts).map(code).find(Boolean);
      const currency = typed.currency || (named ?? typed.usual_currency);
      const one = point({
        ...Object.fromEntries(read),
        kind,
        source,
        note,
        currency,
        as_of: iso(typed.as_of, typed.today),
      });
      points.set(String(person), [...(points.get(String(person)) ?? []), one]);
      tell('Added pay', 'pay_points', [String(person)]);
      return one.id;
    },
    edit_pay: ({ id, field, value, today }) => {
      const [who, list] = holder(id);
      const name = String(field);
      const text = String(value);
      const amounts = ['base', 'bonus', 'equity', 'sign_on'].includes(name);
      const kept = amounts ? minor(name, text) : name === 'as_of' ? iso(text, String(today)) : text;
      points.set(
        who,
        list.map((one) => (one.id === id ? { ...one, [name]: kept } : one)),
      );
      tell('Changed pay', 'pay_points', [who]);
      return null;
    },
    remove_pay: ({ id }) => {
      const [who, list] = holder(id);
      points.set(
        who,
        list.filter((one) => one.id !== id),
      );
      tell('Removed pay', 'pay_points', [who]);
      return null;
    },
    list_rates: () => rates,
    set_rate: ({ rate }) => {
      const { today, ...typed } = rate as TypedRate;
      if (!/^[\d.,]+$/.test(typed.rate)) throw failure('invalid', 'That is no rate. Write it as in 1.0834.', 'rate');
      const as_of = iso(typed.as_of, today);
      const id = `${typed.currency} ${typed.in_currency} ${as_of}`;
      const same = (one: ExchangeRate): boolean => `${one.currency} ${one.in_currency} ${one.as_of}` === id;
      rates = [...rates.filter((one) => !same(one)), { id, ...typed, as_of }];
      tell('Set a rate', 'exchange_rates', []);
      return rates;
    },
    remove_rate: ({ id }) => {
      rates = rates.filter((one) => one.id !== id);
      tell('Removed a rate', 'exchange_rates', []);
      return rates;
    },
  };
}
