/** What was written is logged as the mail it was. */
import { logInteraction } from '../bindings';
import { zone, type About } from '../interactions/about';
import { despite } from '../off-limits/despite';

export function logMail(about: About, people: readonly string[], subject: string): Promise<unknown> {
  const entry = {
    people: [...people],
    company: about.company ?? null,
    role: about.role ?? null,
    kind: 'mail' as const,
    direction: 'out' as const,
    when: '',
    zone: zone(),
    text: subject,
    outcome: '',
    next_step: '',
  };
  return despite((reason) => logInteraction(entry, reason));
}
