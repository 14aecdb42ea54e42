/** How a person's page gets to the people like her. The window says where matching stands, once. */
let go: () => void = () => undefined;

export function openMatchWith(open: () => void): void {
  go = open;
}

export async function peopleLike(id: string): Promise<void> {
  const { matching } = await import('./matching.svelte');
  await matching.like(id);
  go();
}
