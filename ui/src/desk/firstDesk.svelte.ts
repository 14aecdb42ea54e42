/** What is typed on the first screen, and what is wrong with it. */
import type { Failure } from '../bindings';
import { tooShort, SHORTEST } from './passphrase';

export type DeskFieldName = 'name' | 'person' | 'place' | 'passphrase' | 'repeat';
const NAMES: readonly DeskFieldName[] = ['person', 'name', 'place', 'passphrase', 'repeat'];

export class FirstDesk {
  person = $state('');
  passphrase = $state('');
  repeat = $state('');
  /** Whether the key goes under a passphrase; else into the system's key store. */
  byPassphrase = $state(false);
  place = $state('');
  errors = $state.raw<Partial<Record<DeskFieldName, string>>>({});
  private typedName = $state<string | null>(null);

  constructor(defaultPlace: string, keyStore: boolean) {
    this.place = defaultPlace;
    this.byPassphrase = !keyStore;
  }

  /** "Ana" has "Ana’s desk" until she calls it something else. */
  get name(): string {
    const first = this.person.trim().split(/\s+/)[0] ?? '';
    return this.typedName ?? (first === '' ? '' : `${first}’s desk`);
  }
  set name(typed: string) {
    this.typedName = typed;
  }

  /** Looks at everything before the core is asked. Answers the first field in need, in the order of the screen. */
  check(): DeskFieldName | null {
    const errors: typeof this.errors = {};
    if (this.person.trim() === '') errors.person = 'Type your name.';
    if (this.name.trim() === '') errors.name = 'Give the desk a name.';
    if (this.byPassphrase) {
      if (tooShort(this.passphrase)) errors.passphrase = `A passphrase has at least ${SHORTEST} characters.`;
      else if (this.repeat !== this.passphrase) errors.repeat = 'The two passphrases differ.';
    }
    this.errors = errors;
    return NAMES.find((name) => errors[name] !== undefined) ?? null;
  }

  /** Puts a refusal of the core at its field; null where it has none here. */
  refuse(failure: Failure): DeskFieldName | null {
    const at = NAMES.find((name) => name === failure.field) ?? null;
    if (at !== null) this.errors = { ...this.errors, [at]: failure.message };
    return at;
  }
}
