/** What can be done wherever one stands. */
import Ban from '@lucide/svelte/icons/ban';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Briefcase from '@lucide/svelte/icons/briefcase';
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business';
import BookUser from '@lucide/svelte/icons/book-user';
import Building2 from '@lucide/svelte/icons/building-2';
import Inbox from '@lucide/svelte/icons/inbox';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import TrendingUp from '@lucide/svelte/icons/trending-up';
import HeartHandshake from '@lucide/svelte/icons/heart-handshake';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Sun from '@lucide/svelte/icons/sun';
import Columns3 from '@lucide/svelte/icons/columns-3';
import Command from '@lucide/svelte/icons/command';
import GitCommit from '@lucide/svelte/icons/git-commit-horizontal';
import Handshake from '@lucide/svelte/icons/handshake';
import History from '@lucide/svelte/icons/history';
import Import from '@lucide/svelte/icons/import';
import Keyboard from '@lucide/svelte/icons/keyboard';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Lock from '@lucide/svelte/icons/lock';
import MapIcon from '@lucide/svelte/icons/map';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Search from '@lucide/svelte/icons/search';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import Tags from '@lucide/svelte/icons/tags';
import Undo2 from '@lucide/svelte/icons/undo-2';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import { tick } from 'svelte';
import type { Action } from '../actions.svelte';
import { captureLine } from '../captures/open';
import { addCompany } from '../companies/create';
import { openDialog } from '../kit/overlays.svelte';
import type { PeopleList } from '../people/list.svelte';
import { addPerson } from '../people/create';
import { addRole } from '../roles/create';
import { lockNow } from './locking';
import type { Router } from './router.svelte';
import { redoLast, undoLast } from './undo';

