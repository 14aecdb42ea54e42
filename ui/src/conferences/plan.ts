/** How a meet plan reads: its days, its hours in the clock of the place, where somebody stands. */
import type { PlanEntry } from '../bindings';

type Timed = Pick<PlanEntry, 'starts' | 'ends' | 'written'>;

const inZone = (zone: string): string => (zone === '' ? 'UTC' : zone);

/** "09:00–10:30"; what the file has where it names no time zone. */
export function hours({ starts, ends, written }: Timed, zone: string): string {
  if (starts === null) return written;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: inZone(zone) });
  return ends === null ? clock.format(starts) : `${clock.format(starts)}–${clock.format(ends)}`;
}

/** "Hall B, poster 214". */
export function where({ room, poster }: Pick<PlanEntry, 'room' | 'poster'>): string {
  const post = /^#?\d/.test(poster) ? `poster ${poster}` : poster;
  return [room, post].filter((part) => part !== '').join(', ');
}

export type PlanDay<T> = { day: string; title: string; entries: T[] };

/** The entries, in the order they come, by the day it is there; those without a time last. */
export function byDay<T extends Timed>(entries: readonly T[], zone: string): PlanDay<T>[] {
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone: inZone(zone), dateStyle: 'short' });
  // As the programme and the printed plan have it.
  const long = new Intl.DateTimeFormat('en-GB', {
    timeZone: inZone(zone),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const days = new Map<string, PlanDay<T>>();
  for (const entry of entries) {
    const day = entry.starts === null ? 'none' : iso.format(entry.starts);
    const title = entry.starts === null ? 'Without a time' : long.format(entry.starts);
    const part = days.get(day) ?? { day, title, entries: [] };
    part.entries.push(entry);
    days.set(day, part);
  }
  return [...days.values()];
}
