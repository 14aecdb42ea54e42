/** A tag has the same tint everywhere, told from its name alone. */
const TINTS = ['slate', 'blue', 'teal', 'violet', 'amber', 'green', 'red', 'pink'] as const;

export type Tint = (typeof TINTS)[number];

export function tintOf(name: string): Tint {
  let sum = 0;
  for (const letter of name) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return TINTS[Math.abs(sum) % TINTS.length] ?? 'slate';
}
