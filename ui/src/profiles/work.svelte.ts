/** A person's work, as the core has it now. */
import { workProfile, type Failure, type WorkProfile } from '../bindings';
import { concerns, onChanged } from '../changes';
import { asFailure } from '../ipc';
import { saving } from '../kit/saving.svelte';
import { failed } from '../kit/toasts.svelte';

export class Work {
  profile = $state.raw<WorkProfile | null>(null);
  failure = $state.raw<Failure | null>(null);
  #wanted: string | null = null;

  async show(person: string): Promise<void> {
    this.#wanted = person;
    try {
      const found = await workProfile(person);
      // Whoever was asked for meanwhile comes by her own answer.
      if (person !== this.#wanted) return;
      this.profile = found;
      this.failure = null;
    } catch (thrown) {
      if (person === this.#wanted) this.failure = asFailure(thrown);
    }
  }

  /** What a write answered: newer than what is held, unless one has moved on. */
  take = (profile: WorkProfile): void => {
    if (profile.person === this.#wanted) this.profile = profile;
  };

  /** Saves from a field, which says itself what cannot be taken. */
  save = async (write: Promise<WorkProfile>): Promise<void> => this.take(await write);

  /** Saves from where there is no field; what cannot be taken is told in a toast. Answers whether it was. */
  write = async (write: Promise<WorkProfile>): Promise<boolean> => {
    try {
      this.take(await saving(write));
      return true;
    } catch (thrown) {
      failed(asFailure(thrown));
      return false;
    }
  };

  /** Asks again whenever this person changes; the returned function stops that. */
  follow(): () => void {
    return onChanged((changed) => {
      if (this.#wanted !== null && concerns(changed, this.#wanted)) void this.show(this.#wanted);
    });
  }
}
