/** What waits, as the core has it now. */
import { todayList, type Failure, type TodayList } from '../bindings';
import { onBackups, onChanged } from '../changes';
import { zone } from '../interactions/about';
import { asFailure } from '../ipc';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { latest } from '../kit/latest';

/** Of the day it is here. `whole`: with what takes longer to find out. */
export const askToday = (owner: string, whole: boolean): Promise<TodayList> =>
  todayList({ today: isoDay(now()), zone: zone(), owner, whole });

export class Waiting {
  list = $state.raw<TodayList | null>(null);
  failure = $state.raw<Failure | null>(null);
  #owner = '';
  /** Once it was whole it stays so: what was found out late does not go and come. */
  #whole = false;
  #ask = latest(
    (whole: boolean) => askToday(this.#owner, whole),
    (list, whole) => {
      this.list = list;
      this.failure = null;
      if (whole) this.#whole = true;
      else this.#ask(true);
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  show(owner: string): void {
    this.#owner = owner;
    this.again();
  }

  again = (): void => this.#ask(this.#whole);

  /** Asks again whenever something changes, and when the day turns; the returned function stops that. Call it in an `$effect`. */
  follow(): () => void {
    const stops = [onChanged(this.again), onBackups(this.again)];
    return () => stops.forEach((stop) => stop());
  }
}
