/** What can be done among the conferences. */
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import CalendarDown from '@lucide/svelte/icons/calendar-arrow-down';
import type { Action } from '../actions.svelte';
import { editEdition, saveEditionsCalendar, type EditionPlan } from '../bindings';
import { asFailure } from '../ipc';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { failed, toast } from '../kit/toasts.svelte';
import { goTo } from '../shell/go';
import { conferences, type Conferences } from './list.svelte';
import { rowsActions } from './rowsActions';

export async function addEdition(series = ''): Promise<void> {
  const { default: CreateEdition } = await import('./CreateEdition.svelte');
  openDialog(series === '' ? 'Add a conference' : 'Add a year', CreateEdition, { series });
}

/** Everybody who stands in any programme that is loaded. */
export function showAuthors(): void {
  conferences.side = 'authors';
  goTo({ at: 'conferences' });
}

export const openEdition = (key: string): void => goTo({ at: 'edition', id: key });

/** Sets what we mean to do with these, or, where all are so already, nothing. */
export async function plan(
  editions: readonly { key: string; plan: EditionPlan | null }[],
  to: EditionPlan,
): Promise<void> {
  const next = editions.every((one) => one.plan === to) ? '' : to;
  for (const one of editions) if ((one.plan ?? '') !== next) await saving(editEdition(one.key, 'plan', next));
}

export async function toCalendar(keys: readonly string[]): Promise<void> {
  try {
    const file = await saveEditionsCalendar([...keys]);
    if (file !== null) toast(`Saved for your calendar: ${file}`);
  } catch (thrown) {
    failed(asFailure(thrown));
  }
}

export function listActions(list: Conferences, toSearch: () => void): Action[] {
  const rows = (): boolean => list.side === 'list' && list.held.length > 0;
  const planned = (to: EditionPlan, name: string, key: string): Action => ({
    id: `conferences.${to}`,
    name,
    group: 'Conferences',
    keys: [key],
    enabled: rows,
    run: () => plan(list.held, to),
  });
  return [
    ...rowsActions('conferences', list, 'conference', () => list.side === 'list'),
    planned('going', 'Going there, or not', '1'),
    planned('monitoring', 'Monitor it, or not', '2'),
    {
      id: 'conferences.calendar',
      name: 'Save for a calendar',
      label: 'For a calendar',
      group: 'Conferences',
      icon: CalendarDown,
      enabled: () => list.side === 'list' && list.held.length > 0,
      run: () => toCalendar(list.held.map((one) => one.key)),
    },
    {
      id: 'conferences.add',
      name: 'Add a conference',
      label: 'Add',
      group: 'Conferences',
      keys: ['c e'],
      icon: CalendarPlus,
      run: () => addEdition(),
    },
    {
      id: 'conferences.search',
      name: 'Search conferences',
      group: 'Conferences',
      keys: ['/', '$mod+f'],
      enabled: () => list.side === 'list' || list.side === 'calendar',
      run: toSearch,
    },
    ...(
      [
        ['list', 'List', 'l'],
        ['calendar', 'Calendar', 'c'],
        ['follow-ups', 'Follow-ups', 'f'],
        ['authors', 'Authors of all programmes', 'a'],
      ] as const
    ).map(([side, name, key]): Action => ({
      id: `conferences.${side}-side`,
      name: side === 'authors' ? name : `${name} of conferences`,
      group: 'Conferences',
      keys: [`v ${key}`],
      run: () => (list.side = side),
    })),
  ];
}
