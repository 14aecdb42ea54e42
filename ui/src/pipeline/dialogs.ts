/** The dialogs of pipelines, opened from wherever one stands. */
import { addToRole, type Added, type ClosedWhy, type Stage } from '../bindings';
import { people } from '../en';
import { closeOverlays, openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { toast } from '../kit/toasts.svelte';
import ReasonDialog from '../off-limits/ReasonDialog.svelte';

/** Why these end, and who ended it; null where it is left. */
export async function askWhy(names: readonly string[], stage: Stage): Promise<ClosedWhy | null> {
  const { default: EndDialog } = await import('./EndDialog.svelte');
  const whom = names.length === 1 ? (names[0] ?? '') : people(names.length);
  return new Promise((answer) => openDialog(`${whom}: ${stage.name}`, EndDialog, { answer }));
}

/**
 * Adds people to a role from a dialog, which then closes. Who is off limits is shown in its place with why, and they
 * alone are added all the same where a reason is given: who is new to the desk was made by then.
 */
export async function adding(role: string, source: string, adds: Promise<Added>): Promise<void> {
  const { added, there, held_back: held } = await saving(adds);
  if (held.length > 0) {
    const ids = held.map((one) => one.person);
    openDialog(`${people(held.length)} held back`, ReasonDialog<Added>, {
      held,
      does: 'Add all the same',
      leaves: 'Leave them out',
      run: (despite: string) => addToRole(role, ids, source, despite),
    });
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

/** `now`: whose they are, by card. */
export async function ownerDialog(
  ids: readonly string[],
  owners: readonly string[],
  now: readonly string[],
): Promise<void> {
  const { default: OwnerDialog } = await import('./OwnerDialog.svelte');
  openDialog(`Who looks after ${ids.length === 1 ? 'this card' : `these ${people(ids.length)}`}?`, OwnerDialog, {
    ids: [...ids],
    owners: [...owners],
    now: new Set(now).size === 1 ? (now[0] ?? '') : '',
  });
}
