/** Adding a company by hand, from wherever one stands. */
import { holding } from '../kit/held';
import { openDialog } from '../kit/overlays.svelte';

/** `name`: what is known of it already. */
export async function addCompany(name = ''): Promise<void> {
  await holding(async () => {
    const { default: CreateCompany } = await import('./CreateCompany.svelte');
    openDialog('Add a company', CreateCompany, { name });
  });
}
