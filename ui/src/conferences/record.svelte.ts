/** One edition with what hangs on it, as the core has it now. While an answer is out, only the latest wish waits. */
import {
  edition as fetchEdition,
  editionContacts,
  listConferences,
  type Conference,
  type ContactList,
  type Edition,
  type Failure,
} from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';

/** Contacts are told by rows that are not the edition's own. */
const TOLD_BY = [
  'series',
  'editions',
  'edition_costs',
  'edition_contacts',
  'people',
  'companies',
  'candidacies',
  'stages',
  'submittals',
  'offers',
  'interactions',
  'off_limits',
  'programme_authors',
  'programme_people',
];

export class EditionRecord {
  edition = $state.raw<Edition | null>(null);
  /** What it is one year of. */
  series = $state.raw<Conference | null>(null);
  contacts = $state.raw<ContactList | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly key: string;
  #ask = latest(
    (key: string) => Promise.all([fetchEdition(key), editionContacts(key), listConferences()]),
    ([edition, contacts, all]) => {
      this.edition = edition;
      this.series = all.find((one) => one.slug === this.key.slice(0, this.key.lastIndexOf('-'))) ?? null;
      this.contacts = contacts;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  constructor(key: string) {
    this.key = key;
  }
  load = (): void => void this.#ask(this.key);
  /** Asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    this.load();
    return onChanged(({ tables }) => {
      if (tables.some((table) => TOLD_BY.includes(table))) this.load();
    });
  }
}
