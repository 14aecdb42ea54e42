/** How tokens are written. */
import { textTokens, type Token } from '../bindings';

let known: Promise<readonly Token[]> | null = null;

export const knownTokens = (): Promise<readonly Token[]> => (known ??= textTokens());

export const inBraces = (token: Token): string => `{${token}}`;

/** Puts a text where the cursor stands in a field, and leaves the cursor behind it. Answers the field's new text. */
export function putInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): string {
  const from = field.selectionStart ?? field.value.length;
  const to = field.selectionEnd ?? from;
  field.setRangeText(text, from, to, 'end');
  field.focus();
  return field.value;
}
