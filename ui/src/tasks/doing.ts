/** What can be done with a task. */
import { finishTask, reopenTask, snoozeTasks, type Task } from '../bindings';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { openMenu, openPopover, type Anchor } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { goTo } from '../shell/go';

export const today = (): string => isoDay(now());

export async function finish(task: Task): Promise<void> {
  if (task.done_at === null) await saving(finishTask(task.id, today()));
  else await saving(reopenTask(task.id));
}

export const putOff = (task: Task, until: string): Promise<unknown> => saving(snoozeTasks([task.id], until, today()));

/** The usual days, and any other as typed; `around`: what goes on about the row meanwhile. */
export function snooze(
  task: Task,
  anchor: Anchor,
  around: (put: () => Promise<unknown>) => Promise<unknown> = (put) => put(),
): void {
  const put = (typed: string): Promise<unknown> => around(() => putOff(task, typed));
  const until = (id: string, label: string, typed: string) => ({ id, label, run: () => put(typed) });
  openMenu({
    label: 'Put off until',
    anchor,
    groups: [
      [
        until('tomorrow', 'Tomorrow', 'tomorrow'),
        until('monday', 'Next Monday', 'next mon'),
        until('week', 'In a week', 'in 1 week'),
        until('month', 'In a month', 'in 1 month'),
      ],
      [
        {
          id: 'other',
          label: 'Another day',
          run: async () => {
            const { default: PutOffUntil } = await import('./PutOffUntil.svelte');
            openPopover('Put off until', anchor, PutOffUntil, { put });
          },
        },
      ],
    ],
  });
}

/** Opens what a task is about; false where it is about nothing. */
export function openThing(task: Task): boolean {
  if (task.person !== null) goTo({ at: 'person', id: task.person });
  else if (task.role !== null) goTo({ at: 'role', id: task.role });
  else if (task.company !== null) goTo({ at: 'company', id: task.company });
  else return false;
  return true;
}
