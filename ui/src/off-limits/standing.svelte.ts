/** Who or what is off limits, as the core has it now; asked again when an entry, an employer or a whole changes. */
import { companyOffLimits, personOffLimits, type OffLimits } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';
import { failed } from '../kit/toasts.svelte';

export type About = { kind: 'company' | 'person'; id: string };

const TOLD_BY = ['off_limits', 'overrides', 'people', 'companies'];

export class Standing {
  now = $state.raw<OffLimits | null>(null);
  #about: About | null = null;
  #ask = latest(
    ({ kind, id }: About) => (kind === 'company' ? companyOffLimits(id) : personOffLimits(id)),
    (found) => (this.now = found),
    (thrown) => {
      this.now = null;
      const failure = asFailure(thrown);
      // Who is gone says so on the page itself.
      if (failure.code !== 'not_found') failed(failure);
    },
  );

  show(about: About): void {
    this.#about = about;
    this.#ask(about);
  }
  follow(): () => void {
    return onChanged(({ tables }) => {
      if (this.#about && tables.some((table) => TOLD_BY.includes(table))) this.#ask(this.#about);
    });
  }
}
