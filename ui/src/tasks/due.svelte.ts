/** What is due, as the core has it now. */
import { listTasks, type Failure, type TaskGroup, type TaskQuery } from '../bindings';
import { onChanged } from '../changes';
import { asFailure } from '../ipc';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { latest } from '../kit/latest';

export type DueOf = Partial<Omit<TaskQuery, 'today'>>;

export class Due {
  groups = $state.raw<readonly TaskGroup[]>([]);
  owners = $state.raw<readonly string[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Once the first answer is there. */
  known = $state(false);
  #of: DueOf = {};
  #ask = latest(
    (query: TaskQuery) => listTasks(query),
    (list) => {
      this.groups = list.groups;
      this.owners = list.owners;
      this.failure = null;
      this.known = true;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  show(of: DueOf): void {
    this.#of = of;
    this.again();
  }

  again = (): void => {
    const all = { person: null, company: null, role: null, owner: '', done: false };
    this.#ask({ ...all, ...this.#of, today: isoDay(now()) });
  };

  /** Asks again whenever something changes; the returned function stops that. */
  follow(): () => void {
    return onChanged((changed) => {
      if (changed.tables.some((one) => ['tasks', 'people', 'companies', 'roles'].includes(one))) this.again();
    });
  }
}
