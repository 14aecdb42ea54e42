/** Buttons of a section, of which one works at a time. */
import { asFailure } from '../ipc';
import { failed } from '../kit/toasts.svelte';

export class OneAtATime {
  /** The name of what is under way; '' where nothing is. */
  busy = $state('');

  /** What fails is said, and nothing else changes. */
  async run(name: string, what: () => Promise<void>): Promise<void> {
    this.busy = name;
    try {
      await what();
    } catch (thrown) {
      failed(asFailure(thrown));
    } finally {
      this.busy = '';
    }
  }
}
