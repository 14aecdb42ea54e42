/** Tags to offer while one is typed: those in use that hold the letters, the most used first. */
import { listTags } from '../bindings';

export async function suggestTags(text: string, not: readonly string[] = []): Promise<string[]> {
  const low = text.trim().toLowerCase();
  const all = await listTags();
  return all.map((one) => one.name).filter((name) => !not.includes(name) && name.toLowerCase().includes(low));
}
