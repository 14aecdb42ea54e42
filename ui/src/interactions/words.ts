/** What interactions are called here, and their signs. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import Banknote from '@lucide/svelte/icons/banknote';
import FileUp from '@lucide/svelte/icons/file-up';
import Mail from '@lucide/svelte/icons/mail';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Phone from '@lucide/svelte/icons/phone';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Component } from 'svelte';
import type { CadenceStanding, Direction, InteractionKind, OutreachStanding, TimelineEntry } from '../bindings';
import { counted, day } from '../en';

export const KINDS: readonly { kind: InteractionKind; name: string; icon: Component }[] = [
  { kind: 'call', name: 'Call', icon: Phone },
  { kind: 'mail', name: 'Mail', icon: Mail },
  { kind: 'message', name: 'Message', icon: MessageSquare },
  { kind: 'meeting', name: 'Meeting', icon: UsersRound },
  { kind: 'note', name: 'Note', icon: StickyNote },
];

export const DIRECTIONS: readonly { id: Direction | 'both'; name: string }[] = [
  { id: 'out', name: 'From us' },
  { id: 'in', name: 'To us' },
  { id: 'both', name: 'Both' },
];

export const kindName = (kind: InteractionKind): string => KINDS.find((one) => one.kind === kind)?.name ?? kind;

const OTHER: Record<Exclude<TimelineEntry['what'], 'interaction'>, { name: string; icon: Component }> = {
  move: { name: 'Stage', icon: ArrowRightLeft },
  submittal: { name: 'Submittal', icon: FileUp },
  offer: { name: 'Offer', icon: Banknote },
};

/** What an entry is, in a word and a sign. */
export function headOf(entry: TimelineEntry): { name: string; icon: Component } {
  if (entry.what !== 'interaction') return OTHER[entry.what];
  const known = KINDS.find((one) => one.kind === entry.kind);
  const name = known?.name ?? 'Note';
  const way =
    entry.direction === null || entry.kind === 'note' ? '' : entry.direction === 'out' ? ' from us' : ' to us';
  return { name: `${name}${way}`, icon: known?.icon ?? StickyNote };
}

/** What an entry that was not logged says. */
export function saidOf(entry: TimelineEntry): string {
  if (entry.what === 'offer') {
    const by = entry.text === 'person' ? 'asked for by the person' : 'made by the client';
    return entry.outcome === '' ? by : `${by}, ${entry.outcome}`;
  }
  if (entry.what === 'submittal') return entry.outcome === '' ? entry.text : `${entry.text} to ${entry.outcome}`;
  return entry.text;
}

/** "2 of 3 touches from us in 60 days" */
export function touchesLine({ cap, touches }: OutreachStanding): string {
  if (cap === null) return '';
  return `${touches} of ${cap.touches} ${cap.touches === 1 ? 'touch' : 'touches'} from us in ${counted(cap.days, 'day', 'days')}`;
}

/** What stops the next outreach; '' where nothing does. */
export function stoppedBy(standing: OutreachStanding): string {
  if (standing.off_limits !== null) return standing.off_limits;
  if (!standing.full) return '';
  const free = standing.free_at === null ? '' : ` until ${day(standing.free_at)}`;
  return `${touchesLine(standing)}: the next one needs a reason${free}`;
}

export type Tone = 'ok' | 'due' | 'late' | 'none';

/** How a cadence stands, in words and by how much it presses. */
export function cadenceLine(standing: CadenceStanding): { text: string; tone: Tone } {
  const { status } = standing;
  if (status === null) return { text: 'No cadence', tone: 'none' };
  switch (status.is) {
    case 'fine':
      return { text: `In touch; next in ${counted(status.days, 'day', 'days')}`, tone: 'ok' };
    case 'due_in':
      return status.days === 0
        ? { text: 'Get in touch today', tone: 'due' }
        : { text: `Get in touch within ${counted(status.days, 'day', 'days')}`, tone: 'due' };
    case 'late':
      return { text: `${counted(status.days, 'day', 'days')} late to get in touch`, tone: 'late' };
    case 'never_touched':
      return { text: 'Never touched', tone: 'due' };
  }
}
