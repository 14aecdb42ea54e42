/** How people know each other, as shown. */
import type { Acquainted } from '../bindings';

const SAID: Record<Acquainted, string> = {
  introduced_by: 'Introduced by',
  introduced: 'Introduced',
  worked_with: 'Worked with',
  studied_with: 'Studied with',
  knows: 'Knows',
};

export const saidOf = (how: Acquainted): string => SAID[how];

export const HOWS = (Object.keys(SAID) as Acquainted[]).map((value) => ({ value, label: SAID[value] }));
