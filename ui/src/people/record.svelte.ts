/** One person, as the core has it now. Follows the cursor: while an answer is out, only the latest wish waits. */
import { person as fetchPerson, type Failure, type Person } from '../bindings';
import { concerns, onChanged } from '../changes';
import { asFailure } from '../ipc';

export class PersonRecord {
  person = $state.raw<Person | null>(null);
  failure = $state.raw<Failure | null>(null);
  #wanted: string | null = null;
  #busy = false;
  #again = false;

  async show(id: string): Promise<void> {
    this.#wanted = id;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    do {
      this.#again = false;
      const asked: string = this.#wanted;
      try {
        const found = await fetchPerson(asked);
        if (asked === this.#wanted) this.#set(found, null);
      } catch (thrown) {
        if (asked === this.#wanted) this.#set(null, asFailure(thrown));
      }
    } while (this.#again);
    this.#busy = false;
  }

  #set(person: Person | null, failure: Failure | null): void {
    this.person = person;
    this.failure = failure;
  }

  /** What a write answered: newer than anything held, unless one has moved on meanwhile. */
  take = (person: Person): void => {
    if (person.id === this.#wanted) this.#set(person, null);
  };

  /** Asks again whenever this person changes; the returned function stops that. */
  follow(): () => void {
    return onChanged((changed) => {
      if (this.#wanted !== null && concerns(changed, this.#wanted)) void this.show(this.#wanted);
    });
  }
}
