import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

/** @typedef {import('./harness/window.js').Window} Window */

/**
 * Calls the core as the page does, for what another screen's journey shows.
 * @param {Window} roster
 * @param {string} command
 * @param {Record<string, unknown>} args
 */
async function call(roster, command, args = {}) {
  const [answer, failure] = /** @type {[unknown, unknown]} */ (
    await roster.driver.executeAsyncScript(
      `const [command, args, done] = arguments;
       window.__TAURI_INTERNALS__.invoke(command, args).then((it) => done([it, null]), (it) => done([null, it]));`,
      command,
      args,
    )
  );
  if (failure !== null) throw new Error(`${command}: ${JSON.stringify(failure)}`);
  return answer;
}

/**
 * A demo desk with an open role, and the keys of its people.
 * @param {Window} roster
 */
async function begin(roster) {
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);
  const role = String(await call(roster, 'create_role', { role: { title: 'Cluster lead', company: 'Osterhale AI' } }));
  const people = /** @type {string[]} */ (await call(roster, 'matching_people', { text: '' }));
  return { role, people };
}

/**
 * From anywhere to the board of the role that somebody is in.
 * @param {Window} roster
 */
async function toBoard(roster) {
  await roster.keys('g', 'b');
  await roster.see('[data-test=cards] [role=row][data-index]');
  await roster.keys([Key.SHIFT, Key.ENTER]);
  await roster.see('[data-test=role-page]');
  await roster.keys('v', 'b');
  await roster.see('[data-column]');
}

/**
 * Names by column, as they are shown: "Sourced: Ana, Ben".
 * @param {Window} roster
 */
async function lie(roster) {
  const columns = await roster.driver.executeScript(
    `return [...document.querySelectorAll('[data-column]')].flatMap((column) => {
       const cards = [...column.querySelectorAll('[data-card]')].sort((a, b) => a.getAttribute('aria-posinset') - b.getAttribute('aria-posinset'));
       const names = cards.map((card) => card.querySelector('[data-open]').innerText);
       return names.length === 0 ? [] : [column.closest('section').querySelector('h2').innerText + ': ' + names.join(', ')];
     })`,
  );
  return /** @type {string[]} */ (columns).join(' | ');
}

/**
 * @param {Window} roster
 * @param {string} expected
 */
const lies = async (roster, expected) => {
  let last = '';
  await waitFor(
    () => `the board to be ${expected}; it is ${last}`,
    async () => (last = await lie(roster)) === expected,
  );
};

/**
 * The middle of the first element that fits.
 * @param {Window} roster
 * @param {string} css
 * @returns {Promise<{ x: number, y: number }>}
 */
const middle = async (roster, css) =>
  /** @type {{ x: number, y: number }} */ (
    await roster.driver.executeScript(
      `const box = document.querySelector(arguments[0]).getBoundingClientRect();
       return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + Math.min(box.height / 2, 40)) };`,
      css,
    )
  );

/** @param {number} n */
const column = (n) => `section:nth-of-type(${n}) [data-column]`;
/** @param {number} n @param {number} at */
const card = (n, at) => `${column(n)} [aria-posinset="${at}"]`;

/**
 * Takes what is under one point to another; `before` letting go, something may be looked at.
 * @param {Window} roster
 * @param {string} from
 * @param {string} to
 * @param {() => Promise<unknown>} [before]
 * @param {boolean} [release]
 */
async function drag(roster, from, to, before = async () => undefined, release = true) {
  const [start, end] = [await middle(roster, from), await middle(roster, to)];
  const actions = () => roster.driver.actions({ async: true });
  await actions()
    .move(start)
    .press()
    .move({ x: start.x + 10, y: start.y + 4 })
    .move({ ...end, duration: 120 })
    .perform();
  await before();
  if (release) await actions().release().perform();
}

