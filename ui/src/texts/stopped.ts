/** Whom a rule of the desk stops us from writing to. */
import { outreachStanding } from '../bindings';
import { stoppedBy } from '../interactions/words';

export type Stopped = { person: string; why: string };

/** Everybody is asked about: of many as of one. */
export async function stoppedAmong(people: readonly string[]): Promise<Stopped[]> {
  const standings = await Promise.all(people.map(outreachStanding));
  return standings.flatMap((standing, at) => {
    const [person, why] = [people[at], stoppedBy(standing)];
    return person === undefined || why === '' ? [] : [{ person, why }];
  });
}
