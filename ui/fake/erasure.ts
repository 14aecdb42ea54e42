/** Erasures of the fake desk: who is gone, and the page that proves it. */
import type { Erasing, Erasure, Held, Sheet } from '../src/bindings';
import { failure, type Args, type FakeDesk } from './desk';

export function erasureAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  let all: Erasure[] = [];
  const called = (id: unknown): string => {
    const found = desk.people.find((person) => person.id === id);
    if (!found) throw failure('not_found', 'This person is not in the desk any more.');
    return found.name;
  };
  return {
    what_is_held: ({ person }): Held => ({
      name: called(person),
      things: [
        { count: 3, said: '3 addresses' },
        { count: 1, said: '1 employment' },
      ],
      history: 12,
      aside: 0,
      authors: 0,
      known_by: 3,
      desks: [],
      backups: 2,
      mentions: [],
    }),
    export_access: () => null,
    erase_person: ({ person, asked }) => {
      const { name, reason } = asked as Erasing;
      if (name !== called(person)) throw failure('invalid', 'Type the name as it stands here.', 'name');
      desk.people = desk.people.filter((one) => one.id !== person);
      const done = [{ desk: 'This desk', at: Date.now(), what: ['1 person', '3 addresses'] }];
      const id = String(person);
      all = [{ id, at: Date.now(), person: 'Ruth', desk: 'This desk', reason, known_by: 3, done, waiting: [] }, ...all];
      desk.tell('changed', { op: 'erase_person', label: 'Erased a person for good', tables: ['people'], roots: [id] });
    },
    erasures: () => all,
    erasure_proof: (): Sheet => ({
      version: 1,
      title: 'Proof of erasure',
      subtitle: '',
      badges: [],
      parts: [],
      foot: 'This desk',
    }),
    print_erasure_proof: () => null,
    asked_to_be_forgotten: () => null,
    create_person_despite: () => null,
  };
}
