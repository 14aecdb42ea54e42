// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { TodayList, TodayQuery } from '../bindings';

/** Everything that waits, the most urgent first. */
export const todayList = (query: TodayQuery) => invoke<TodayList>('today_list', { query });
/** Puts an entry off until a day as typed; a task by its own snooze. */
export const putOff = (key: string, until: string, today: string) => invoke<null>('put_off', { key, until, today });
/** Tells the desktop what waits, where the desk's settings want that; whether it was shown. `turned`: the desk stood open over midnight. */
export const tellToday = (query: TodayQuery, turned: boolean) => invoke<boolean>('tell_today', { query, turned });
/** Asks where, writes the tasks of an owner ('' for everybody's) and the check-ins for a calendar; answers how many days there are, null when the dialog was closed. */
export const saveTodayCalendar = (owner: string) => invoke<number | null>('save_today_calendar', { owner });
