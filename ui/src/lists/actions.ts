/** What can be done with saved searches and hotlists, in the words and keys the whole window shows. */
import Bookmark from '@lucide/svelte/icons/bookmark';
import BookmarkPlus from '@lucide/svelte/icons/bookmark-plus';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ListPlus from '@lucide/svelte/icons/list-plus';
import ListX from '@lucide/svelte/icons/list-x';
import {
  createHotlist,
  deleteHotlist,
  deleteSearch,
  hotlistFromSearch,
  removeFromHotlist,
  renameHotlist,
  renameSearch,
  saveSearch,
  setSearch,
  type Hotlist,
  type SavedSearch,
} from '../bindings';
import type { Action } from '../actions.svelte';
import { people } from '../en';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import { toast } from '../kit/toasts.svelte';
import type { PeopleList } from '../people/list.svelte';
import { hotlistOf, quoted, replaced } from '../search/edit';
import { lists } from './lists.svelte';

type Asked = { title: string; button: string; name?: string; hint?: string; save: (name: string) => Promise<unknown> };

async function askName({ title, button, name = '', hint = '', save }: Asked): Promise<void> {
  const { default: NameDialog } = await import('./NameDialog.svelte');
  openDialog(title, NameDialog, { name, button, hint, save });
}

export async function addToAHotlist(ids: string[]): Promise<void> {
  const { default: HotlistDialog } = await import('./HotlistDialog.svelte');
  openDialog(`Add ${people(ids.length)} to a hotlist`, HotlistDialog, { ids });
}

const saveAs = (query: string): Promise<void> =>
  askName({
    title: 'Save this search',
    button: 'Save',
    hint: 'It finds anew each time: whoever fits by then is in it.',
    save: async (name) => {
      lists.opened = await saveSearch(name, query);
    },
  });

export const hotlistOfSearch = (query: string, total: number, name = ''): Promise<void> =>
  askName({
    title: `Make a hotlist of ${people(total)}`,
    button: 'Make hotlist',
    name,
    hint: 'It holds these people from now on, whatever becomes of the search.',
    save: (typed) => hotlistFromSearch(query, typed),
  });

export const renameSaved = ({ id, name }: SavedSearch): Promise<void> =>
  askName({ title: 'Rename this search', button: 'Rename', name, save: (to) => renameSearch(id, to) });

export const renameHot = ({ id, name }: Hotlist, list: PeopleList): Promise<void> =>
  askName({
    title: 'Rename this hotlist',
    button: 'Rename',
    name,
    save: async (to) => {
      const part = list.parts.find((one) => hotlistOf([one]) === name.toLowerCase());
      await renameHotlist(id, to);
      // Whoever stands in it stays in it.
      if (part && list.current) list.search(replaced(list.asked, part, quoted('list', to)));
    },
  });

export const deleteSaved = ({ id }: SavedSearch): Promise<unknown> => saving(deleteSearch(id));

export async function deleteHot({ id, name }: Hotlist, list: PeopleList): Promise<void> {
  const stood = hotlistOf(list.parts) === name.toLowerCase();
  await saving(deleteHotlist(id));
  if (stood) list.search('');
}

export function hotlistAction(id: string, group: 'People list' | 'Person', targets: () => string[]): Action {
  return {
    id,
    name: 'Add to a hotlist',
    label: 'Hotlist',
    group,
    keys: ['a'],
    icon: ListPlus,
    enabled: () => targets().length > 0,
    run: () => addToAHotlist(targets()),
  };
}

export function listsActions(list: PeopleList): Action[] {
  const text = (): string => list.text.trim();
  const here = (): Hotlist | null => lists.hotlist(hotlistOf(list.parts));
  return [
    {
      id: 'search.save',
      name: 'Save this search',
      group: 'People list',
      keys: ['$mod+s'],
      icon: Bookmark,
      enabled: () => text() !== '',
      run: async () => {
        const standing = lists.standing(text());
        if (standing === null) await saveAs(text());
        else if (standing.query === text()) toast(`“${standing.name}” is saved as it is.`);
        else await saving(setSearch(standing.id, text()));
      },
    },
    {
      id: 'search.save-as',
      name: 'Save this search under a new name',
      group: 'People list',
      icon: BookmarkPlus,
      enabled: () => text() !== '',
      run: () => saveAs(text()),
    },
    {
      id: 'hotlist.make',
      name: 'Make a hotlist of these',
      group: 'People list',
      keys: ['$mod+Shift+s'],
      icon: ListChecks,
      enabled: () => list.total > 0,
      run: () => {
        const ids = [...list.chosen];
        if (ids.length === 0) return hotlistOfSearch(text(), list.total);
        return askName({
          title: `Make a hotlist of ${people(ids.length)}`,
          button: 'Make hotlist',
          save: (name) => createHotlist(name, ids),
        });
      },
    },
    hotlistAction('hotlist.add', 'People list', () => list.targets),
    {
      id: 'hotlist.remove',
      name: 'Remove from this hotlist',
      label: 'Off the hotlist',
      group: 'People list',
      keys: ['Shift+a'],
      icon: ListX,
      enabled: () => here() !== null && list.targets.length > 0,
      run: async () => {
        const hotlist = here();
        if (hotlist === null) return;
        const ids = list.targets;
        await saving(removeFromHotlist(hotlist.id, ids));
        list.forget(ids);
      },
    },
  ];
}
