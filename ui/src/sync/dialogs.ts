/** The dialogs about other desks, and who is told when one of them has done something. */
import type { KnownDesk } from '../bindings';
import { openDialog } from '../kit/overlays.svelte';
import AddDesk from './AddDesk.svelte';
import RevokeDesk from './RevokeDesk.svelte';
import WriteFile from './WriteFile.svelte';

/** These steps are not in the journal, so the core tells nobody of them: the screen that shows the desks asks to be told. */
let tell = (): void => undefined;
export function tellWhenDone(done: () => void): () => void {
  tell = done;
  return () => (tell = () => undefined);
}
const done = (): void => tell();

export const addDesk = (): void => openDialog('Add a desk', AddDesk, { done });
export const writeFile = (to?: KnownDesk): void =>
  openDialog('Write a file for other desks', WriteFile, { only: to?.id ?? '', done }, { wide: true });
export const revokeDesk = (desk: KnownDesk): void => openDialog('Revoke a desk', RevokeDesk, { desk, done });
