/** Suggestions of people in a text field, and whom each stands for. */
import { listPeople } from '../bindings';

export class PeopleSuggested {
  #offered = new Map<string, string>();

  suggest = async (text: string): Promise<string[]> => {
    if (text.trim() === '') return [];
    const { rows } = await listPeople({ text, sort: null, offset: 0, limit: 8, exact: false });
    return rows.map(({ id, name, title, company }) => {
      const line = [name, title, company].filter(Boolean).join(' · ');
      this.#offered.set(line, id);
      return line;
    });
  };

  /** Whom a line stands for that was offered. */
  chosen(line: string): string | null {
    return this.#offered.get(line.trim()) ?? null;
  }

  /** Whom a line stands for; of a name that is typed, the only one found so. */
  async meant(line: string): Promise<string | null> {
    const known = this.chosen(line);
    if (known !== null) return known;
    if (line.trim() === '') return null;
    const { rows } = await listPeople({ text: line, sort: null, offset: 0, limit: 2, exact: true });
    return rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }
}
