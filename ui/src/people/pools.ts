/** The talent pools, the desk's own among them: asked for anew once the taxonomy was changed. */
import { listPools, type Pool } from '../bindings';
import { onChanged } from '../changes';

let asked: Promise<readonly Pool[]> | null = null;
let listening: (() => void) | null = null;

/** Another desk may have others. */
export function forgetPools(): void {
  listening?.();
  listening = asked = null;
}

export function knownPools(): Promise<readonly Pool[]> {
  listening ??= onChanged(({ tables }) => {
    if (tables.includes('field_entries')) asked = null;
  });
  asked ??= listPools().catch((thrown: unknown) => {
    asked = null;
    throw thrown;
  });
  return asked;
}
