/** What a passphrase is worth, in words. Only the least length is a rule; the rest is advice. */

/** The core asks for as many, after NIST SP 800-63B. */
export const SHORTEST = 8;

/** Characters as a person counts them. */
const length = (text: string): number => [...text].length;

export const tooShort = (passphrase: string): boolean => length(passphrase) < SHORTEST;

/** A line under the field while it is being made up. Never a reason to refuse. */
export function advice(passphrase: string): string {
  if (passphrase === '')
    return `At least ${SHORTEST} characters. Four or five unrelated words are easy to remember and hard to guess.`;
  const signs = length(passphrase);
  if (signs < SHORTEST) return `${SHORTEST - signs} more needed.`;
  const different = new Set(passphrase.toLowerCase()).size;
  if (different < 5) return 'Weak: it is made of very few different characters.';
  if (signs < 12) return 'Weak: a few more words would make it much harder to guess.';
  if (signs < 18) return 'Fair: one more word would make it strong.';
  return 'Strong.';
}
