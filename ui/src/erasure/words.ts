/** What is said of erasures. */
import { count } from '../en';
import type { Erasure, Held } from '../bindings';

/** "Ana's desk" · "3 desks" */
export const desksDone = ({ done }: Pick<Erasure, 'done'>): string =>
  done.length === 0 ? 'No desk yet' : done.length === 1 ? (done[0]?.desk ?? '') : `${count(done.length)} desks`;

/** What waits for the other desks; empty where nothing does. */
export const desksWaiting = ({ waiting }: Pick<Erasure, 'waiting'>): string =>
  waiting.length === 0 ? '' : `Not confirmed: ${waiting.join(', ')}`;

/** What goes beside the rows. */
export function beside({ history, aside }: Pick<Held, 'history' | 'aside'>): string[] {
  const said = (many: number, one: string, more: string): string[] =>
    many === 0 ? [] : [`${count(many)} ${many === 1 ? one : more}`];
  return [
    ...said(history, 'entry in the history', 'entries in the history'),
    ...said(aside, 'value that waits', 'values that wait'),
  ];
}

/** Whether the name is typed as it stands: case and blanks do not matter. */
export const isTyped = (typed: string, name: string): boolean => {
  const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) !== '' && plain(typed) === plain(name);
};
