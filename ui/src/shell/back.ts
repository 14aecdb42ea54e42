/** Where the window stood, in a word that the core keeps while the desk is locked: places and ids, nothing of a person. */
import type { Route, ThingRoute } from './router.svelte';

/** Every place that is reached without an id. */
const PLACES: Record<Exclude<Route['at'], ThingRoute['at']>, true> = {
  people: true,
  today: true,
  companies: true,
  'off-limits': true,
  roles: true,
  pipelines: true,
  placements: true,
  tasks: true,
  captures: true,
  figures: true,
  market: true,
  retention: true,
  conferences: true,
  'query-help': true,
  match: true,
  activity: true,
  desks: true,
  arrival: true,
  inbox: true,
  import: true,
  map: true,
  taxonomy: true,
  'open-source': true,
  settings: true,
};

/** Every place that shows one thing. */
const THINGS: Record<ThingRoute['at'], true> = {
  person: true,
  company: true,
  role: true,
  candidacy: true,
  placement: true,
  edition: true,
  report: true,
  erase: true,
};

const isThing = (word: string): word is ThingRoute['at'] => Object.hasOwn(THINGS, word);
const isPlace = (word: string): word is keyof typeof PLACES => Object.hasOwn(PLACES, word);

export const backFrom = (here: Route): string => ('id' in here ? `${here.at} ${here.id}` : here.at);

/** Where to go again; to the people, where the word says nothing. */
export function backTo(word: string | null): Route {
  const [at = '', id] = (word ?? '').split(' ');
  if (isThing(at) && id !== undefined && id !== '') return { at, id };
  return { at: isPlace(at) ? at : 'people' };
}
