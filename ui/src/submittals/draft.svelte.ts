/** A profile that is being made: what is asked for, and the page as it would be sent. */
import {
  profilePreview,
  profileStart,
  type Failure,
  type NewSubmittal,
  type ProfileAsk,
  type ProfileShown,
  type ProfileStart,
} from '../bindings';
import { asFailure } from '../ipc';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { failed } from '../kit/toasts.svelte';

/** How long typing rests before the page is made anew. */
const RESTS_MS = 250;
/** What most agreements with clients say. */
const OWNED_DAYS = 365;

export class ProfileDraft {
  readonly candidacy: string;
  start = $state.raw<ProfileStart | null>(null);
  ask = $state<ProfileAsk | null>(null);
  send = $state<Omit<NewSubmittal, 'today'>>({
    sent_on: 'today',
    sent_to: '',
    route: 'mail',
    consent: 'unknown',
    consent_on: '',
    owned_days: String(OWNED_DAYS),
    evidence: '',
    note: '',
  });
  shown = $state.raw<ProfileShown | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The page shown is not that of what is asked now. */
  stale = $state(true);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(candidacy: string) {
    this.candidacy = candidacy;
  }

  async begin(): Promise<void> {
    try {
      const start = await profileStart(this.candidacy);
      this.start = start;
      this.send.sent_to = start.receivers[0]?.name ?? '';
      this.ask = {
        candidacy: this.candidacy,
        form: 'blind',
        parts: [...start.rules.parts],
        rules: start.rules,
        headline: '',
        summary: '',
        available: '',
        pay: false,
      };
    } catch (thrown) {
      failed(asFailure(thrown));
    }
  }

  /** Follows what is asked: call it in an effect. The first page is made at once. */
  follow(): () => void {
    const ask = this.ask && ($state.snapshot(this.ask) as ProfileAsk);
    if (!ask) return () => undefined;
    this.stale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#make(ask), this.#asked === 0 ? 0 : RESTS_MS);
    return () => clearTimeout(this.#timer);
  }

  async #make(ask: ProfileAsk): Promise<void> {
    const mine = ++this.#asked;
    try {
      const shown = await profilePreview(ask);
      if (mine !== this.#asked) return;
      [this.shown, this.failure, this.stale] = [shown, null, false];
    } catch (thrown) {
      if (mine === this.#asked) this.failure = asFailure(thrown);
    }
  }

  /** As it is recorded: all as typed, and read by the core. */
  submittal(): NewSubmittal {
    return { ...$state.snapshot(this.send), today: isoDay(now()) };
  }

  /** An address of whoever it is sent to, as far as it is known. */
  address(): string {
    return this.start?.receivers.find((one) => one.name === this.send.sent_to)?.email ?? '';
  }
}
