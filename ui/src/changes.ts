/** What the core tells without being asked. Open views refetch on `changed`; the page keeps no second copy of the truth. */
import { listen } from '@tauri-apps/api/event';
import type { Changed, Progress, RekeyProgress } from './bindings';

type Stop = () => void;

/** Subscribes at once; the returned function ends it even when the subscription is still on its way. */
function on<T>(event: string, tell: (payload: T) => void): Stop {
  let stopped = false;
  let stop: Stop | null = null;
  void listen<T>(event, ({ payload }) => {
    if (!stopped) tell(payload);
  }).then((unlisten) => {
    if (stopped) unlisten();
    else stop = unlisten;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** After every write, whoever made it. */
export const onChanged = (tell: (changed: Changed) => void): Stop => on('changed', tell);
/** While an import runs. */
export const onImportProgress = (tell: (progress: Progress) => void): Stop => on('import-progress', tell);
/** The desk is about to be locked: what is being typed is saved, then `lockDesk()` called. */
export const onLockSoon = (tell: () => void): Stop => on<null>('lock-soon', tell);
/** While a desk gets a new key. */
export const onRekeyProgress = (tell: (progress: RekeyProgress) => void): Stop => on('rekey-progress', tell);
/** There is a backup more, or one could not be made. */
export const onBackups = (tell: () => void): Stop => on<null>('backups', tell);
/** While a backup, a restore or a rebuild runs. */
export const onBackupProgress = (tell: (progress: Progress) => void): Stop => on('backup-progress', tell);
/** While a file about a project is read. */
export const onProjectProgress = (tell: (progress: Progress) => void): Stop => on('project-progress', tell);
export const onProgrammeProgress = (tell: (progress: Progress) => void): Stop => on('programme-progress', tell);
/** While a file of another desk is read, or one for others is written. */
export const onExchangeProgress = (tell: (progress: Progress) => void): Stop => on('exchange-progress', tell);
/** A file of another desk was dropped on the window, or opened with Roster; `waitingExchangeFile()` looks at it. */
export const onExchangeFile = (tell: () => void): Stop => on<null>('exchange-file', tell);
/** A file is held over the window (true), or no longer. */
export const onFileOver = (tell: (over: boolean) => void): Stop => on('file-over', tell);
/** A file was dropped on the window; `droppedImport()` reads it. */
export const onFileDropped = (tell: () => void): Stop => on<null>('file-dropped', tell);

/** Whether steps were taken back or done again: who was chosen may be gone, or back as somebody nobody chose. */
export const turnsBack = ({ op }: Changed): boolean => ['undo', 'undo_rest', 'redo'].includes(op);

/** Whether a change concerns this person. An empty list of roots means many. */
export function concerns(changed: Changed, person: string): boolean {
  return changed.roots.length === 0 || changed.roots.includes(person);
}
