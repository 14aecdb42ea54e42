/** The backups of the open desk, what is being done to them, and how far that is. */
import {
  backUp,
  backups,
  cancelBackup,
  rebuildDesk,
  restoreBackup,
  type Backup,
  type Backups,
  type RestoredDesk,
} from '../bindings';
import { onBackupProgress, onBackups } from '../changes';
import { asFailure } from '../ipc';
import { failed } from '../kit/toasts.svelte';

type Work = 'backup' | 'restore' | 'rebuild';

class Backing {
  now = $state.raw<Backups | null>(null);
  /** What is under way; one thing at a time. */
  work = $state<Work | null>(null);
  done = $state(0);
  total = $state(0);
  since = $state(0);
  stopping = $state(false);
  /** What the desk was restored to last, and what it was before. */
  restored = $state.raw<(RestoredDesk & { to: Backup }) | null>(null);
  /** Where the settings are to begin, when somebody came for one thing. */
  wanted = $state<'list' | 'check' | null>(null);

  /** Stays in line with the core while it is subscribed. */
  begin(): () => void {
    const ends = [
      onBackups(() => void this.load().catch((thrown: unknown) => failed(asFailure(thrown)))),
      onBackupProgress(({ done, total }) => {
        this.done = done;
        this.total = total;
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  async load(): Promise<void> {
    this.now = await backups();
  }

  /** Makes a backup. Answers it, or null where something else is under way. */
  backUp(): Promise<Backup | null> {
    return this.#run('backup', async () => {
      const made = await backUp();
      await this.load();
      return made;
    });
  }

  restore(to: Backup): Promise<RestoredDesk | null> {
    return this.#run('restore', async () => {
      const restored = await restoreBackup(to.name);
      this.restored = { ...restored, to };
      return restored;
    });
  }

  rebuild(): Promise<true | null> {
    return this.#run('rebuild', async () => {
      await rebuildDesk();
      return true as const;
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await cancelBackup();
  }

  async #run<T>(work: Work, what: () => Promise<T>): Promise<T | null> {
    if (this.work !== null) return null;
    this.work = work;
    this.done = this.total = 0;
    this.since = performance.now();
    this.stopping = false;
    try {
      return await what();
    } finally {
      this.work = null;
    }
  }
}

export const backing = new Backing();
