/** What can be done for the desk's safety, wherever one stands. */
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import HardDriveDownload from '@lucide/svelte/icons/hard-drive-download';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import type { Action } from '../actions.svelte';
import { size } from '../en';
import { asFailure } from '../ipc';
import { dismiss, toast } from '../kit/toasts.svelte';
import { backing } from './backing.svelte';
import { holds } from './words';

/** What the last backup failed of, while it is shown: trying again makes it old news. */
let told: number | null = null;

/** `settings` goes to the screen where backups are. */
export function backupActions(settings: () => void): Action[] {
  const goFor = (what: 'list' | 'check') => () => {
    backing.wanted = what;
    settings();
  };
  return [
    {
      id: 'backup.make',
      name: 'Back up now',
      group: 'Anywhere',
      icon: HardDriveDownload,
      enabled: () => backing.work === null,
      run: async () => {
        if (told !== null) dismiss(told);
        try {
          const made = await backing.backUp();
          if (made) toast(`Backed up and read through: ${holds(made)}, ${size(made.bytes)}.`);
        } catch (thrown) {
          const { code, message } = asFailure(thrown);
          // It says itself what to do: which folder, and what may be wrong with it.
          if (code !== 'cancelled') told = toast(message, null, 'failed');
        }
      },
    },
    {
      id: 'backup.restore',
      name: 'Restore a backup',
      group: 'Anywhere',
      icon: ArchiveRestore,
      run: goFor('list'),
    },
    {
      id: 'desk.check',
      name: 'Check the desk’s file',
      group: 'Anywhere',
      icon: ShieldCheck,
      run: goFor('check'),
    },
  ];
}
