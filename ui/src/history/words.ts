/** What things, fields and kinds of operations are called. */
import type { HistoryField, OperationKind, ThingKind } from '../bindings';

export const THINGS: Partial<Record<ThingKind, string>> = {
  person: 'People',
  company: 'Companies',
  tag: 'Tags',
  search: 'Saved searches',
  hotlist: 'Hotlists',
  wanted: 'Wanted profiles',
  contributor: 'Contributors',
  taxonomy: 'Taxonomy',
  rate: 'Exchange rates',
  conference: 'Conferences',
  placement: 'Placements',
  retention: 'Check-ins',
};

export const FIELDS: Record<HistoryField, string> = {
  name: 'Name',
  title: 'Title',
  company: 'Company',
  team: 'Team',
  location: 'Location',
  time_zone: 'Time zone',
  pool: 'Pool',
  owner: 'Owner',
  source: 'Source',
  notes: 'Notes',
  address: 'E-mails, phones, links',
  tag: 'Tags',
};

export const KINDS: Record<OperationKind, string> = {
  added: 'Added',
  edited: 'Edited',
  tagged: 'Tagged',
  deleted: 'Deleted',
  imported: 'Imported',
  taken_back: 'Undone, put back',
};
