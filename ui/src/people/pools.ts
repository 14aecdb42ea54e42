/** The talent pools are the program's own words, the same in every desk: asked for once. */
import { listPools, type Pool } from '../bindings';

let asked: Promise<readonly Pool[]> | null = null;

export function knownPools(): Promise<readonly Pool[]> {
  asked ??= listPools().catch((thrown: unknown) => {
    asked = null;
    throw thrown;
  });
  return asked;
}
