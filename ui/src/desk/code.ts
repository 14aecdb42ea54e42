/** A recovery code as people type it, and as it is shown. */

/** Blanks, hyphens and case do not matter. Signs that cannot stand in a code are kept: the core says which one it was. */
export function tidyCode(typed: string): string {
  const signs = typed.replace(/[\s\-–—]/g, '').toUpperCase();
  return signs.match(/.{1,4}/gu)?.join('-') ?? '';
}

/** For showing in groups. */
export const groupsOf = (code: string): string[] => code.split('-');