journey('people are put on a board, dragged, and end with a reason', async ({ open }) => {
  const roster = await open();
  const { people } = await begin(roster);

  // From the list into the role; then the board says what to do when that is taken back.
  await roster.keys('r');
  await roster.see('[data-test=role-option]', /Cluster lead/);
  await roster.keys(...'cluster');
  assert.equal(await roster.broken(), '');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Added 1 person to Cluster lead/);
  await roster.gone('[data-test=add-to-role]');
  await toBoard(roster);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=board-empty]', /Nobody is in this role yet/);
  assert.equal(await roster.broken(), '');
  await roster.shot('board-0');

  // Pasted names: who is known, who is new, who is meant.
  await roster.press('Add people');
  const known = String(/** @type {{ name: string }} */ (await call(roster, 'person', { id: people[0] })).name);
  await roster.fill('Names or e-mails, one a line', known);
  await roster.keys(Key.ENTER, ...'Bela Vadasz, Lumen', Key.ENTER, ...'Cleo Quist <cleo@quist.example>');
  await roster.see('[data-test=pasted-line]', /Bela Vadasz/);
  await roster.see('[role=status]', /2 people new to the desk/);
  assert.equal(await roster.broken(), '');
  await roster.shot('board-paste');
  await roster.press('Add 3 people');
  await lies(roster, `Sourced: ${known}, Bela Vadasz, Cleo Quist`);

  // One is dragged; a drag that is left with Esc is none; two go together, and one undo takes both back.
  await drag(roster, card(1, 2), column(2));
  await lies(roster, `Sourced: ${known}, Cleo Quist | Contacted: Bela Vadasz`);
  await drag(roster, card(1, 1), column(3), () => roster.keys(Key.ESCAPE));
  await lies(roster, `Sourced: ${known}, Cleo Quist | Contacted: Bela Vadasz`);
  await roster.gone('[data-test=ghost]');
  await roster.click(card(1, 1));
  await roster.keys('x', 'j', 'x');
  await roster.see('[data-test=bulk-bar]', /2 selected/);
  await drag(roster, card(1, 2), card(2, 1), async () => {
    await roster.see('[data-test=ghost]', /2/);
    await roster.shot('board-drag');
  });
  await waitFor('both in one column', async () => !(await lie(roster)).includes('Sourced'));
  await roster.see('[data-test=live]', /Moved 2 people to Contacted/);
  await roster.keys([Key.CONTROL, 'z']);
  await lies(roster, `Sourced: ${known}, Cleo Quist | Contacted: Bela Vadasz`);

  // Rejecting asks why and by whom; leaving it puts the card back.
  await roster.click(card(2, 1));
  await roster.keys('9');
  await roster.see('[data-test=why]');
  await roster.keys(Key.ESCAPE);
  await lies(roster, `Sourced: ${known}, Cleo Quist | Contacted: Bela Vadasz`);
  await roster.keys('9');
  await roster.press('End it here');
  await roster.see('.problem', /Choose a reason/);
  await roster.click('[data-test=why] button', 'Scale too small');
  assert.equal(await roster.broken(), '');
  await roster.shot('board-why');
  await roster.press('End it here');
  await lies(roster, `Sourced: ${known}, Cleo Quist | Rejected: Bela Vadasz`);
  await roster.see('[data-card]', /Scale too small/);
  await roster.keys([Key.CONTROL, 'z']);
  await lies(roster, `Sourced: ${known}, Cleo Quist | Contacted: Bela Vadasz`);
});

