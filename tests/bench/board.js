// Frame times of a board of 2,000 cards in the real window: `cargo xtask bench`.
//
// How: a role with 400 cards in each of five columns; the window 1440 × 900 on Xvfb, drawn without a graphics card. From
// each animation frame to the next is measured in the page while
//   nothing happens (what the screen itself does),
//   one column is scrolled by 40 px a frame, and
//   a card is dragged by the web driver over all columns and held at the lower edge, where the column scrolls by itself.
// A frame that takes longer than 1/60 s and a half was missed. "Work" is from the beginning of a frame's callbacks until
// the page is free again: script, style, layout and painting.
import { execFileSync } from 'node:child_process';
import { Home } from '../e2e/harness/home.js';
import { Key, Window } from '../e2e/harness/window.js';

const roster = process.env['ROSTER_BINARY'] ?? '';
const CARDS = 2_000;
const COLUMNS = 5;
const MISSED = 25;

/** Begins to write down frames; `stop()` in the page ends it. */
const RECORD = `
  const frames = [], work = [];
  let last = null, on = true;
  const free = new MessageChannel();
  let begun = 0;
  free.port1.onmessage = () => work.push(performance.now() - begun);
  function frame(at) {
    if (!on) return;
    if (last !== null) frames.push(at - last);
    last = at;
    begun = performance.now();
    window.eachFrame?.();
    free.port2.postMessage(0);
    requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);
  window.stopFrames = () => { on = false; window.eachFrame = undefined; return { frames, work }; };`;

/**
 * @param {Window} window
 * @param {string} what
 * @param {() => Promise<unknown>} meanwhile
 */
async function measured(window, what, meanwhile) {
  await window.driver.executeScript(RECORD);
  await meanwhile();
  const { frames, work } = /** @type {{ frames: number[], work: number[] }} */ (
    await window.driver.executeScript('return window.stopFrames()')
  );
  const at = (/** @type {number[]} */ all, /** @type {number} */ share) =>
    (all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? NaN).toFixed(1);
  const missed = frames.filter((one) => one > MISSED).length;
  process.stdout.write(
    `${what.padEnd(24)} frame p50 ${at(frames, 0.5)} ms, p95 ${at(frames, 0.95)} ms, ` +
      `work p50 ${at(work, 0.5)} ms, p95 ${at(work, 0.95)} ms, ${missed} of ${frames.length} frames missed\n`,
  );
}

const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

const home = new Home();
/** @type {Window | null} */
let window = null;
try {
  await home.screen();
  await home.keyStore();
  const desk = home.path('board.desk');
  const say = (/** @type {string[]} */ ...words) =>
    execFileSync(roster, ['--desk', desk, ...words], {
      env: home.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  say('new');
  say('demo', '--people', String(CARDS));
  const opened = (window = await Window.open(home, ['--desk', desk]));
  const { driver } = opened;
  const call = async (/** @type {string} */ command, /** @type {Record<string, unknown>} */ args) =>
    driver.executeAsyncScript(
      `const [command, args, done] = arguments; window.__TAURI_INTERNALS__.invoke(command, args).then(done, (it) => done(it));`,
      command,
      args,
    );
  await opened.see('[role=row][data-index]');
  const role = await call('create_role', {
    role: { title: 'Cluster lead', company: 'Osterhale AI' },
  });
  const people = /** @type {string[]} */ (await call('matching_people', { text: '' }));
  await call('add_to_role', { role, people, source: '', despite: '' });
  const board = /** @type {{ columns: { stage: { id: string } }[], cards: { id: string }[] }} */ (
    await call('role_board', { role })
  );
  const each = CARDS / COLUMNS;
  for (let column = 1; column < COLUMNS; column++) {
    const cards = board.cards.slice(column * each, (column + 1) * each).map((card) => card.id);
    const to = board.columns[column]?.stage.id;
    await call('move_cards', {
      cards,
      to,
      after: null,
      why: { reason: '', closed_by: null },
    });
  }
  await opened.keys('g', 'b');
  await opened.see('[data-test=cards] [role=row][data-index]');
  await opened.keys([Key.SHIFT, Key.ENTER]);
  await opened.see('[data-test=role-page]');
  await opened.keys('v', 'b');
  await opened.see('[data-card]');
  await sleep(2_000);

  await measured(opened, 'nothing', () => sleep(4_000));
  await measured(opened, 'scrolling a column', async () => {
    await driver.executeScript(
      `const column = document.querySelector('[data-column]');
       window.eachFrame = () => { column.scrollTop += 40; };`,
    );
    await sleep(8_000);
  });
  await driver.executeScript(`document.querySelector('[data-column]').scrollTop = 0`);
  await sleep(500);

  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
    await driver.executeScript(
      `const { x, y, width, height } = document.querySelector('[data-card]').getBoundingClientRect(); return { x, y, width, height };`,
    )
  );
  const edges = /** @type {{ bottom: number, right: number }} */ (
    await driver.executeScript(
      `const { bottom } = document.querySelector('[data-column]').getBoundingClientRect();
       return { bottom, right: document.querySelector('[data-test=board]').getBoundingClientRect().right };`,
    )
  );
  const start = {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
  };
  await driver
    .actions({ async: true })
    .move(start)
    .press()
    .move({ x: start.x + 12, y: start.y + 6 })
    .perform();
  await measured(opened, 'dragging over columns', async () => {
    const way = driver.actions({ async: true });
    const steps = 240;
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      const x = Math.round(start.x + (edges.right - 120 - start.x) * share);
      way.move({
        x,
        y: Math.round(start.y + 200 + 160 * Math.sin(share * 20)),
        duration: 16,
      });
    }
    await way.perform();
  });
  await driver
    .actions({ async: true })
    .move({ x: start.x, y: Math.round(edges.bottom - 8), duration: 50 })
    .perform();
  await measured(opened, 'dragging at the edge', () => sleep(5_000));
  await opened.keys(Key.ESCAPE);
  await driver.actions({ async: true }).release().perform();
} finally {
  await window?.close();
  await home.close();
}
