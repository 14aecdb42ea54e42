/** A check-in as it is being typed. */
import type { CheckIn, CheckInDraft, CheckInForm, LeverSaid } from '../bindings';
import { today, type With } from './checkIn';
import { LEVERS } from './words';

/** What matters stays as it was said before; how it is now is asked anew. */
export function draftOf(of: With, form: CheckInForm, kept: CheckIn | null): CheckInDraft {
  const before = (lever: LeverSaid['lever']): LeverSaid | undefined =>
    form.last?.levers.find((one) => one.lever === lever);
  const { step } = form;
  const client = of.person === undefined;
  return {
    id: kept?.id ?? null,
    side: client ? 'client' : 'person',
    person: of.person ?? null,
    company: of.company ?? null,
    placement: kept?.placement ?? (client ? null : (step?.placement ?? null)),
    step: kept === null && step ? { plan: step.plan, step: step.step, turn: step.turn } : null,
    on_day: kept?.on_day ?? '',
    today: today(),
    channel: kept === null ? 'call' : kept.channel,
    levers:
      kept?.levers.map((one) => ({ ...one })) ??
      LEVERS.map(({ lever }) => ({ lever, have: null, want: before(lever)?.want ?? null, note: '' })),
    approaches: kept?.approaches ?? null,
    approaches_note: kept?.approaches_note ?? '',
    flags: [...(kept?.flags ?? [])],
    satisfaction: kept?.satisfaction ?? null,
    plans: kept?.plans ?? '',
    roadmap: kept?.roadmap ?? '',
    needs: kept?.needs ?? '',
    next_step: kept?.next_step ?? '',
    makes_task: kept === null,
    makes_role: false,
  };
}
