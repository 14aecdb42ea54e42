/** A file to import into the fake desk, and what would become of its rows. */
import type { ImportDraft, Mapping, PreviewRow } from '../src/bindings';

export function connections(): ImportDraft {
  const column = (
    header: string,
    target: ImportDraft['columns'][number]['target'],
    samples: string[],
    guarded = false,
  ): ImportDraft['columns'][number] => ({ header, target, samples, protected: guarded });
  return {
    id: 'd1',
    file_name: 'Connections.csv',
    layout: 'LinkedIn connections',
    remembered: false,
    encoding: 'UTF-8',
    delimiter: ',',
    header_line: 4,
    rows: 1_204,
    columns: [
      column('First Name', 'given', ['Ada', 'Björn', 'Mei']),
      column('Last Name', 'family', ['Kowalski', 'Eriksson', 'Tanaka']),
      column('URL', 'link', ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/bjorn', '']),
      column('Email Address', 'email', ['', 'bjorn@example.org', '']),
      column('Company', 'company', ['Northwind Compute', 'Deep Harbor', 'Tensorworks']),
      column('Position', 'title', ['Staff engineer', 'Senior SRE, GPU clusters', 'Research engineer']),
      column('Connected On', 'connected_on', ['12 Mar 2024', '02 Jan 2025', '30 Jun 2023']),
      column('Date of birth', 'skip', ['1990-01-02', '', ''], true),
    ],
  };
}

export function previewOf(mapping: Mapping): PreviewRow[] {
  const has = (target: string): boolean => mapping.targets.some((one) => one === target);
  const tags = mapping.tag === '' ? [] : [mapping.tag];
  return [
    {
      line: 5,
      name: has('family') ? 'Ada Kowalski' : 'Ada',
      title: has('title') ? 'Staff engineer' : '',
      company: has('company') ? 'Northwind Compute' : '',
      location: '',
      contacts: has('link') ? ['linkedin.com/in/ada'] : [],
      tags,
      refused: null,
    },
    {
      line: 6,
      name: has('family') ? 'Björn Eriksson' : 'Björn',
      title: has('title') ? 'Senior SRE, GPU clusters' : '',
      company: has('company') ? 'Deep Harbor' : '',
      location: '',
      contacts: has('email') ? ['bjorn@example.org'] : [],
      tags,
      refused: null,
    },
    {
      line: 7,
      name: '',
      title: '',
      company: '',
      location: '',
      contacts: [],
      tags: [],
      refused: 'no name and no address to know this person by',
    },
  ];
}
