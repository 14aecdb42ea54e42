/** Adding a person by hand, from wherever one stands. */
import { openDialog } from '../kit/overlays.svelte';

/** `name`: what is known of it already. */
export async function addPerson(name = ''): Promise<void> {
  const { default: CreatePerson } = await import('./CreatePerson.svelte');
  openDialog('Add a person', CreatePerson, name === '' ? {} : { name });
}
