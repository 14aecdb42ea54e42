// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { Finished, NewTask, TaskCounts, TaskField, TaskLine, TaskList, TaskQuery } from '../bindings';

/** Answers its key. */
export const addTask = (task: NewTask) => invoke<string>('add_task', { task });
/** What a line would become: its title, its day, how it repeats. */
export const readTaskLine = (line: string, today: string) => invoke<TaskLine>('read_task_line', { line, today });
export const editTask = (id: string, field: TaskField, value: string, today: string) => invoke<null>('edit_task', { id, field, value, today });
/** Puts tasks off until a day as typed. */
export const snoozeTasks = (ids: string[], until: string, today: string) => invoke<null>('snooze_tasks', { ids, until, today });
/** Answers when it comes back. */
export const finishTask = (id: string, today: string) => invoke<Finished>('finish_task', { id, today });
export const reopenTask = (id: string) => invoke<null>('reopen_task', { id });
/** Answers how many there were. */
export const removeTasks = (ids: string[]) => invoke<number>('remove_tasks', { ids });
export const listTasks = (query: TaskQuery) => invoke<TaskList>('list_tasks', { query });
/** Of whoever sits at the desk. */
export const taskCounts = (today: string) => invoke<TaskCounts>('task_counts', { today });
