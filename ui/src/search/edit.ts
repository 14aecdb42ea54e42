/**
 * Editing the text of a search by its parts. The text is the one truth: a chip, a facet or a way out of nothing found
 * changes a stretch of it and leaves the rest as it was typed.
 */
import type { QueryPart } from '../bindings';

export type Stretch = { from: number; to: number };

export const replaced = (text: string, { from, to }: Stretch, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** The text without one of its parts, and without the blank or the AND or OR that joined it to the rest. */
export function without(text: string, parts: readonly QueryPart[], at: number): string {
  const part = parts[at];
  if (part === undefined) return text;
  const before = parts[at - 1];
  const after = parts[at + 1];
  if (before !== undefined) return replaced(text, { from: before.to, to: part.to }, '').trimEnd();
  return replaced(text, { from: part.from, to: after?.from ?? part.to }, '').trim();
}

/** Whether a minus before it would reach only its first word: "a OR b", but not "(a OR b)" or "title:\"a b\"". */
const isLoose = (text: string): boolean => {
  const bare = text.replace(/"[^"]*"/g, '');
  return /\s/.test(bare) && !bare.startsWith('(');
};

/** "tag:hot" -> "-tag:hot" -> "tag:hot" */
export function negated(text: string): string {
  if (text.startsWith('-')) return text.slice(1);
  const not = /^NOT\s+/.exec(text);
  if (not) return text.slice(not[0].length);
  return isLoose(text) ? `-(${text})` : `-${text}`;
}

/** The text with one more part at its end. */
export const added = (text: string, part: string): string => (text.trim() === '' ? part : `${text.trimEnd()} ${part}`);

const plain = (text: string): string => text.replaceAll('"', '').toLowerCase();

/** A part under its field's full name, without quotes: "-at:\"Lumen\"" as "-company:lumen". */
const named = ({ field, negated: not, text }: QueryPart): string =>
  field === '' ? plain(text) : `${not ? '-' : ''}${field}:${plain(text.slice(text.indexOf(':') + 1))}`;

/** Where a part stands that says this, however it is quoted and by whatever name of its field; -1: nowhere. */
export function find(parts: readonly QueryPart[], text: string): number {
  const exact = parts.findIndex((one) => one.text === text);
  return exact >= 0 ? exact : parts.findIndex((one) => named(one) === plain(text));
}

export type FacetState = 'on' | 'out' | 'off';

/** Whether a value of a facet is asked for, left out, or neither. */
export function facetState(parts: readonly QueryPart[], part: string, on: boolean): FacetState {
  if (find(parts, negated(part)) >= 0) return 'out';
  return on || find(parts, part) >= 0 ? 'on' : 'off';
}

/** The text with a value of a facet asked for or left out; where that is so already, with neither. */
export function facetToggled(text: string, parts: readonly QueryPart[], part: string, leaveOut: boolean): string {
  const wanted = leaveOut ? negated(part) : part;
  const same = find(parts, wanted);
  if (same >= 0) return without(text, parts, same);
  const other = find(parts, negated(wanted));
  const standing = parts[other];
  return standing === undefined ? added(text, wanted) : replaced(text, standing, wanted);
}

/** A value as it is written in a search: in quotes where it has blanks. */
export const quoted = (field: string, value: string): string => `${field}:"${value.replaceAll('"', '')}"`;

/** The hotlist one stands in: the one that the search asks for and does not leave out. */
export function hotlistOf(parts: readonly QueryPart[]): string | null {
  const part = parts.find((one) => one.field === 'list' && !one.negated);
  return part === undefined ? null : plain(part.text.slice(part.text.indexOf(':') + 1));
}
