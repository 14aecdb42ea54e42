/** Logging, noting and following up, wherever somebody or something is in front of one: the same three keys everywhere. */
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import MailPlus from '@lucide/svelte/icons/mail-plus';
import MessageSquarePlus from '@lucide/svelte/icons/message-square-plus';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import type { Action } from '../actions.svelte';
import type { InteractionKind } from '../bindings';
import { holding } from '../kit/held';
import { closeOverlays, openDialog } from '../kit/overlays.svelte';
import { calledOf, type About } from './about';

/** Fetches the dialogs ahead of their first key. */
export const fetchDialogs = (): Promise<unknown> =>
  Promise.all([import('./LogForm.svelte'), import('../tasks/TaskDialog.svelte'), import('../texts/UseText.svelte')]);

export async function openLog(about: About, kind?: InteractionKind): Promise<void> {
  const [{ default: LogForm }, called] = await Promise.all([import('./LogForm.svelte'), calledOf(about)]);
  const title = kind === 'note' ? 'Note' : 'Log';
  openDialog(
    called === '' ? title : `${title}: ${called}`,
    LogForm,
    { about, kind, done: closeOverlays },
    { wide: true },
  );
}

export async function openFollowUp(about: About): Promise<void> {
  const [{ default: TaskDialog }, called] = await Promise.all([import('../tasks/TaskDialog.svelte'), calledOf(about)]);
  openDialog(called === '' ? 'Add a task' : `Follow up: ${called}`, TaskDialog, { about });
}

export async function openText(about: About): Promise<void> {
  const [{ default: UseText }, called] = await Promise.all([import('../texts/UseText.svelte'), calledOf(about)]);
  openDialog(`Write to ${called}`, UseText, { about }, { wide: true });
}

/**
 * The actions on what is in front of one. `scope` begins their ids ("person" gives "person.log"); `about` answers null while
 * there is nothing to act on.
 */
export function touchActions(scope: string, group: Action['group'], about: () => About | null): Action[] {
  const some = (): boolean => about() !== null;
  const doing = (run: (about: About) => Promise<void>) => async (): Promise<void> => {
    const now = about();
    if (now !== null) await holding(() => run(now));
  };
  return [
    {
      id: `${scope}.log`,
      name: 'Log a call, mail, message or meeting',
      label: 'Log',
      group,
      keys: ['l'],
      icon: MessageSquarePlus,
      enabled: some,
      run: doing((now) => openLog(now)),
    },
    {
      id: `${scope}.note`,
      name: 'Write a note',
      label: 'Note',
      group,
      keys: ['n'],
      icon: StickyNote,
      enabled: some,
      run: doing((now) => openLog(now, 'note')),
    },
    {
      id: `${scope}.follow-up`,
      name: 'Add a follow-up task',
      label: 'Follow up',
      group,
      keys: ['f'],
      icon: CalendarClock,
      enabled: some,
      run: doing(openFollowUp),
    },
    {
      id: `${scope}.write`,
      name: 'Write a mail from a text',
      label: 'Write',
      group,
      keys: ['Shift+w'],
      icon: MailPlus,
      enabled: () => (about()?.people.length ?? 0) > 0,
      run: doing(openText),
    },
  ];
}
