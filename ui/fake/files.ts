/** Files of the fake desk: names and sizes, nothing in them. */
import type { FileOwner, KeptFile } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

export function filesAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let kept: { about: string; file: KeptFile }[] = [];
  const about = (owner: FileOwner): string => owner.person ?? owner.company ?? owner.role ?? '';
  const one = (id: unknown): KeptFile => {
    const found = kept.find(({ file }) => file.id === id);
    if (!found) throw failure('not_found', 'This file is not in the desk any more.');
    return found.file;
  };
  return {
    kept_files: ({ owner }) => kept.filter((one) => one.about === about(owner as FileOwner)).map(({ file }) => file),
    add_file: ({ owner }) => {
      const file = { id: `file-${kept.length}`, name: 'Terms.pdf', bytes: 81_920, created_at: Date.now() };
      kept = [...kept, { about: about(owner as FileOwner), file }];
      desk.tell('changed', { op: 'add_files', label: 'Kept the file Terms.pdf', tables: ['files'], roots: [] });
      return { added: 1, refused: [] };
    },
    save_file: ({ id }) => one(id).name !== '',
    rename_file: ({ id, name }) => void (one(id).name = String(name)),
    remove_file: ({ id }) => void (kept = kept.filter(({ file }) => file.id !== id)),
  };
}
