/** Days as the core keeps them: "2026-03-12", without a time and without a zone. */
import { day } from '../en';

/** The day it is here at this instant. */
export function isoDay(instant: number): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Its noon here: no change of the clock leads to another day. */
export const noon = (iso: string): number => Date.parse(`${iso}T12:00`);

/** "Mar 12, 2026" */
export const dayOf = (iso: string): string => day(noon(iso));
