/** Sentences of the import screen that carry numbers, and what the file's own terms are called. */
import type { ImportColumn, ImportDraft, ImportReport } from '../bindings';
import { count, counted, people, rows } from '../en';
import type { OptionGroup } from '../kit/Select.svelte';

export const companies = (n: number): string => counted(n, 'new company', 'new companies');

/** A column without a header still has a place. */
export const columnName = (column: ImportColumn, index: number): string =>
  column.header.trim() === '' ? `Column ${index + 1}` : column.header;

export const shapeOf = (draft: ImportDraft): string =>
  `${rows(draft.rows)} · ${counted(draft.columns.length, 'column', 'columns')} · header in line ${count(draft.header_line)}`;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "1,202 people created, 41 new companies and 2 rows refused" */
export function summary(report: ImportReport): string {
  const verb = (done: string): string => (report.dry_run ? `would be ${done}` : done);
  const parts = [
    report.created > 0 ? `${people(report.created)} ${verb('created')}` : '',
    report.updated > 0 ? `${people(report.updated)} ${verb('updated')}` : '',
    report.companies_created > 0 ? companies(report.companies_created) : '',
    report.unchanged > 0 ? `${people(report.unchanged)} left as they are` : '',
    report.skipped > 0 ? `${rows(report.skipped)} skipped` : '',
    report.errors.length > 0 ? `${rows(report.errors.length)} refused` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing to do' : list.format(parts);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ENCODINGS: readonly (readonly [string, string])[] = [
  ['UTF-8', 'UTF-8'],
  ['UTF-16LE', 'UTF-16, little-endian'],
  ['UTF-16BE', 'UTF-16, big-endian'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['macintosh', 'Western (old Macintosh)'],
  ['Shift_JIS', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['Big5', 'Chinese, traditional (Big5)'],
  ['EUC-KR', 'Korean (EUC-KR)'],
];

/** The encodings to choose from; one the core found by itself is among them. */
export function encodings(now: string): readonly OptionGroup<string>[] {
  const known = ENCODINGS.map(([value, label]) => ({ value, label }));
  const options = known.some(({ value }) => value === now) ? known : [{ value: now, label: now }, ...known];
  return [{ heading: null, options }];
}

export const DELIMITERS: readonly OptionGroup<ImportDraft['delimiter']>[] = [
  {
    heading: null,
    options: [
      { value: ',', label: 'Comma' },
      { value: ';', label: 'Semicolon' },
      { value: '\t', label: 'Tab' },
      { value: '|', label: 'Vertical bar' },
    ],
  },
];