journey('a board by keyboard alone', async ({ open }) => {
  const roster = await open();
  const { role, people } = await begin(roster);
  const name = async (/** @type {number} */ at) =>
    /** @type {{ name: string }} */ (await call(roster, 'person', { id: people[at] })).name;
  const [a, b, c] = [await name(0), await name(1), await name(2)];
  await call(roster, 'add_to_role', { role, people: people.slice(0, 3), source: 'Search', despite: '' });
  await toBoard(roster);
  await lies(roster, `Sourced: ${a}, ${b}, ${c}`);
  await roster.keys('j', [Key.SHIFT, Key.ARROW_RIGHT]);
  await lies(roster, `Sourced: ${a}, ${c} | Contacted: ${b}`);
  // The cursor went along, and is seen.
  await waitFor('a ring around the moved card', () =>
    roster.driver.executeScript(
      'const card = document.activeElement; return card.matches("[data-card]") && getComputedStyle(card).outlineStyle === "solid"',
    ),
  );
  await roster.keys([Key.SHIFT, Key.ARROW_RIGHT]);
  await lies(roster, `Sourced: ${a}, ${c} | Replied: ${b}`);
  await roster.keys('4');
  await lies(roster, `Sourced: ${a}, ${c} | Screened: ${b}`);
  await roster.keys(Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_LEFT, Key.HOME, [Key.SHIFT, Key.ARROW_DOWN]);
  await roster.see('[data-test=bulk-bar]', /2 selected/);
  await roster.keys('s');
  await roster.see('.menu-item', /Contacted/);
  assert.equal(await roster.broken(), '');
  await waitFor('the menu to have the focus', () =>
    roster.driver.executeScript('return document.activeElement.closest(".menu") !== null'),
  );
  await roster.keys(...'con');
  await waitFor('the stage to be found', () =>
    roster.driver.executeScript('return document.activeElement.innerText.includes("Contacted")'),
  );
  await roster.keys(Key.ENTER);
  await waitFor('both to be contacted', async () => (await lie(roster)).startsWith('Contacted: '));
  await roster.see('[data-test=live]', /Moved 2 people to Contacted/);

  // What is sent is to be written down.
  await roster.keys('5');
  await roster.see('.toasts', /write down what was sent/);
  // Peek, filter, take out and back.
  await roster.keys(Key.SPACE);
  await roster.see('[data-test=peek]');
  await roster.keys(Key.ESCAPE);
  await roster.gone('[data-test=peek]');
  await roster.keys('/', ...b.toLowerCase().slice(0, 5));
  await roster.see('[data-test=board-count]', /1 of 3 people/);
  await roster.keys(Key.ENTER, Key.ESCAPE);
  await roster.see('[data-test=board-count]', '3 people');
  await roster.keys(Key.DELETE);
  await roster.see('[data-test=board-count]', '2 people');
  await roster.see('[data-test=live]', /^Took .+ out of Cluster lead/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=board-count]', '3 people');

  // The stages are the role's own.
  await roster.press('Stages');
  await roster.fill('New stage', 'Take-home');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=stages] li:nth-of-type(8) input');
  assert.equal(await roster.broken(), '');
  await roster.shot('board-stages');
  await roster.keys(Key.ESCAPE);
  await roster.see('h2', 'Take-home');

  // Over all roles.
  await roster.keys('g', 'b');
  await waitFor('the clients to choose from', () =>
    roster.driver.executeScript(
      'return [...document.querySelectorAll("option")].some((one) => one.label === "Osterhale AI")',
    ),
  );
  await (await roster.field('Client')).sendKeys('Osterhale AI');
  await roster.see('[data-test=cards-total]', /^3 of \d+ cards$/);
  await roster.press('Waiting for the client');
  await roster.see('[data-test=cards-total]', /^1 of \d+ cards$/);
  assert.equal(await roster.broken(), '');
  await roster.shot('pipelines');
  await roster.press('All');
  await roster.see('[data-test=cards-total]', /^3 of \d+ cards$/);
  // All that fit are chosen, from wherever the cursor is. The button just pressed keeps its own keys.
  await roster.click('[data-test=cards-total]');
  await roster.keys('j', 'j', [Key.CONTROL, 'a']);
  await roster.see('[data-test=bulk-bar]', /3 selected/);
  await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
  await roster.driver.manage().window().setRect({ width: 1000, height: 640 });
  assert.equal(await roster.broken(), '');
  await roster.shot('pipelines-small-dark');
});

journey('a board of twelve and of two thousand', async ({ open }) => {
  const roster = await open();
  const { role, people } = await begin(roster);
  const board = async () =>
    /** @type {{ columns: { stage: { id: string } }[], cards: { id: string }[] }} */ (
      await call(roster, 'role_board', { role })
    );
  await call(roster, 'add_to_role', { role, people: people.slice(0, 12), source: 'Hotlist HPC', despite: '' });
  const { columns, cards } = await board();
  const why = { reason: '', closed_by: null };
  for (const [at, [from, to]] of [
    [1, [3, 6]],
    [3, [6, 8]],
    [4, [8, 9]],
    [5, [9, 10]],
  ].map(([at, span]) => /** @type {[number, [number, number]]} */ ([at, span]))) {
    const moving = cards.slice(from, to).map((one) => one.id);
    await call(roster, 'move_cards', { cards: moving, to: columns[at]?.stage.id, after: null, why });
  }
  await call(roster, 'add_task', {
    task: { person: people[0], company: null, role: null, title: 'Call about the offer', due_on: '2026-11-02' },
  }).catch(() => undefined);
  await toBoard(roster);
  await roster.see('[data-card]');
  assert.equal(await roster.broken(), '');
  await roster.shot('board-12');
  await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
  assert.equal(await roster.broken(), '');
  await roster.shot('board-12-dark');
  await roster.keys(Key.SPACE);
  await roster.see('[data-test=peek]');
  await roster.shot('board-peek-dark');
  await roster.keys(Key.ESCAPE);

  await call(roster, 'add_to_role', { role, people: people.slice(12, 2000), source: 'Search', despite: '' });
  await roster.see('[data-test=board-count]', /^(2,000|1,\d+) people$/);
  // The last is reached, and no more are mounted than a screen shows.
  await roster.keys(...Array.from({ length: 5 }, () => Key.ARROW_LEFT), Key.END);
  const mounted = Number(await roster.driver.executeScript('return document.querySelectorAll("[data-card]").length'));
  assert.ok(mounted < 120, `${mounted} cards are mounted`);
  assert.equal(await roster.broken(), '');
  await roster.shot('board-2000-dark');
  await roster.driver.executeScript('delete document.documentElement.dataset.theme');
  await roster.driver.manage().window().setRect({ width: 1000, height: 640 });
  await roster.shot('board-1000');
  await roster.keys('v', 't');
  await roster.see('[data-test=cards] [role=row][data-index]');
  assert.equal(await roster.broken(), '');
  await roster.shot('table-1000');
  await roster.keys('v', 'b');
  await roster.see('[data-column]');
  await roster.driver.manage().window().setRect({ width: 700, height: 560 });
  await roster.shot('board-small');
});

