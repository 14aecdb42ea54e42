/** What figures are asked of, and what came of it. Asked anew whenever the desk changes. */
import { figures, type Failure, type Figures, type FiguresAsked } from '../bindings';
import { onChanged } from '../changes';
import { zone } from '../interactions/about';
import { asFailure } from '../ipc';
import { latest } from '../kit/latest';

export const EVERYTHING: FiguresAsked = { span: 'quarter', from: '', to: '', role: null, company: null, owner: '' };

export class Asking {
  asked = $state.raw<FiguresAsked>(EVERYTHING);
  told = $state.raw<Figures | null>(null);
  failure = $state.raw<Failure | null>(null);

  private put = latest(
    (asked: FiguresAsked) => figures(asked, zone()),
    (told) => {
      this.told = told;
      this.failure = null;
    },
    (thrown) => (this.failure = asFailure(thrown)),
  );

  constructor(asked: Partial<FiguresAsked> = {}) {
    this.asked = { ...EVERYTHING, ...asked };
  }

  refresh(): void {
    this.put(this.asked);
  }

  ask(change: Partial<FiguresAsked>): void {
    this.asked = { ...this.asked, ...change };
    this.refresh();
  }

  /** A day that cannot be read is said at its field; anything else instead of the figures. */
  problem(field: 'from' | 'to'): string {
    return this.failure?.field === field ? this.failure.message : '';
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
