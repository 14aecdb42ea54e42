/** The screens of the desk's daily work, each loaded when it is first gone to. A screen of one thing is given its id. */
import type { Component } from 'svelte';
import type { Route } from './router.svelte';

export type WorkPlace = Extract<
  Route['at'],
  | 'today'
  | 'companies'
  | 'company'
  | 'off-limits'
  | 'roles'
  | 'role'
  | 'candidacy'
  | 'placements'
  | 'placement'
  | 'report'
  | 'pipelines'
  | 'tasks'
  | 'figures'
  | 'market'
  | 'conferences'
  | 'edition'
  | 'captures'
  | 'retention'
  | 'desks'
  | 'arrival'
  | 'inbox'
  | 'erase'
>;

export const PAGES: Record<WorkPlace, () => Promise<{ default: Component<{ id: string }> }>> = {
  today: () => import('../today/Today.svelte'),
  companies: () => import('../companies/Companies.svelte'),
  company: () => import('../companies/CompanyPage.svelte'),
  'off-limits': () => import('../off-limits/AllOffLimits.svelte'),
  roles: () => import('../roles/Roles.svelte'),
  role: () => import('../roles/RolePage.svelte'),
  candidacy: () => import('../pipeline/CandidacyPage.svelte'),
  placements: () => import('../placements/Placements.svelte'),
  placement: () => import('../placements/PlacementPage.svelte'),
  report: () => import('../retention/ClientReport.svelte'),
  pipelines: () => import('../pipeline/Pipelines.svelte'),
  tasks: () => import('../tasks/Tasks.svelte'),
  captures: () => import('../captures/Captures.svelte'),
  figures: () => import('../figures/Figures.svelte'),
  market: () => import('../market/Market.svelte'),
  conferences: () => import('../conferences/Conferences.svelte'),
  retention: () => import('../retention/Retention.svelte'),
  desks: () => import('../sync/Desks.svelte'),
  arrival: () => import('../sync/Arrival.svelte'),
  inbox: () => import('../sync/Inbox.svelte'),
  erase: () => import('../erasure/Erase.svelte'),
  edition: () => import('../conferences/EditionPage.svelte'),
};
