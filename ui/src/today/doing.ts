/** What can be done about what waits, where it stands. */
import { finishTask, putOff, type TodayEntry } from '../bindings';
import { openLog } from '../interactions/actions';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { openMenu, openPopover, type Anchor } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { goTo } from '../shell/go';

const today = (): string => isoDay(now());

/** What is nothing to be ticked off is done by doing it. */
export const canFinish = (entry: TodayEntry): boolean => entry.task !== null;
export async function finish({ task }: TodayEntry): Promise<void> {
  if (task !== null) await saving(finishTask(task, today()));
}

export const canLog = ({ kind, about }: TodayEntry): boolean =>
  about.person !== null || (kind === 'check_in' && about.company !== null);
/** A check-in is logged by its own questions. */
export async function log({ kind, about }: TodayEntry): Promise<void> {
  const { person, company, role, step } = about;
  if (kind === 'check_in') {
    const { openCheckIn } = await import('../retention/checkIn');
    if (person !== null) await openCheckIn({ person, step });
    else if (company !== null) await openCheckIn({ company, step });
    return;
  }
  if (person !== null) await openLog({ people: [person], company, role, called: about.person_name });
}

export const until = (entry: TodayEntry, typed: string): Promise<unknown> => saving(putOff(entry.key, typed, today()));

/** The usual days, and any other as typed. `done` follows once it is put off. */
export function snooze(entry: TodayEntry, anchor: Anchor, done: (put: () => Promise<unknown>) => unknown): void {
  const to = (id: string, label: string, typed: string) => ({
    id,
    label,
    run: () => done(() => until(entry, typed)),
  });
  openMenu({
    label: 'Put off until',
    anchor,
    groups: [
      [
        to('tomorrow', 'Tomorrow', 'tomorrow'),
        to('monday', 'Next Monday', 'next mon'),
        to('week', 'In a week', 'in 1 week'),
      ],
      [
        {
          id: 'other',
          label: 'Another day',
          run: async () => {
            const { default: PutOffUntil } = await import('../tasks/PutOffUntil.svelte');
            openPopover('Put off until', anchor, PutOffUntil, { put: (typed: string) => until(entry, typed) });
          },
        },
      ],
    ],
  });
}

/** Opens what it is about; what is about nothing stands among the tasks. */
export function open({ kind, about }: TodayEntry): void {
  if (kind === 'backup') goTo({ at: 'settings' });
  else if (kind === 'capture') goTo({ at: 'captures' });
  else if (kind !== 'check_in' && about.placement !== null) goTo({ at: 'placement', id: about.placement });
  else if (about.candidacy !== null) goTo({ at: 'candidacy', id: about.candidacy });
  else if (about.person !== null) goTo({ at: 'person', id: about.person });
  else if (about.edition !== null) goTo({ at: 'edition', id: about.edition });
  else if (about.role !== null) goTo({ at: 'role', id: about.role });
  else if (about.company !== null) goTo({ at: 'company', id: about.company });
  else goTo({ at: 'tasks' });
}
