/** The dialogs of pipelines, opened from wherever one stands. */
import type { Added, BoardCard, ClosedWhy } from '../bindings';
import { people } from '../en';
import { closeOverlays, openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { toast } from '../kit/toasts.svelte';
import type { Lane } from './columns';

/** Why these end, and who ended it; null where it is left. */
export async function askWhy(cards: readonly BoardCard[], lane: Lane): Promise<ClosedWhy | null> {
  const { default: EndDialog } = await import('./EndDialog.svelte');
  const whom = cards.length === 1 ? (cards[0]?.name ?? '') : people(cards.length);
  return new Promise((answer) => openDialog(`${whom}: ${lane.stage.name}`, EndDialog, { answer }));
}

/**
 * Adds people to a role from a dialog, which then closes. Who is off limits is shown in its place with why, and added all
 * the same where a reason is given.
 */
export async function adding(run: (despite: string) => Promise<Added>): Promise<void> {
  const { added, there, held_back: held } = await saving(run(''));
  if (held.length > 0) {
    const { default: HeldBack } = await import('./HeldBack.svelte');
    openDialog(`${people(held.length)} held back`, HeldBack, { held, run: (despite: string) => saving(run(despite)) });
    return;
  }
  closeOverlays();
  if (added === 0) toast(there > 0 ? `${people(there)} already in this role.` : 'Nobody was added.');
}

/** Asks for the role these go into. */
export async function addToRoleDialog(ids: readonly string[], source: string): Promise<void> {
  const { default: AddToRole } = await import('./AddToRole.svelte');
  openDialog(`Add ${people(ids.length)} to a role`, AddToRole, { ids: [...ids], source });
}

export async function addPeopleDialog(role: string, title: string): Promise<void> {
  const { default: AddPeople } = await import('./AddPeople.svelte');
  openDialog(`Add people to ${title}`, AddPeople, { role }, { wide: true });
}

export async function stagesDialog(role: string): Promise<void> {
  const { default: StageEditor } = await import('./StageEditor.svelte');
  openDialog('Stages of this board', StageEditor, { role }, { wide: true });
}

export async function ownerDialog(ids: readonly string[], owners: readonly string[]): Promise<void> {
  const { default: OwnerDialog } = await import('./OwnerDialog.svelte');
  openDialog(`Who looks after ${ids.length === 1 ? 'this card' : `these ${people(ids.length)}`}?`, OwnerDialog, {
    ids: [...ids],
    owners: [...owners],
  });
}