journey('who is off limits comes in with a reason alone', async ({ open }) => {
  const roster = await open();
  const { role } = await begin(roster);
  const query = { text: '', sort: null, offset: 0, limit: 1, exact: false };
  const page = /** @type {{ rows: { id: string }[] }} */ (await call(roster, 'list_people', { query }));
  await call(roster, 'set_off_limits', {
    draft: { company: null, person: page.rows[0]?.id, stance: 'off', reason: 'placed by us', from: '', until: '' },
  });
  await roster.keys('r');
  await roster.see('[data-test=role-option]', /Cluster lead/);
  await roster.click('[data-test=role-option]', /Cluster lead/);
  await roster.see('[data-test=reason]', /placed by us/);
  assert.equal(await roster.broken(), '');
  await roster.shot('board-held-back');
  await roster.press('Add all the same');
  await roster.see('.problem', /Write why/);
  await roster.fill('Reason', 'She asked us to');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Added 1 person to Cluster lead/);
  await roster.gone('[data-test=reason]');
  await toBoard(roster);
  await roster.see('[data-card]', /Off limits/);
  assert.ok(role !== '');
});

journey('nothing is out of reach in a small window', async ({ open }) => {
  const roster = await open();
  const { role } = await begin(roster);
  const name = 'Aleksandra Wiśniewska-Maximilianowska von Hohenlohe-Waldenburg und zu Osterhale';
  const person = { name: `${name} ${name}`, title: 'Engineer', company: '', email: '' };
  const { id } = /** @type {{ id: string }} */ (await call(roster, 'create_person', { person }));
  await call(roster, 'add_to_role', { role, people: [id], source: 'Search', despite: '' });
  await roster.driver.manage().window().setRect({ width: 1024, height: 560 });
  await roster.settled();
  /** @param {string} css What is cut off of these by the window's edges. */
  const outside = async (css) =>
    /** @type {string} */ (
      await roster.driver.executeScript(
        `return [...document.querySelectorAll(arguments[0])].filter((one) => {
           const box = one.getBoundingClientRect();
           return box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight;
         }).map((one) => one.innerText).join('|')`,
        css,
      )
    );
  // The bar of a selection has as many rows as it needs.
  await roster.keys('x');
  await roster.see('[data-test=bulk-bar]', /Ways in[^]*Delete/);
  assert.equal(await outside('[data-test=bulk-bar] button'), '');
  await roster.keys(Key.ESCAPE);
  // The sidebar scrolls to its last place.
  await roster.driver.executeScript(
    'document.querySelector("[data-test=nav] ul:last-of-type li:last-child").scrollIntoView()',
  );
  assert.equal(await outside('[data-test=nav] ul:last-of-type button'), '');

  // A long name has the lines it needs, and only pages scroll.
  await toBoard(roster);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=candidacy-page] header', /Hohenlohe/);
  const gap = Number(
    await roster.driver.executeScript(
      `const who = document.querySelector('[data-test=candidacy-page] header button');
       return who.nextElementSibling.getBoundingClientRect().top - (who.getBoundingClientRect().top + who.scrollHeight);`,
    ),
  );
  assert.ok(gap >= -1, `the line beneath the name begins ${-gap} px above its end`);
  await roster.see('[data-test=candidacy-page] [data-test=task-list]');
  await roster.driver.executeScript('document.querySelector("[data-test=candidacy-page]").scrollTop = 99999');
  const [page, window, scrolled] = /** @type {number[]} */ (
    await roster.driver.executeScript(
      'scrollTo(0, 500); return [document.documentElement.scrollHeight, innerHeight, document.scrollingElement.scrollTop]',
    )
  );
  assert.deepEqual([page, scrolled], [window, 0]);
  // Its name is in the bar now that the heading is out of sight.
  await roster.see('header h1.one-line', /Hohenlohe/);
  await roster.shot('candidacy-long');
});
