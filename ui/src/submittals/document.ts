/** The document of a submittal, printed once more from what was kept. */
import { saveSubmittal } from '../bindings';
import { toast } from '../kit/toasts.svelte';

export async function saveDocument(id: string): Promise<void> {
  const saved = await saveSubmittal(id);
  if (saved === null) return;
  toast(
    saved.same
      ? `Saved ${saved.file}: the same document, byte by byte`
      : `Saved ${saved.file}: the same words, set anew by this version or with other fonts`,
  );
}
