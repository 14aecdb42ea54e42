/** For the unit tests of the screens only; nothing that ships imports it. */
import { configure } from '@testing-library/svelte';
import axe from 'axe-core';

// The same hooks that the journeys in the real window use.
configure({ testIdAttribute: 'data-test' });

/** What axe finds wrong, by rule and place. Contrast needs real pixels: the real window is asked for it. */
export async function complaints(page: Element): Promise<string[]> {
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
