/** Numbers as they are typed into a field. */
import type { Failure } from '../bindings';

/** A whole number; null where nothing is typed. What is no number is thrown as the failure of its field. */
export function numberOf(field: string, typed: string): number | null {
  const text = typed.trim().replaceAll(',', '');
  if (text === '') return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const failure: Failure = { code: 'invalid', message: 'Write a whole number.', field };
  throw failure as unknown;
}
