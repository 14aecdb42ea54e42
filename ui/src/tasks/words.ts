/** How days of tasks are said. */
import type { Task, TaskLine, Urgency } from '../bindings';
import { counted, day } from '../en';
import { noon } from '../kit/day';

const DAY = 86_400_000;

export const GROUPS: Record<Urgency, string> = {
  overdue: 'Overdue',
  today: 'Today',
  this_week: 'This week',
  later: 'Later',
  no_date: 'No date',
  done: 'Done',
};

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' });
const shortly = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' });

/** "Today", "Tomorrow", "Friday", "Fri, Dec 4"; with its year where that is another. */
export function dayLine(iso: string, today: string): string {
  const away = Math.round((noon(iso) - noon(today)) / DAY);
  if (away === 0) return 'Today';
  if (away === 1) return 'Tomorrow';
  if (away === -1) return 'Yesterday';
  if (away > 1 && away < 7) return weekday.format(noon(iso));
  return iso.slice(0, 4) === today.slice(0, 4) ? shortly.format(noon(iso)) : day(noon(iso));
}

/** "3 days late", "Friday", ''. */
export function dueOf(task: Pick<Task, 'due_on' | 'snoozed_until' | 'urgency'>, today: string): string {
  const on = task.snoozed_until > task.due_on ? task.snoozed_until : task.due_on;
  if (on === '') return '';
  const late = Math.round((noon(today) - noon(on)) / DAY);
  return task.urgency === 'overdue' && late > 1 ? `${counted(late, 'day', 'days')} late` : dayLine(on, today);
}

/** "due Fri, Dec 4, every 2 weeks" */
export function dueLine({ due_on, repeats_shown }: TaskLine): string {
  const due = `due ${shortly.format(noon(due_on))}`;
  return repeats_shown === '' ? due : `${due}, ${repeats_shown}`;
}
