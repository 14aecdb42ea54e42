/** What can be done with the taxonomy. */
import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Merge from '@lucide/svelte/icons/merge';
import Plus from '@lucide/svelte/icons/plus';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import Split from '@lucide/svelte/icons/split';
import type { Action } from '../actions.svelte';
import { resetFieldEntry, restoreFieldEntry, retireFieldEntry, unmergeFieldEntry } from '../bindings';
import { openDialog } from '../kit/overlays.svelte';
import { saving } from '../kit/saving.svelte';
import type { Entries } from './entries.svelte';
import MergeDialog from './MergeDialog.svelte';
import NewEntry from './NewEntry.svelte';
import { ONE } from './words';

export function taxonomyActions(entries: Entries, filter: () => void): Action[] {
  const now = (): NonNullable<Entries['chosen']> => {
    if (entries.chosen === null) throw new Error('nothing is chosen');
    return entries.chosen;
  };
  const is = (which: (entry: NonNullable<Entries['chosen']>) => boolean) => () =>
    entries.chosen !== null && which(entries.chosen);
  return [
    {
      id: 'taxonomy.filter',
      name: 'Filter the taxonomy',
      group: 'Taxonomy',
      keys: ['/', '$mod+f'],
      run: filter,
    },
    {
      id: 'taxonomy.new',
      name: 'Add an entry to the taxonomy',
      label: 'Add',
      group: 'Taxonomy',
      keys: ['c w'],
      icon: Plus,
      run: () => openDialog(`Add a ${ONE[entries.kind]}`, NewEntry, { entries }),
    },
    {
      id: 'taxonomy.merge',
      name: 'Merge this entry into another',
      label: 'Merge into…',
      group: 'Taxonomy',
      keys: ['m'],
      icon: Merge,
      enabled: is((one) => one.merged_into === '' && one.level === 'part'),
      run: () => openDialog(`Merge ${now().name}`, MergeDialog, { entries, from: now() }),
    },
    {
      id: 'taxonomy.unmerge',
      name: 'Take this entry apart from the other again',
      label: 'Take apart',
      group: 'Taxonomy',
      icon: Split,
      enabled: is((one) => one.merged_into !== ''),
      run: () => saving(unmergeFieldEntry(now().kind, now().key)),
    },
    {
      id: 'taxonomy.retire',
      name: 'Retire this entry: it is no longer offered',
      label: 'Retire',
      group: 'Taxonomy',
      keys: ['Delete'],
      steers: true,
      icon: Archive,
      enabled: is((one) => !one.retired && one.merged_into === ''),
      run: () => saving(retireFieldEntry(now().kind, now().key)),
    },
    {
      id: 'taxonomy.restore',
      name: 'Offer this retired entry again',
      label: 'Restore',
      group: 'Taxonomy',
      icon: ArchiveRestore,
      enabled: is((one) => one.retired),
      run: () => saving(restoreFieldEntry(now().kind, now().key)),
    },
    {
      id: 'taxonomy.reset',
      name: 'Reset this entry to what the program has',
      label: 'Reset',
      group: 'Taxonomy',
      icon: RotateCcw,
      enabled: is((one) => one.changed && !one.retired && one.merged_into === ''),
      run: () => saving(resetFieldEntry(now().kind, now().key)),
    },
  ];
}
