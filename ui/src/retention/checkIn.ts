/** Checking in with somebody, wherever she or the client is in front of one. */
import MessageCircleHeart from '@lucide/svelte/icons/message-circle-heart';
import type { Action } from '../actions.svelte';
import { checkInForm, type CheckIn, type StepTurn } from '../bindings';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { closeOverlays, openDialog } from '../kit/overlays.svelte';

/** With a person, or with a client; `step`: where it was begun from one. */
export type With = { person?: string; company?: string; step?: StepTurn | null };

export const today = (): string => isoDay(now());

/** `kept`: that one is changed. */
export async function openCheckIn(of: With, kept: CheckIn | null = null): Promise<void> {
  const [{ default: CheckInForm }, form] = await Promise.all([
    import('./CheckInForm.svelte'),
    checkInForm(of.person ?? null, of.company ?? null, of.step ?? null, today()),
  ]);
  openDialog(
    `${kept === null ? 'Check in with' : 'Check-in with'} ${form.name}`,
    CheckInForm,
    { of, form, kept, done: closeOverlays },
    { wide: true },
  );
}

export const checkInAction = (id: string, group: Action['group'], of: () => With | null): Action => ({
  id,
  name: 'Check in: how it stands',
  label: 'Check in',
  group,
  keys: ['Shift+v'],
  icon: MessageCircleHeart,
  enabled: () => of() !== null,
  run: async () => {
    const whom = of();
    // Its first field is a mark: keys are not held for a text.
    if (whom !== null) await openCheckIn(whom);
  },
});
