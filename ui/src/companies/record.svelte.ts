/** One company, as the core has it now. While an answer is out, only the latest wish waits. */
import { company as fetchCompany, type Company, type Failure } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';

/** Its roles, its people and what it is part of are told by rows that are not its own. */
const TOLD_BY = [
  'companies',
  'company_aliases',
  'company_profiles',
  'company_hardware',
  'company_contacts',
  'people',
  'roles',
  'candidacies',
  'field_entries',
];

export class CompanyRecord {
  company = $state.raw<Company | null>(null);
  failure = $state.raw<Failure | null>(null);
  #id = '';
  #ask = latest(
    (id: string) => fetchCompany(id),
    (found) => {
      this.company = found;
      this.failure = null;
    },
    (thrown) => {
      this.company = null;
      this.failure = asFailure(thrown);
    },
  );

  show(id: string): void {
    this.#id = id;
    this.#ask(id);
  }
  /** Asks again whenever something it shows changes; the returned function stops that. */
  follow(): () => void {
    return onChanged(({ tables }) => {
      if (tables.some((table) => TOLD_BY.includes(table))) this.#ask(this.#id);
    });
  }
}
