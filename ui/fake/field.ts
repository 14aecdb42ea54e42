/** The one word of the field that the fake desk knows, and how it widens a search by it. */
import type { PeopleQuery, Widened } from '../src/bindings';

const ALSO = ['RoCE', 'InfiniBand', 'NDR', 'XDR'];

/** Everything that counts as this word; in quotes it is only itself. */
export const waysOf = (word: string): string[] =>
  word === 'rdma' ? [word, ...ALSO.map((also) => also.toLowerCase())] : [word.replaceAll('"', '')];

export function widened({ text, exact }: PeopleQuery): Widened | null {
  const typed = text.split(/\s+/).filter((word) => word.toLowerCase() === 'rdma');
  const only = text.replace(/(?<!\S)rdma(?!\S)/gi, '"$&"');
  return exact || typed.length === 0 ? null : { typed, also: ALSO, only };
}
