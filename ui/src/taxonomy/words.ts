/** The taxonomy in the words of the screen: what an entry is called, what became of it, under which heading it stands. */
import type { FieldDraft, FieldEntry, FieldKind } from '../bindings';
import { people } from '../en';

export const TABS: readonly { id: FieldKind; name: string }[] = [
  { id: 'skill', name: 'Skills' },
  { id: 'hardware', name: 'Hardware' },
  { id: 'project', name: 'Projects' },
  { id: 'pool', name: 'Pools' },
];

/** "Add a skill" */
export const ONE: Record<FieldKind, string> = {
  skill: 'skill',
  hardware: 'part',
  project: 'project',
  pool: 'pool',
};

/** What became of it in this desk, in a word or two; empty: it is as the program has it. */
export function stateOf(entry: FieldEntry, nameOf: (key: string) => string): string {
  if (entry.merged_into !== '') return `merged into ${nameOf(entry.merged_into)}`;
  if (entry.retired) return 'retired';
  if (entry.own) return 'own';
  return entry.changed ? 'changed' : '';
}

/** What merging does, before it is done. */
export const mergeMeans = (from: string, into: string, count: number): string =>
  count === 0
    ? `Nobody has “${from}” yet. Whoever gets it is read as having ${into}.`
    : `${people(count)} ${count === 1 ? 'has' : 'have'} “${from}”: from now on that is read as ${into}.`;

export type Heading = { name: string; entries: FieldEntry[] };

const headingOf = (entry: FieldEntry): string =>
  entry.kind === 'skill' ? entry.area : entry.kind === 'hardware' ? entry.vendor : '';

/** Under their headings, in the taxonomy's order; of hardware each family before its parts. */
export function underHeadings(entries: readonly FieldEntry[]): Heading[] {
  const headings: Heading[] = [];
  for (const entry of entries) {
    const name = headingOf(entry);
    let heading = headings.find((one) => one.name === name);
    if (!heading) headings.push((heading = { name, entries: [] }));
    heading.entries.push(entry);
  }
  const order = { vendor: 0, family: 1, part: 2 };
  for (const { entries: within } of headings) {
    if (within[0]?.kind !== 'hardware') continue;
    const families = [...new Set(within.map((one) => one.family))];
    within.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family) || order[a.level] - order[b.level]);
  }
  return headings;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether one of its names or spellings, or where it stands, has the text in it. */
export function fits(entry: FieldEntry, text: string): boolean {
  const wanted = folded(text.trim());
  return [entry.name, entry.area, entry.vendor, entry.family, ...entry.same, ...entry.parts, ...entry.paths].some(
    (one) => folded(one).includes(wanted),
  );
}

export const draftOf = (entry: FieldEntry): FieldDraft => ({
  kind: entry.kind,
  key: entry.key,
  name: entry.name,
  same: entry.same,
  parts: entry.parts,
  kin: entry.kin,
  area: entry.area,
  vendor: entry.vendor,
  family: entry.family,
  year: entry.year === null ? '' : String(entry.year),
  skill: entry.skill,
  paths: entry.paths,
  weak: entry.weak,
});

export const emptyDraft = (kind: FieldKind): FieldDraft => ({
  kind,
  key: '',
  name: '',
  same: [],
  parts: [],
  kin: [],
  area: '',
  vendor: '',
  family: '',
  year: '',
  skill: '',
  paths: [],
  weak: false,
});
