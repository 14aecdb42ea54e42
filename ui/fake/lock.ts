/** What the fake desk answers about its lock and key. */
import { failure, type Args, type FakeDesk } from './desk';

const NEW_CODE = 'P4WX-88QD-T1CZ-0H6N-EVJ2-MK7R-S5GA-93BY';

export function lockAnswers(desk: FakeDesk): Record<string, (args: Args) => unknown> {
  return {
    unlock_desk: ({ passphrase }) => {
      const asks = desk.state.at === 'locked' && desk.state.wants === 'passphrase';
      if (asks && passphrase !== 'correct horse') throw failure('wrong_key', 'This passphrase does not open the desk.');
      return desk.open();
    },
    lock_desk: ({ back }) => {
      const { name, place, key } = desk.desk();
      const wants = key === 'passphrase' ? 'passphrase' : 'key_store';
      desk.state = { at: 'locked', name, place, wants, back: back as string | null };
      desk.tell('locked', null);
      return null;
    },
    still_here: () => null,
    lock_after: () => Number(desk.settings.get('lock.after') ?? 15),
    set_lock_after: ({ minutes }) => {
      desk.settings.set('lock.after', String(minutes));
      return null;
    },
    rekey_desk: () => {
      for (const step of ['copy', 'encipher', 'check', 'keep', 'follow'])
        desk.tell('rekey-progress', { step, done: 0, total: 0 });
      desk.recovery = NEW_CODE;
      return { desk: desk.desk(), recovery_code: NEW_CODE };
    },
    cancel_rekey: () => null,
  };
}
