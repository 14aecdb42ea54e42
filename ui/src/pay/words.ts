/** Pay in words. */
import type { PayField, PayKind, PayPoint } from '../bindings';
import { briefly } from '../en';

/** In the order they are shown. */
export const KINDS: readonly { kind: PayKind; name: string }[] = [
  { kind: 'current', name: 'Current' },
  { kind: 'expected', name: 'Expected' },
  { kind: 'offered', name: 'Offered' },
  { kind: 'countered', name: 'Countered' },
];

export const kindName = (kind: PayKind): string => KINDS.find((one) => one.kind === kind)?.name ?? kind;

export type Part = Extract<PayField, 'base' | 'bonus' | 'equity' | 'sign_on'>;
export const PARTS: readonly { part: Part; name: string; hint: string }[] = [
  { part: 'base', name: 'Base', hint: 'a year' },
  { part: 'bonus', name: 'Bonus', hint: 'a year' },
  { part: 'equity', name: 'Equity', hint: 'a year' },
  { part: 'sign_on', name: 'Sign-on', hint: 'once' },
];

/** "310k base, 60k bonus, 400k equity, 100k sign-on once": what is known. */
export const partsOf = (point: PayPoint): string =>
  PARTS.flatMap(({ part, name }) => {
    const minor = point[part];
    const once = part === 'sign_on' ? ' once' : '';
    return minor === null ? [] : [`${briefly(minor, point.digits)} ${name.toLowerCase()}${once}`];
  }).join(', ');

/** The newest of each kind that has any; points come newest first. */
export const latestOf = (points: readonly PayPoint[]): PayPoint[] =>
  KINDS.flatMap(({ kind }) => points.find((point) => point.kind === kind) ?? []);

/** Codes offered where a currency is typed: those of this desk first. */
const COMMON = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'SGD', 'JPY', 'INR', 'PLN', 'SEK', 'ILS', 'CNY', 'KRW'];
export function suggestCurrency(known: readonly string[]): (text: string) => string[] {
  return (text) => {
    const typed = text.trim().toUpperCase();
    return [...new Set([...known, ...COMMON])].filter((code) => code.startsWith(typed));
  };
}
