/** A programme file that was dropped on the window: whose it is, and how it is looked at there. */
import type { DroppedProgramme, ProgrammePreview } from '../bindings';
import { droppedProgramme, droppedProgrammeFile, lookAtProgramme } from '../calls/programmes';
import { openDialog } from '../kit/overlays.svelte';
import { goTo } from '../shell/go';
import type { Route } from '../shell/router.svelte';

type Waiting = { edition: string; look: () => Promise<ProgrammePreview | null> };
let waiting = $state.raw<Waiting | null>(null);

/** A file waits to be looked at as the programme of this edition. */
export const waitsFor = (edition: string): boolean => waiting?.edition === edition;

/** What waits there, once. */
export function takeWaiting(edition: string): Waiting['look'] | null {
  if (waiting?.edition !== edition) return null;
  const { look } = waiting;
  waiting = null;
  return look;
}

/** Goes to the edition and looks at the file there. */
export function lookThere(edition: string, look: Waiting['look']): void {
  waiting = { edition, look };
  goTo({ at: 'edition', id: edition });
}

export const lookAsOf = (file: DroppedProgramme, edition: string): void =>
  lookThere(edition, () => lookAtProgramme(file.id, edition));

/** Takes the dropped file if it is a programme, else leaves it: false. At an edition every file is taken for its own. */
export async function takeDropped(here: Route): Promise<boolean> {
  if (here.at === 'edition') {
    const { id } = here;
    lookThere(id, () => droppedProgrammeFile(id));
    return true;
  }
  const file = await droppedProgramme();
  if (file === null) return false;
  if (file.edition !== null) lookAsOf(file, file.edition);
  else {
    const { default: WhichEdition } = await import('./WhichEdition.svelte');
    openDialog('Which conference is this the programme of?', WhichEdition, { file });
  }
  return true;
}
