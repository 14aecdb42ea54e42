/** The numbers at the side of the window: what waits, what is due, what is to be sorted, what is to be chosen. Counted once the first screen stands. */
export { followWaiting, linesWaiting } from '../captures/waiting.svelte';
export { choicesWaiting, followChoices } from '../sync/choosing.svelte';
export { dueNow, followCounts } from '../tasks/counts.svelte';
export { followToday, waitsNow } from '../today/counts.svelte';
