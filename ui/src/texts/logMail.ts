/** What was written is logged as the mail it was. */
import { logInteraction, type NewInteraction } from '../bindings';
import { zone, type About } from '../interactions/about';
import { despite } from '../off-limits/despite';

const entryOf = (about: About, people: readonly string[], text: string): NewInteraction => ({
  people: [...people],
  company: about.company ?? null,
  role: about.role ?? null,
  kind: 'mail',
  direction: 'out',
  when: '',
  zone: zone(),
  text,
  outcome: '',
  next_step: '',
});

export const logMail = (about: About, people: readonly string[], text: string): Promise<unknown> =>
  despite((reason) => logInteraction(entryOf(about, people, text), reason));

/** The mail that a rule stopped, with the reason it was written for all the same: the core keeps both. */
export const logDespite = (about: About, people: readonly string[], text: string, reason: string): Promise<unknown> =>
  logInteraction(entryOf(about, people, text), reason);