/** `escape` says what one level up means here. */
export function shellActions(router: Router, list: PeopleList, escape: () => void): Action[] {
  return [
    {
      id: 'go.palette',
      name: 'Find an action or a person',
      group: 'Anywhere',
      keys: ['$mod+k'],
      icon: Command,
      run: async () => {
        const { default: Palette } = await import('./Palette.svelte');
        openDialog('Find an action or a person', Palette, {}, { bare: true });
      },
    },
    {
      id: 'people.search',
      name: 'Search people',
      group: 'Anywhere',
      keys: ['/', '$mod+f'],
      icon: Search,
      run: async () => {
        router.go({ at: 'people' });
        await tick();
        list.enterSearch();
      },
    },
    {
      id: 'search.help',
      name: 'How to search',
      group: 'Anywhere',
      keys: ['F1'],
      icon: CircleQuestionMark,
      run: () => router.go({ at: 'query-help' }),
    },
    {
      id: 'go.keys',
      name: 'Show all keys',
      group: 'Anywhere',
      keys: ['?'],
      icon: Keyboard,
      run: async () => {
        const { default: KeysSheet } = await import('./KeysSheet.svelte');
        openDialog('Keys', KeysSheet, {}, { wide: true });
      },
    },
    {
      id: 'go.people',
      name: 'Go to people',
      group: 'Anywhere',
      keys: ['g p'],
      icon: Users,
      run: () => router.go({ at: 'people' }),
    },
    {
      id: 'go.companies',
      name: 'Go to companies',
      group: 'Anywhere',
      keys: ['g c'],
      icon: Building2,
      run: () => router.go({ at: 'companies' }),
    },
    {
      id: 'go.off-limits',
      name: 'Go to who is off limits',
      group: 'Anywhere',
      keys: ['g x'],
      icon: Ban,
      run: () => router.go({ at: 'off-limits' }),
    },
    {
      id: 'go.roles',
      name: 'Go to roles',
      group: 'Anywhere',
      keys: ['g r'],
      icon: Briefcase,
      run: () => router.go({ at: 'roles' }),
    },
    {
      id: 'roles.add',
      name: 'Add a role',
      label: 'Add a role',
      group: 'Anywhere',
      keys: ['c r'],
      icon: BriefcaseBusiness,
      run: () => addRole(),
    },
    {
      id: 'go.pipelines',
      name: 'Go to every pipeline',
      group: 'Anywhere',
      keys: ['g b'],
      icon: Columns3,
      run: () => router.go({ at: 'pipelines' }),
    },
    {
      id: 'go.placements',
      name: 'Go to placements',
      group: 'Anywhere',
      keys: ['g d'],
      icon: Handshake,
      run: () => router.go({ at: 'placements' }),
    },
    {
      id: 'go.today',
      name: 'Go to today',
      group: 'Anywhere',
      keys: ['g y'],
      icon: Sun,
      run: () => router.go({ at: 'today' }),
    },
    {
      id: 'go.tasks',
      name: 'Go to tasks',
      group: 'Anywhere',
      keys: ['g t'],
      icon: ListTodo,
      run: () => router.go({ at: 'tasks' }),
    },
    {
      id: 'captures.capture',
      name: 'Capture a line',
      label: 'Capture a line',
      group: 'Anywhere',
      keys: ['$mod+Shift+c'],
      icon: NotebookPen,
      run: captureLine,
    },
    {
      id: 'go.captures',
      name: 'Go to captures to be sorted',
      group: 'Anywhere',
      keys: ['g q'],
      icon: Inbox,
      run: () => router.go({ at: 'captures' }),
    },
    {
      id: 'go.figures',
      name: 'Go to the figures',
      group: 'Anywhere',
      keys: ['g n'],
      icon: ChartColumn,
      run: () => router.go({ at: 'figures' }),
    },
    {
      id: 'go.market',
      name: 'Go to the market',
      group: 'Anywhere',
      keys: ['g f'],
      icon: TrendingUp,
      run: () => router.go({ at: 'market' }),
    },
    {
      id: 'go.retention',
      name: 'Go to retention: who may leave',
      group: 'Anywhere',
      keys: ['g v'],
      icon: HeartHandshake,
      run: () => router.go({ at: 'retention' }),
    },
    {
      id: 'go.conferences',
      name: 'Go to conferences',
      group: 'Anywhere',
      keys: ['g e'],
      icon: CalendarDays,
      run: () => router.go({ at: 'conferences' }),
    },
    {
      id: 'go.authors',
      name: 'Find somebody in all programmes of conferences',
      label: 'Authors of all programmes',
      group: 'Anywhere',
      keys: ['g u'],
      icon: BookUser,
      run: async () => (await import('../conferences/actions')).showAuthors(),
    },
    {
      id: 'go.map',
      name: 'Go to the map of who we know',
      group: 'Anywhere',
      keys: ['g k'],
      icon: MapIcon,
      run: () => router.go({ at: 'map' }),
    },
    {
      id: 'go.taxonomy',
      name: 'Go to the taxonomy',
      label: 'Open the taxonomy',
      group: 'Anywhere',
      keys: ['g w'],
      icon: Tags,
      run: () => router.go({ at: 'taxonomy' }),
    },
    {
      id: 'go.match',
      name: 'Match people with what is wanted',
      group: 'Anywhere',
      keys: ['g m'],
      icon: Scale,
      run: () => router.go({ at: 'match' }),
    },
    {
      id: 'go.import',
      name: 'Import people from a file',
      group: 'Anywhere',
      keys: ['g i'],
      icon: Import,
      run: () => router.go({ at: 'import' }),
    },
    {
      id: 'go.open-source',
      name: 'Open source: projects and their contributors',
      group: 'Anywhere',
      keys: ['g o'],
      icon: GitCommit,
      run: () => router.go({ at: 'open-source' }),
    },
    {
      id: 'go.activity',
      name: 'Go to the activity',
      group: 'Anywhere',
      keys: ['g a'],
      icon: History,
      run: () => router.go({ at: 'activity' }),
    },
    {
      id: 'go.settings',
      name: 'Go to settings',
      group: 'Anywhere',
      keys: ['$mod+,', 'g s'],
      icon: Settings,
      run: () => router.go({ at: 'settings' }),
    },
    {
      id: 'person.create',
      name: 'Add a person',
      label: 'Add person',
      group: 'Anywhere',
      keys: ['c p'],
      icon: UserPlus,
      run: () => addPerson(),
    },
    {
      id: 'company.create',
      name: 'Add a company',
      label: 'Add company',
      group: 'Anywhere',
      keys: ['c c'],
      icon: Building2,
      run: () => addCompany(),
    },
    { id: 'edit.undo', name: 'Undo', group: 'Anywhere', keys: ['$mod+z'], icon: Undo2, run: undoLast },
    { id: 'edit.redo', name: 'Redo', group: 'Anywhere', keys: ['$mod+Shift+z', '$mod+y'], icon: Redo2, run: redoLast },
    {
      id: 'desk.lock',
      name: 'Lock the desk',
      group: 'Anywhere',
      keys: ['$mod+l'],
      icon: Lock,
      over: true,
      run: () => lockNow(router.here),
    },
    {
      id: 'go.back',
      name: 'Back',
      group: 'Anywhere',
      keys: ['Alt+ArrowLeft'],
      enabled: () => router.canGoBack,
      run: () => router.back(),
    },
    {
      id: 'go.forward',
      name: 'Forward',
      group: 'Anywhere',
      keys: ['Alt+ArrowRight'],
      enabled: () => router.canGoForward,
      run: () => router.forward(),
    },
    { id: 'go.up', name: 'Back one level', group: 'Anywhere', keys: ['Escape'], unlisted: true, run: escape },
  ];
}
