/** With whom, or about what, something was said or is to be done. */
import { person as fetchPerson } from '../bindings';
import { people as counted } from '../en';

export type About = {
  people: readonly string[];
  company?: string | null;
  role?: string | null;
  /** What it is called, where whoever asks knows. */
  called?: string;
};

/** "Ana Ruiz", "3 people"; '' where it is about none of them. */
export async function calledOf({ people, called }: About): Promise<string> {
  if (called !== undefined) return called;
  const [one] = people;
  if (one === undefined) return '';
  return people.length === 1 ? (await fetchPerson(one)).name : counted(people.length);
}

/** The time zone of this machine, by whose clock what is typed is read. */
export const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
