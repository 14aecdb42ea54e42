/** How backups, their sizes and what they hold are told. */
import type { Backup, Check, Saved, Why } from '../bindings';
import { count, counted, people } from '../en';

const WHY: Record<Why, string> = {
  daily: 'of the day',
  asked: 'made by hand',
  restore: 'before a restore',
  update: 'before an update of Roster',
  merge: 'before a merge',
};

export const why = ({ why }: Backup): string => (why === null ? 'opened since, or copied by hand' : WHY[why]);

/** "1,204 people"; nothing where the backup does not say. */
export const holds = ({ rows }: Backup): string => (rows['people'] === undefined ? '' : people(rows['people']));

const NAMES: Record<string, readonly [string, string]> = {
  people: ['person', 'people'],
  companies: ['company', 'companies'],
  tags: ['tag', 'tags'],
  contact_points: ['address', 'addresses'],
  person_tags: ['tag on a person', 'tags on people'],
  import_mappings: ['remembered import', 'remembered imports'],
  profiles: ['work profile', 'work profiles'],
  scale_records: ['scale record', 'scale records'],
  person_skills: ['skill of a person', 'skills of people'],
  person_hardware: ['piece of hardware of a person', 'pieces of hardware of people'],
  stories: ['failure story', 'failure stories'],
  impacts: ['impact', 'impacts'],
  contributions: ['contribution', 'contributions'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  pay_points: ['point of pay', 'points of pay'],
  exchange_rates: ['exchange rate', 'exchange rates'],
  field_entries: ['entry of the taxonomy', 'entries of the taxonomy'],
  contributors: ['contributor', 'contributors'],
  saved_searches: ['saved search', 'saved searches'],
  hotlists: ['hotlist', 'hotlists'],
  hotlist_people: ['place on a hotlist', 'places on hotlists'],
  wanted_profiles: ['wanted profile', 'wanted profiles'],
  company_aliases: ['other name of a company', 'other names of companies'],
  company_profiles: ['company profile', 'company profiles'],
  company_hardware: ['piece of hardware of a company', 'pieces of hardware of companies'],
  company_contacts: ['contact at a company', 'contacts at companies'],
  off_limits: ['off-limits entry', 'off-limits entries'],
  overrides: ['thing done all the same', 'things done all the same'],
  roles: ['role', 'roles'],
  role_statuses: ['status of a role', 'statuses of roles'],
  role_managers: ['hiring manager', 'hiring managers'],
  pipeline_templates: ['saved pipeline', 'saved pipelines'],
  stages: ['stage', 'stages'],
  candidacies: ['candidacy', 'candidacies'],
  stage_moves: ['move in a pipeline', 'moves in pipelines'],
  submittals: ['submittal', 'submittals'],
  offers: ['offer', 'offers'],
  interactions: ['interaction', 'interactions'],
  tasks: ['task', 'tasks'],
  cadences: ['cadence', 'cadences'],
  text_templates: ['text', 'texts'],
  rules: ['rule of the desk', 'rules of the desk'],
  files: ['file', 'files'],
  file_contents: ['content of a file', 'contents of files'],
  series: ['conference', 'conferences'],
  editions: ['edition of a conference', 'editions of conferences'],
  edition_costs: ['cost of a conference', 'costs of conferences'],
  programme_items: ['paper or talk', 'papers and talks'],
  programme_slots: ['time of a talk', 'times of talks'],
  programme_people: ['author or speaker', 'authors and speakers'],
  programme_authors: ['authorship', 'authorships'],
  not_the_same: ['pair of namesakes told apart', 'pairs of namesakes told apart'],
  edition_contacts: ['contact at a conference', 'contacts at conferences'],
  captures: ['captured line', 'captured lines'],
  employments: ['job', 'jobs'],
  acquaintances: ['acquaintance', 'acquaintances'],
  placements: ['placement', 'placements'],
  invoices: ['invoice', 'invoices'],
  payments: ['payment', 'payments'],
  referral_fees: ['referral fee', 'referral fees'],
  forecasts: ['forecast', 'forecasts'],
  retention_templates: ['template of check-ins', 'templates of check-ins'],
  retention_plans: ['plan of check-ins', 'plans of check-ins'],
  retention_marks: ['step of a plan', 'steps of plans'],
  check_ins: ['check-in', 'check-ins'],
  put_off: ['entry put off', 'entries put off'],
};

/** "3 companies"; a table without a name of its own is named as it is. */
export function things(table: string, n: number): string {
  const [one, many] = NAMES[table] ?? [`row of ${table}`, `rows of ${table}`];
  return counted(n, one, many);
}

/** What of a table was saved: "1,990 people, 10 could not be read". */
export function saved({ name, saved: n, lost }: Saved['tables'][number]): string {
  if (lost === 0) return things(name, n);
  if (lost === null) return `${things(name, n)}; how many could not be read is not known`;
  return `${things(name, n)}; ${count(lost)} could not be read`;
}

/** What a check came to, in one sentence. */
export function verdict(found: Check, full: boolean): string {
  if (found.ok)
    return full
      ? 'All is well: every page reads, and tables, history, list and search agree.'
      : 'All is well: every page of the file reads.';
  return found.mendable
    ? 'Only the list and the search are not as they should be. Your people are; the list can be made anew from them.'
    : 'The file is damaged. Restore a backup, or save what can still be read into a new desk.';
}
