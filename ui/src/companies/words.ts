/** What companies are called by, as they are shown and chosen. */
import type { CompanyRelation, CompanyWorkload, ContactHat, InfraStage } from '../bindings';
import type { Option } from '../kit/Select.svelte';

export const RELATIONS: readonly Option<CompanyRelation>[] = [
  { value: 'client', label: 'Client' },
  { value: 'prospect', label: 'Prospect' },
  { value: 'source', label: 'Source' },
  { value: 'partner', label: 'Partner agency' },
];
export const relationName = (relation: CompanyRelation | null): string =>
  RELATIONS.find((one) => one.value === relation)?.label ?? '';

/** Of a relation's mark. */
export const RELATION_TINT: Record<CompanyRelation, string> = {
  client: 'green',
  prospect: 'blue',
  source: 'slate',
  partner: 'violet',
};

export const STAGES: readonly Option<InfraStage>[] = [
  { value: 'none', label: 'None of its own' },
  { value: 'buying', label: 'Buying' },
  { value: 'building', label: 'Building' },
  { value: 'operating', label: 'Operating' },
];

export const WORKLOADS: readonly Option<CompanyWorkload>[] = [
  { value: 'llm', label: 'Language models' },
  { value: 'vision', label: 'Vision' },
  { value: 'recommender', label: 'Recommenders' },
  { value: 'speech', label: 'Speech' },
  { value: 'science', label: 'Science' },
];

export const HATS: readonly Option<ContactHat>[] = [
  { value: 'hiring_manager', label: 'Hiring manager' },
  { value: 'talent', label: 'Talent partner' },
  { value: 'executive', label: 'Executive' },
  { value: 'billing', label: 'Billing' },
  { value: 'referrer', label: 'Referrer' },
];

/** Who decides on architecture, as the client is asked. */
export const RIGHTS: readonly Option<'1' | '2' | '3' | '4' | '5'>[] = [
  { value: '1', label: '1 – others decide' },
  { value: '2', label: '2 – the team is heard' },
  { value: '3', label: '3 – decided together' },
  { value: '4', label: '4 – the team decides, others may object' },
  { value: '5', label: '5 – the team decides' },
];

const quoted = (name: string): string => `"${name.replaceAll('"', '')}"`;

/** A search for whom we know at a company; of one team, where that is known. */
export const searchAt = (company: string, team = ''): string =>
  team === '' ? `company:${quoted(company)}` : `company:${quoted(company)} team:${quoted(team)}`;
