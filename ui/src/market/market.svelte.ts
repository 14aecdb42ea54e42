/** What is asked of the market, and what came of it. Asked anew whenever the desk changes. */
import { market, type Failure, type Market, type MarketAsked } from '../bindings';
import { onChanged } from '../changes';
import { zone } from '../interactions/about';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';

export const START: MarketAsked = { by: 'level', kind: null, span: 'two_years', currency: '' };

export class MarketView {
  asked = $state.raw<MarketAsked>(START);
  told = $state.raw<Market | null>(null);
  failure = $state.raw<Failure | null>(null);

  private put = latest(
    (asked: MarketAsked) => market(asked, zone()),
    (told) => {
      this.told = told;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  refresh(): void {
    this.put(this.asked);
  }

  ask(change: Partial<MarketAsked>): void {
    this.asked = { ...this.asked, ...change };
    this.refresh();
  }

  /** Until the view goes. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => this.refresh(), 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
}
