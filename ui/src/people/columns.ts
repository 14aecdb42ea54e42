/** The columns the list of people can have, and how a desk's own choice of them is kept. */
import type { PeopleColumn, PeopleSort } from '../bindings';
import { fitWidth, type GridColumn } from '../kit/grid';

/** Some are shown that nothing can be sorted by. */
export type ColumnId = PeopleColumn | 'hardware' | 'versatile';
export type Column = GridColumn & { id: ColumnId };
export type Layout = { columns: readonly { column: Column; shown: boolean }[]; sort: PeopleSort | null };

type Known = { title: string; width: number; shown: boolean; end?: boolean; unsorted?: boolean };
const KNOWN: Record<ColumnId, Known> = {
  name: { title: 'Name', width: 180, shown: true },
  title: { title: 'Title', width: 260, shown: true },
  company: { title: 'Company', width: 180, shown: true },
  scale: { title: 'Scale', width: 88, shown: true, end: true },
  location: { title: 'Location', width: 136, shown: true },
  tags: { title: 'Tags', width: 176, shown: true },
  email: { title: 'E-mail', width: 220, shown: true },
  updated: { title: 'Updated', width: 96, shown: true, end: true },
  touched: { title: 'Last touched', width: 108, shown: false, end: true },
  stage: { title: 'Stage', width: 220, shown: false },
  hardware: { title: 'Hardware', width: 180, shown: false, unsorted: true },
  versatile: { title: 'Versatile', width: 96, shown: false, unsorted: true },
  team: { title: 'Team', width: 150, shown: false },
  pool: { title: 'Pool', width: 170, shown: false },
  phone: { title: 'Phone', width: 140, shown: false },
  time_zone: { title: 'Time zone', width: 160, shown: false },
  owner: { title: 'Owner', width: 96, shown: false },
  source: { title: 'Source', width: 120, shown: false },
  created: { title: 'Created', width: 96, shown: false, end: true },
};

const isKnown = (id: unknown): id is ColumnId => typeof id === 'string' && Object.hasOwn(KNOWN, id);

const isSorted = (id: unknown): id is PeopleColumn => isKnown(id) && KNOWN[id].unsorted !== true;

function column(id: ColumnId, width?: unknown): Column {
  const { title, width: usual, end, unsorted } = KNOWN[id];
  const fitted = typeof width === 'number' && Number.isFinite(width) ? fitWidth(width) : usual;
  return { id, title, width: fitted, ...(end && { end }), ...(unsorted && { unsorted }) };
}

export const usualLayout = (): Layout => ({
  columns: (Object.keys(KNOWN) as ColumnId[]).map((id) => ({ column: column(id), shown: KNOWN[id].shown })),
  sort: null,
});

export const shownColumns = (layout: Layout): Column[] =>
  layout.columns.filter((one) => one.shown).map((one) => one.column);

export function keepLayout({ columns, sort }: Layout): string {
  return JSON.stringify({
    columns: columns.map(({ column: { id, width }, shown }) => ({ id, width, shown })),
    sort,
  });
}

/** Reads what an older or newer program kept: what it does not know is left out, what is missing comes as usual. */
export function readLayout(kept: string | null): Layout {
  const usual = usualLayout();
  if (kept === null) return usual;
  let read: { columns?: unknown; sort?: { by?: unknown; descending?: unknown } | null };
  try {
    read = JSON.parse(kept) as typeof read;
  } catch {
    // A setting that is no JSON says nothing about anybody's data; the usual columns do.
    return usual;
  }
  const said = Array.isArray(read?.columns) ? (read.columns as Record<string, unknown>[]) : [];
  const columns = said
    .filter((one) => isKnown(one?.['id']))
    .map((one) => ({ column: column(one['id'] as ColumnId, one['width']), shown: one['shown'] === true }));
  const missing = usual.columns.filter(({ column: { id } }) => !columns.some((one) => one.column.id === id));
  const all = [...columns, ...missing].map((one) => (one.column.id === 'name' ? { ...one, shown: true } : one));
  // The name leads, pinned: a row without it is nobody's.
  all.sort((a, b) => Number(b.column.id === 'name') - Number(a.column.id === 'name'));
  const by = read?.sort?.by;
  return { columns: all, sort: isSorted(by) ? { by, descending: read?.sort?.descending === true } : null };
}
