/** Adding a role, from wherever one stands. */
import { holding } from '../kit/held';
import { openDialog } from '../kit/overlays.svelte';

/** `company`: whose role it is, where that is known. */
export async function addRole(company = ''): Promise<void> {
  await holding(async () => {
    const { default: CreateRole } = await import('./CreateRole.svelte');
    openDialog('Add a role', CreateRole, { company }, { wide: true });
  });
}
