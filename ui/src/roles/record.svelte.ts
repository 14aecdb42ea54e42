/** One role as it is in the desk now. Every write is read back from there. */
import {
  checkRoleBrief,
  editRole,
  role,
  roleTemplates,
  type BriefCheck,
  type Failure,
  type Role,
  type RoleField,
  type RoleTemplate,
} from '../bindings';
import { concerns, onChanged } from '../changes';
import { asFailure } from '../ipc';
import { isoDay } from '../kit/day';
import { failed } from '../kit/toasts.svelte';

/** What a check of the brief counts may have changed with any of these. */
const COUNTED = ['people', 'skills', 'hardware', 'scale', 'pay', 'rates', 'contributions', 'company', 'roles', 'field'];

export class RoleRecord {
  role = $state.raw<Role | null>(null);
  check = $state.raw<BriefCheck | null>(null);
  template = $state.raw<RoleTemplate | null>(null);
  failure = $state.raw<Failure | null>(null);
  #id: string;
  #asked = 0;

  constructor(id: string) {
    this.#id = id;
  }

  async read(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const found = await role(this.#id);
      if (mine !== this.#asked) return;
      this.role = found;
      this.failure = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.failure = asFailure(thrown);
      return;
    }
    // The page stands before everybody is counted.
    try {
      const [check, templates] = await Promise.all([checkRoleBrief(this.#id), roleTemplates()]);
      if (mine !== this.#asked) return;
      this.check = check;
      this.template = templates.find((one) => one.key === this.role?.archetype) ?? null;
    } catch (thrown) {
      // What cannot be read of the profile is told on the page already.
      if (mine === this.#asked && this.role?.problem === '') failed(asFailure(thrown));
    }
  }

  follow(): () => void {
    return onChanged((changed) => {
      const counts = changed.tables.some((table) => COUNTED.some((part) => table.includes(part)));
      if (counts || concerns(changed, this.#id)) void this.read();
    });
  }

  edit = (field: RoleField, value: string): Promise<null> => editRole(this.#id, field, value, isoDay(Date.now()));
}
