/** This desk's card, and the desks that files are exchanged with. */
import type { CardShown, Failure, KnownDesk } from '../bindings';
import { deskCard, desks, ownCard } from '../calls/sync';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';

export class Desks {
  own = $state.raw<CardShown | null>(null);
  list = $state.raw<readonly KnownDesk[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The six words of each, once they are known: they take a moment. */
  words = $state.raw<Readonly<Record<string, string>>>({});

  trusted = $derived((this.list ?? []).filter((one) => one.revoked_at === null));
  revoked = $derived((this.list ?? []).filter((one) => one.revoked_at !== null));

  #ask = latest(
    desks,
    (list) => {
      this.list = list;
      this.failure = null;
      void this.#spell();
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );
  #spelling = false;

  load = (): void => this.#ask(undefined);

  /** One after the other: each takes as much memory as a small program, on purpose. */
  async #spell(): Promise<void> {
    if (this.#spelling) return;
    this.#spelling = true;
    try {
      for (;;) {
        const next = this.list?.find((one) => !(one.id in this.words));
        if (next === undefined) return;
        const { words } = await deskCard(next.id);
        this.words = { ...this.words, [next.id]: words };
      }
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.#spelling = false;
    }
  }

  follow(): () => void {
    this.load();
    void ownCard().then(
      (card) => (this.own = card),
      (thrown: unknown) => (this.failure = asFailure(thrown)),
    );
    // A file that was taken in says what its desk is called, and that it was heard of.
    return onChanged(({ op }) => {
      if (op === 'import_exchange' || op === 'undo' || op === 'redo') this.load();
    });
  }
}
