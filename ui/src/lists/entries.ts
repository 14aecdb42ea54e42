/** Saved searches and hotlists as they are listed: what opens them, whether one stands there, what can be done with them. */
import { setSearch, type Hotlist, type SavedSearch } from '../bindings';
import type { MenuItem } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import type { PeopleList } from '../people/list.svelte';
import { quoted } from '../search/edit';
import { deleteHot, deleteSaved, hotlistOfSearch, renameHot, renameSaved } from './actions';

export type Entry = {
  id: string;
  name: string;
  people: number;
  query: string;
  /** Its people are those in the list. */
  here: boolean;
  /** What is searched is no longer quite what was saved. */
  changed: boolean;
  items: () => MenuItem[];
};

/** Where one stands: what is searched, and which of the lists that is. */
export type Place = { list: PeopleList; text: string; saved: SavedSearch | null; hotlist: Hotlist | null };

export function ofSaved(one: SavedSearch, { text, saved }: Place): Entry {
  const here = saved?.id === one.id;
  const items = (): MenuItem[] => [
    { id: 'rename', label: 'Rename', run: () => renameSaved(one) },
    {
      id: 'update',
      label: 'Change to what is searched now',
      disabled: text === '' || text === one.query,
      run: () => saving(setSearch(one.id, text)),
    },
    { id: 'hotlist', label: 'Make a hotlist of these', run: () => hotlistOfSearch(one.query, one.people, one.name) },
    { id: 'delete', label: 'Delete', danger: true, run: () => deleteSaved(one) },
  ];
  return { ...one, here, changed: here && one.query !== text, items };
}

export function ofHotlist(one: Hotlist, { list, hotlist }: Place): Entry {
  const items = (): MenuItem[] => [
    { id: 'rename', label: 'Rename', run: () => renameHot(one, list) },
    { id: 'delete', label: 'Delete', danger: true, run: () => deleteHot(one, list) },
  ];
  return { ...one, query: quoted('list', one.name), here: hotlist?.id === one.id, changed: false, items };
}
