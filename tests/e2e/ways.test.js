import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

const SAVE = [Key.CONTROL, Key.ENTER];

journey(
  'whom people know and where they worked is told, and the way in goes through whom we spoke with',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    /** @param {string} name @param {string} title @param {string} company */
    const add = async (name, title, company) => {
      await roster.keys('c', 'p');
      await roster.fill('Name', name);
      await roster.fill('Title', title);
      await roster.fill('Company', company);
      await roster.keys(Key.ENTER);
      await roster.see('[data-test=person-page] [data-test=fact-name]', new RegExp(name));
    };
    await add('Ana Ruiz', 'Staff engineer', 'Lumen');
    await add('Ben Okafor', 'Research scientist', 'Osterhale');
    await add('Dee Vance', 'Principal engineer', 'Tarnwick');

    // Nothing is known of her yet.
    await roster.keys('k');
    await roster.see('[data-test=no-ways]', /Nobody is known to know Dee Vance/);
    assert.equal(await roster.broken(), '');
    await roster.shot('network-empty');

    // She worked with Ben, who is chosen of the desk.
    await roster.click('[data-test=add-acquaintance]');
    await roster.fill('Person', 'Nobody At All');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=knows] .problem', /Choose somebody/);
    await roster.fill('Person', 'Ben');
    await roster.see('[role=option]', /Ben Okafor/);
    await roster.keys(Key.ARROW_DOWN, Key.ENTER);
    await roster.fill('Since', '2019');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=acquaintance]', /Worked with[^]*Ben Okafor/);
    await roster.press('Done');
    await roster.see('[data-test=neighbourhood] svg .node', /Ben Okafor/);
    await roster.see('[data-test=no-ways]', /1 person is tied to Dee Vance/);

    // Her career, and Ana's: at one company at the same time.
    await roster.keys('w');
    await roster.see('[data-test=career]', /Tarnwick[^]*since when is not known/);
    /** @param {string} company @param {string} from @param {string} to */
    const job = async (company, from, to) => {
      await roster.click('[data-test=add-job]');
      await roster.fill('Company', company);
      await roster.fill('Team', 'Inference');
      await roster.fill('From', from);
      await roster.fill('To', to);
      await roster.keys(Key.ENTER);
      await roster.see('[data-test=job]', new RegExp(company));
      await roster.press('Done');
    };
    await roster.click('[data-test=add-job]');
    await roster.fill('Company', 'Zephrane');
    await roster.fill('From', '2021');
    await roster.fill('To', '2019');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=career] .problem', /cannot end before/);
    await roster.press('Done');
    await job('Velmora', '2017', 'May 2021');
    assert.equal(await roster.broken(), '');
    await roster.shot('career');
    await roster.keys('g', 'p');
    await roster.see('[role=row]', /Ana Ruiz/);
    await roster.click('[role=row] .name', 'Ana Ruiz');
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Ana Ruiz/);
    await roster.keys('w');
    await job('Velmora', '2018', '2020');

    // We spoke with Ana: she is the way in, and says why.
    await roster.keys('l');
    await roster.see('.dialog [data-test=log-form]');
    await roster.keys(...'Likes the scale', SAVE);
    await roster.gone('.dialog [data-test=log-form]');
    /** @param {string} name */
    const goTo = async (name) => {
      await roster.keys('g', 'p');
      await roster.see('[role=row]', new RegExp(name));
      await roster.click('[role=row] .name', name);
      await roster.see('[data-test=person-page] [data-test=fact-name]', new RegExp(name));
    };
    await goTo('Dee Vance');
    await roster.keys('k');
    await roster.see(
      '[data-test=way]',
      /Ana Ruiz[^]*in touch once[^]*Dee Vance[^]*both at Velmora 2018–2020, in the same team/,
    );
    assert.equal(await roster.broken(), '');
    await roster.shot('network');
    await roster.press(/^Ask for an introduction/);
    await roster.see('[data-test=live]', /Ask Ana Ruiz to introduce Dee Vance/);
    await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
    assert.equal(await roster.broken(), '');
    await roster.shot('network-dark');
    await roster.driver.manage().window().setRect({ width: 720, height: 640 });
    await roster.shot('network-small-dark');
    await roster.driver.manage().window().setRect({ width: 1280, height: 800 });
    await roster.driver.executeScript('delete document.documentElement.dataset.theme');

    // Of a role's pipeline: the best way to each.
    /** Asks the core as the page does. @param {string} command @param {object} args @returns {Promise<any>} */
    const core = (command, args) =>
      roster.driver.executeAsyncScript(
        `const [command, args, done] = arguments;
         window.__TAURI_INTERNALS__.invoke(command, args).then(done, (failure) => done({ failure }));`,
        command,
        args,
      );
    const role = await core('create_role', {
      role: { title: 'Inference lead', company: 'Halcyon' },
      start: { archetype: '', wanted: null, draft: false },
    });
    const people = (
      await core('list_people', {
        query: { text: '', sort: null, offset: 0, limit: 9, exact: false },
      })
    ).rows.map((/** @type {{ id: string }} */ row) => row.id);
    await core('add_to_role', { role, people, source: '', despite: '' });
    await roster.keys('g', 'r');
    await roster.click('button.title', 'Inference lead');
    await roster.click('[role=tab]', /Ways in/);
    await roster.see('[data-test=way-to]', /Dee Vance[^]*Ana Ruiz/);
    await roster.see('[data-test=list-ways]', /Nobody of yours is known to know two of them/);
    assert.equal(await roster.broken(), '');
    await roster.shot('role-ways');
  },
);
