/** Authors come onto a contact list, with why and how much they are wanted there. */
import { addEditionContacts, type MeetWish, type ProgrammePerson } from '../bindings';
import { addProgrammePeople, meetProgrammePeople } from '../calls/programmes';

type Author = Pick<ProgrammePerson, 'id' | 'standing' | 'person'>;

/** Answers how many are new on the list. */
export async function meetAuthors(
  authors: readonly Author[],
  edition: string,
  ids: string[],
  wish: MeetWish,
): Promise<number> {
  // Where nothing is said of them it is one operation, to be undone at one stroke.
  if (wish.why.trim() === '' && wish.priority === null && wish.capacity === 'author') {
    await meetProgrammePeople(edition, ids);
    return ids.length;
  }
  const known = authors.flatMap((one) => (one.standing === 'known' && one.person !== null ? [one.person.id] : []));
  const fresh = authors.filter((one) => one.standing !== 'known').map((one) => one.id);
  const brought = fresh.length === 0 ? [] : await addProgrammePeople(edition, fresh);
  return addEditionContacts(edition, [...known, ...brought], wish);
}
