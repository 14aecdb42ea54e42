/** What becomes of pasted lines: somebody known, somebody new, nobody; and who is still to be told apart. */
import type { PastedLine, PastedPick } from '../bindings';

/** A person's key, or one of the words. */
export type Choice = string;
const ASK = 'ask';
const NEW = 'new';
const SKIP = 'skip';

/** What a line is at first: whoever is sure; nobody known is offered as new; of several it is asked. */
export function first(line: PastedLine): Choice {
  const [person] = line.people;
  if (person === undefined) return NEW;
  if (!line.sure) return ASK;
  return person.there ? SKIP : person.id;
}

export function choices(line: PastedLine): { value: Choice; label: string }[] {
  const known = line.people.map((one) => {
    const work = [one.title, one.company].filter(Boolean).join(' at ');
    const more = [work, one.there ? 'in this role' : '', one.off_limits === '' ? '' : 'off limits'].filter(Boolean);
    return { value: one.id, label: [one.name, ...more].join(', ') };
  });
  const asked = line.people.length > 0 && !line.sure ? [{ value: ASK, label: 'Which one?' }] : [];
  const fresh = [line.said.name, line.said.company].filter(Boolean).join(', ') || line.said.email || line.said.link;
  return [...asked, ...known, { value: NEW, label: `New: ${fresh}` }, { value: SKIP, label: 'Leave out' }];
}

export const picks = (lines: readonly PastedLine[], chosen: readonly Choice[]): PastedPick[] =>
  lines.flatMap((line, i) => {
    const choice = chosen[i];
    if (choice === undefined || choice === ASK || choice === SKIP) return [];
    return [{ person: choice === NEW ? null : choice, said: line.said }];
  });
