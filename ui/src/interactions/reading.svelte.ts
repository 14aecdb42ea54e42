/** What is typed as a time or a line, read while it is typed, so that one sees what will be kept. */
import { readTaskLine, readWhen, type TaskLine } from '../bindings';
import { now } from '../kit/clock.svelte';
import { isoDay } from '../kit/day';
import { latest } from '../kit/latest';
import { dueLine } from '../tasks/words';
import { zone } from './about';

type Readers = {
  when: (text: string) => void;
  line: (text: string) => void;
  /** UTC milliseconds; null while nothing is typed, or what is typed is no time. */
  readonly at: number | null;
  /** What the line would become; '' where it names no day. */
  readonly task: string;
};

export function readers(): Readers {
  let at = $state<number | null>(null);
  let line = $state.raw<TaskLine | null>(null);
  const when = latest(
    (text: string) => (text.trim() === '' ? Promise.resolve(null) : readWhen(text, zone())),
    (found) => (at = found),
    () => (at = null),
  );
  const ask = latest(
    (text: string) => (text.trim() === '' ? Promise.resolve(null) : readTaskLine(text, isoDay(now()))),
    (found) => (line = found),
    () => (line = null),
  );
  return {
    when,
    line: ask,
    get at() {
      return at;
    },
    get task() {
      return line === null || line.due_on === '' ? '' : `Becomes a task: ${dueLine(line)}`;
    },
  };
}
