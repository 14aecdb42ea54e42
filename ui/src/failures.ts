/** One table from a failure's code to what the screen shows. No other place decides by code what to say. */
import type { Failure, FailureCode } from './bindings';

export type Words = {
  /** What happened. */
  title: string;
  /** What was kept. */
  kept: string;
  /** What to do now. */
  next: string;
};

const TABLE: Record<FailureCode, Words> = {
  invalid: {
    title: 'This cannot be saved as typed',
    kept: 'What you typed is still there; the desk is unchanged.',
    next: 'Correct it and save again.',
  },
  not_found: {
    title: 'This is no longer here',
    kept: 'Nothing else was changed.',
    next: 'It may have been deleted. Undo brings it back.',
  },
  conflict: {
    title: 'A later change stands in the way',
    kept: 'The later change was kept.',
    next: 'Undo the later change first, or make the change by hand.',
  },
  needs_reason: {
    title: 'A rule of your desk stops this',
    kept: 'Nothing was changed.',
    next: 'Leave it, or do it all the same and write why: that is kept.',
  },
  wrong_key: {
    title: 'The key does not fit this desk',
    kept: 'The desk file was not changed.',
    next: 'Try again, or use the recovery code you kept when the desk was made.',
  },
  no_key_store: {
    title: 'The system’s key store does not answer',
    kept: 'The desk file was not changed.',
    next: 'Unlock the key store of your system and try again, or use the recovery code.',
  },
  desk_in_use: {
    title: 'Another program has this desk open',
    kept: 'The desk file was not changed.',
    next: 'Close the other window of Roster, or the command that uses this desk, and try again.',
  },
  file_too_new: {
    title: 'This desk was written by a newer Roster',
    kept: 'The desk file was not changed.',
    next: 'Install the newer version of Roster, then open the desk again.',
  },
  damaged: {
    title: 'The desk file is damaged',
    kept: 'Nothing was written to it.',
    next: 'Go back to a backup, or save what can still be read.',
  },
  disk_full: {
    title: 'The disk is full',
    kept: 'The last change was not saved; everything before it is safe.',
    next: 'Free some space and do it again.',
  },
  io: {
    title: 'The file could not be read or written',
    kept: 'Everything saved before is safe.',
    next: 'Check that the disk or folder is there and that you may write to it, then try again.',
  },
  cancelled: { title: 'Stopped', kept: 'Nothing was changed.', next: '' },
  no_desk: { title: 'No desk is open', kept: 'Nothing was changed.', next: 'Open a desk first.' },
  internal: {
    title: 'Roster made a mistake',
    kept: 'Everything saved before is safe.',
    next: 'Try again. If it happens again, close and reopen Roster.',
  },
};

/** What to show for a failure; its own message says which thing it was. */
export function wordsFor(failure: Failure): Words {
  return TABLE[failure.code];
}

/** One line for a toast: what happened and what to do. */
export function oneLine(failure: Failure): string {
  const { title, next } = TABLE[failure.code];
  const what = failure.message || `${title}.`;
  return next === '' ? what : `${what} ${next}`;
}
