/** Where the window stood, in a word that the core keeps while the desk is locked: places and ids, nothing of a person. */
import type { Route } from './router.svelte';

/** Every place that is reached without an id. */
const PLACES: Record<Exclude<Route['at'], 'person'>, true> = {
  people: true,
  'query-help': true,
  match: true,
  activity: true,
  import: true,
  map: true,
  taxonomy: true,
  'open-source': true,
  settings: true,
};

const isPlace = (word: string): word is keyof typeof PLACES => Object.hasOwn(PLACES, word);

export const backFrom = (here: Route): string => (here.at === 'person' ? `person ${here.id}` : here.at);

/** Where to go again; to the people, where the word says nothing. */
export function backTo(word: string | null): Route {
  const [at = '', id] = (word ?? '').split(' ');
  if (at === 'person' && id !== undefined && id !== '') return { at, id };
  return { at: isPlace(at) ? at : 'people' };
}
