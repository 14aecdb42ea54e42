/** Whether a change may have changed who knows whom. */
import type { Changed } from '../bindings';

const TABLES = new Set([
  'people',
  'companies',
  'employments',
  'acquaintances',
  'contributions',
  'field_entries',
  'scale_records',
  'interactions',
  'candidacies',
  'stages',
  'company_contacts',
  'role_managers',
  'off_limits',
  'programme_people',
  'programme_authors',
  'edition_contacts',
]);

export const movesWays = (changed: Changed): boolean => changed.tables.some((table) => TABLES.has(table));
