/** Capturing a line, from wherever one stands. */
import { holding } from '../kit/held';
import { openDialog } from '../kit/overlays.svelte';

export async function captureLine(): Promise<void> {
  await holding(async () => {
    const { default: QuickCapture } = await import('./QuickCapture.svelte');
    openDialog('Quick capture', QuickCapture, {}, { wide: true });
  });
}
