/** Moving rows of a table to a stage: the stages are each role's own, so it is asked for them when they are wanted. */
import { moveCards, roleBoard, type CardListing } from '../bindings';
import { openMenu, type Anchor } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { toast } from '../kit/toasts.svelte';
import { keyOfStage } from './boardActions';
import { askWhy } from './dialogs';

export async function stageMenuOf(rows: readonly CardListing[], anchor: Anchor, moved: () => void): Promise<void> {
  const roles = new Set(rows.map((row) => row.role));
  const [role] = roles;
  if (role === undefined) return;
  if (roles.size > 1) {
    toast('These are in different roles, and each has its own stages. Choose cards of one role.');
    return;
  }
  const { columns } = await roleBoard(role);
  openMenu({
    label: 'Move to stage',
    anchor,
    groups: [
      columns.map(({ stage, asks }, at) => ({
        id: stage.id,
        label: stage.name,
        keys: keyOfStage(at),
        checked: rows.every((row) => row.card.stage === stage.id),
        run: async () => {
          const coming = rows.filter((row) => row.card.stage !== stage.id).map((row) => row.card);
          if (coming.length === 0) return;
          const why =
            asks === 'reason'
              ? await askWhy(
                  coming.map((card) => card.name),
                  stage,
                )
              : { reason: '', closed_by: null };
          if (why === null) return;
          const ids = coming.map((card) => card.id);
          await saving(moveCards(ids, stage.id, null, why));
          moved();
        },
      })),
    ],
  });
}
