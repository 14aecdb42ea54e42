/** Adding a person by hand, from wherever one stands. */
import { holding } from '../kit/held';
import { openDialog } from '../kit/overlays.svelte';

/** `name`: what is known of it already. */
export async function addPerson(name = ''): Promise<void> {
  await holding(async () => {
    const { default: CreatePerson } = await import('./CreatePerson.svelte');
    openDialog('Add a person', CreatePerson, name === '' ? {} : { name });
  });
}
