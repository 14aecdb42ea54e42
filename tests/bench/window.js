// How long from the start of the program to the first list painted, with a full desk, against an empty window of the
// same kind: `cargo xtask bench`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Home } from '../e2e/harness/home.js';
import { family, waitFor } from '../e2e/harness/processes.js';
import { Window } from '../e2e/harness/window.js';

const [roster, empty] = [process.env['ROSTER_BINARY'] ?? '', process.env['EMPTY_BINARY'] ?? ''];
const PEOPLE = process.env['ROSTER_BENCH_PEOPLE'] ?? '100000';
const RUNS = 9;

/** UTC milliseconds at which a process started; the kernel counts in hundredths of a second. */
function startOf(/** @type {number} */ id) {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
  const boot = Number(/btime (\d+)/.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
  return boot * 1000 + ticks * 10;
}

/** @param {Home} home @param {string} binary @param {string} mark @param {string[]} [args] */
async function once(home, binary, mark, args = []) {
  const window = await Window.open(home, args, binary);
  try {
    const at = await waitFor(`the mark ${mark}`, () =>
      window.driver.executeScript(
        `const [mark] = performance.getEntriesByName('${mark}'); return mark ? performance.timeOrigin + mark.startTime : null`,
      ),
    );
    const id = family(window.hand.child).find((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').startsWith(binary));
    if (id === undefined) throw new Error(`${binary} is not among the programs of the web driver`);
    return Number(at) - startOf(id);
  } finally {
    await window.close();
  }
}

const median = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

const home = new Home();
try {
  await home.screen();
  await home.keyStore();
  const desk = home.path('full.desk');
  const say = (/** @type {string[]} */ ...words) =>
    execFileSync(roster, ['--desk', desk, ...words], { env: home.env, stdio: ['ignore', 'ignore', 'inherit'] });
  say('new');
  say('demo', '--people', PEOPLE);
  /** @type {{ roster: number[], empty: number[] }} */
  const times = { roster: [], empty: [] };
  // In turn, so that both meet the same weather. The first pair warms the disk's cache.
  for (let run = 0; run <= RUNS; run++) {
    const pair = {
      empty: await once(home, empty, 'painted'),
      roster: await once(home, roster, 'first-list', ['--desk', desk]),
    };
    if (run > 0) {
      times.empty.push(pair.empty);
      times.roster.push(pair.roster);
    }
  }
  const ratios = times.roster.map((time, run) => time / (times.empty[run] ?? NaN));
  const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`;
  process.stdout.write(
    `empty window, start to painted             ${ms(median(times.empty))}\n` +
      `Roster with ${PEOPLE} people, first list    ${ms(median(times.roster))}\n` +
      `ratio, pair by pair (median of ${RUNS})          ${median(ratios).toFixed(2)}\n`,
  );
} finally {
  await home.close();
}
