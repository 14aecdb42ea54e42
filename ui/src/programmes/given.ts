/** What an author gives, with the place and the time of it: her titles are told with her, their places by the programme. */
import type { EditionKey, ProgrammeItem, ProgrammePerson } from '../bindings';
import { programmeItems } from '../calls/programmes';

export type Given = { title: string; item: ProgrammeItem | null; edition: EditionKey };

/** So many of one programme are asked for: nobody gives more. */
const MOST = 100;

/** In the order of her titles; each with what the programmes she stands in say of it under her name. */
export async function givenBy({ name, items, at }: Pick<ProgrammePerson, 'name' | 'items' | 'at'>): Promise<Given[]> {
  const pages = await Promise.all(
    at.map(async ({ key }) => {
      const { rows } = await programmeItems({ edition: key, text: name, offset: 0, limit: MOST });
      return rows.map((item) => ({ item, edition: key }));
    }),
  );
  const left = pages.flat();
  return items.map((title) => {
    const found = left.findIndex((one) => one.item.title === title);
    const [one] = found < 0 ? [] : left.splice(found, 1);
    return { title, item: one?.item ?? null, edition: one?.edition ?? '' };
  });
}
