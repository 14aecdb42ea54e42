/** By what the list of roles is ordered. */
import type { RoleInList } from '../bindings';
import { allIn, STATUSES } from './words';

export type RoleColumn = 'title' | 'client' | 'status' | 'openings' | 'opened' | 'cards' | 'fee' | 'owner';
/** Null: the open ones first, of those the latest changed. */
export type RoleSort = { by: RoleColumn; descending: boolean } | null;

export const COLUMNS: Record<RoleColumn, string> = {
  title: 'Role',
  client: 'Client',
  status: 'Status',
  openings: 'Openings',
  opened: 'Days open',
  cards: 'Pipeline',
  fee: 'Fee expected',
  owner: 'Owner',
};

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Null: nobody said. */
function keyOf(role: RoleInList, by: RoleColumn): string | number | null {
  switch (by) {
    case 'title':
      return role.title;
    case 'client':
      return role.client;
    case 'status':
      return STATUSES.findIndex(({ value }) => value === role.status);
    case 'openings':
      return role.openings;
    case 'opened':
      return role.days_open;
    case 'cards':
      return allIn(role.stages);
    case 'fee':
      return role.fee_minor;
    case 'owner':
      return role.owner === '' ? null : role.owner;
  }
}

/** What nobody said comes last, whichever way; of two alike the first by title. */
export function sorted(roles: readonly RoleInList[], sort: RoleSort): readonly RoleInList[] {
  if (sort === null) return roles;
  const { by, descending } = sort;
  const way = descending ? -1 : 1;
  return roles.toSorted((a, b) => {
    const [one, other] = [keyOf(a, by), keyOf(b, by)];
    if (one === null || other === null)
      return Number(one === null) - Number(other === null) || compare(a.title, b.title);
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
    return order * way || compare(a.title, b.title);
  });
}

/** Numbers are asked for the largest first; a third press leaves it. */
export function nextSort(before: RoleSort, by: RoleColumn): RoleSort {
  const first = ['openings', 'opened', 'cards', 'fee'].includes(by);
  if (before?.by !== by) return { by, descending: first };
  return before.descending === first ? { by, descending: !first } : null;
}
