/** The backups of the invented desk. */
import type { Backup, Backups, Check, Differences, Rescue, RestoredDesk, Saved, Why } from '../src/bindings';
import type { FakeDesk } from './desk';

const HOUR = 3_600_000;

function made(hoursAgo: number, why: Why, people: number): Backup {
  const at = Date.now() - hoursAgo * HOUR;
  const stamp = new Date(at).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  return { name: `Ana ${stamp}Z.desk`, at, bytes: 8_000_000 + people * 2_400, why, rows: { people, companies: 41 } };
}

/** What the fake answers to the calls about backups. */
export function backupAnswers(desk: FakeDesk): Record<string, (args: Record<string, unknown>) => unknown> {
  const of = (hoursAgo: number, why: Why = 'daily'): Backup => made(hoursAgo, why, desk.people.length);
  const state: Backups = {
    folder: '/home/ana/Roster/Backups',
    beside: true,
    list: [of(2), of(26), of(31, 'asked'), of(50), of(74), of(98, 'update'), of(122)],
    failed: null,
  };
  const add = (why: Why): Backup => {
    const backup = of(0, why);
    state.list = [backup, ...state.list];
    return backup;
  };
  const found: Check = { ok: true, problems: [], mendable: false };
  const differ: Differences = {
    things: [
      {
        what: 'people',
        back: { count: 2, names: ['Ada Kowalski', 'Björn Eriksson'] },
        lost: { count: 1, names: ['Mei Tanaka'] },
        changed: { count: 24, names: desk.people.slice(0, 20).map((one) => one.name) },
      },
    ],
    steps: 9,
  };
  return {
    backups: () => state,
    back_up: async () => {
      for (let done = 0; done <= 4; done++) {
        desk.tell('backup-progress', { done: done * 8_000_000, total: 32_000_000 });
        await new Promise((go) => setTimeout(go, desk.delay));
      }
      return add('asked');
    },
    cancel_backup: () => null,
    choose_backup_folder: () => Object.assign(state, { folder: '/media/ana/Stick', beside: false }),
    keep_backups_beside: () => Object.assign(state, { folder: '/home/ana/Roster/Backups', beside: true }),
    compare_backup: () => differ,
    restore_backup: (): RestoredDesk => ({ desk: desk.desk(), kept: add('restore') }),
    stop_check: () => null,
    check_desk: () => found,
    rebuild_desk: () => null,
    rescue_desk: (): Rescue => ({ folder: state.folder, backup: state.list[0] ?? null }),
    restore_damaged_desk: () => (desk.state = { at: 'open', desk: desk.desk() }),
    salvage_desk: (): Saved => ({
      file: '/home/ana/Roster/ana.saved.desk',
      tables: [
        { name: 'people', saved: 1_990, lost: 10 },
        { name: 'contact_points', saved: 5_204, lost: null },
        { name: 'tags', saved: 12, lost: 0 },
      ],
    }),
    open_saved_desk: () => (desk.state = { at: 'open', desk: desk.desk() }),
  };
}
