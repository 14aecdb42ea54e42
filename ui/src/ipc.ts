/**
 * What every call to the core has in common: how it fails, and whether something is being saved right now.
 * The calls themselves are in bindings.ts.
 */
import type { Failure, FailureCode } from './bindings';

const CODES: readonly FailureCode[] = [
  'invalid',
  'not_found',
  'conflict',
  'needs_reason',
  'wrong_key',
  'no_key_store',
  'desk_in_use',
  'file_too_new',
  'damaged',
  'disk_full',
  'io',
  'cancelled',
  'no_desk',
  'internal',
];

function isFailure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { code, message } = thrown as Partial<Failure>;
  return typeof message === 'string' && CODES.some((known) => known === code);
}

/** Anything that was thrown, as a Failure. What is not one is a fault of the program itself: `internal`. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { code: thrown.code, message: thrown.message, field: thrown.field ?? null };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', message, field: null };
}
