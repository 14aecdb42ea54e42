import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { core } from './harness/accepted.js';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

const BINARY = process.env['ROSTER_BINARY'] ?? '';
const BENS = 'Ben Okafor’s laptop at the Rotterdam office of Meridian Talent Partners';

journey(
  'two desks give each other their cards, hand each other files, and settle what both changed',
  async ({ home, open }) => {
    const roster = await open();
    await roster.startEmpty();
    const ask = core(roster);
    /** @type {(width: number, height: number) => Promise<void>} */
    const size = async (width, height) => {
      await roster.driver.manage().window().setRect({ width, height });
      await roster.settled();
    };
    /** @type {(on: boolean) => Promise<unknown>} */
    const dark = (on) =>
      roster.driver.executeScript(`document.documentElement.dataset.theme = "${on ? 'dark' : 'light'}"`);
    /** In the light, in the dark, and on a small window. @type {(name: string) => Promise<void>} */
    const shots = async (name) => {
      assert.equal(await roster.broken(), '');
      await roster.shot(name);
      await dark(true);
      assert.equal(await roster.broken(), '');
      await roster.shot(`${name}-dark`);
      await dark(false);
      await size(420, 800);
      assert.equal(await roster.broken(), '');
      await roster.shot(`${name}-small`);
      await size(1280, 800);
    };
    await size(1280, 800);
    /** @type {(name: string, title: string, email: string) => Promise<string>} */
    const adds = async (name, title, email) =>
      (await ask('create_person', { person: { name, title, company: 'Lumen', email } })).id;
    const ada = await adds('Ada Lovelace', 'Engineer', 'ada@lumen.example');
    const mei = await adds('Mei Tanaka', 'Staff engineer, training', 'mei@lumen.example');

    // Ben's desk is elsewhere, and has no window.
    const secret = home.path('secret');
    writeFileSync(secret, 'four other words\n');
    /** @type {(...words: string[]) => Promise<any>} */
    const ben = async (...words) => {
      const all = ['--desk', home.path('ben.desk'), '--passphrase-file', secret, '--json', ...words];
      const { stdout } = await promisify(execFile)(BINARY, all, { env: home.env });
      return JSON.parse(stdout);
    };
    await ben('new', '--name', BENS, '--person', 'Ben Okafor');

    // Nobody is known yet.
    await roster.keys('g', 'z');
    await roster.see('[data-test=no-desks]', /without a server/);
    await roster.see('[data-test=own-card] [data-test=six-words] li:nth-child(6)');
    await shots('desks-none');
    home.pick(home.path('ruth.txt'));
    await roster.press('Save the card…');
    await roster.see('[data-test=own-card] [role=status]', 'Saved.');
    const words = await roster.text('[data-test=own-card] [data-test=six-words]');
    const added = await ben('sync', 'add', home.path('ruth.txt'));
    assert.equal(words.split(/\s+/).join(' '), added.words);

    // What is no card is refused; Ben's is read, compared and added.
    await roster.keys('a');
    await roster.see('[data-test=add-desk]');
    await roster.keys(...'hello');
    await roster.press('Read the card');
    await roster.see('[data-test=add-desk] .problem', /no card in this text/);
    await shots('desks-add');
    const card = await ben('sync', 'card', '--out', home.path('ben.txt'));
    home.pick(home.path('ben.txt'));
    await roster.press('Open a file…');
    await roster.see('[data-test=add-desk] [data-test=six-words] li', card.words.split(' ')[0]);
    await shots('desks-compare');
    await roster.press('They are the same: add the desk');
    await roster.see('[data-test=desk] .mono', card.words);

    // What leaves is told before it does.
    await roster.keys('w');
    await roster.see('[data-test=would-leave]', /2 people, \d+ rows/);
    await roster.click('[data-test=write-file] label', /^Pay/);
    await roster.see('[data-test=would-leave]', /Left out: pay/);
    await shots('desks-write');
    const first = home.path('ruth.roster');
    home.pick(first);
    await roster.press('Write the file…');
    await roster.see('[data-test=toasts], [role=status]', /Only they can open it/);
    await ben('sync', 'import', first);

    // Both change the same; Ben's file is opened with a double click, while the window stands.
    for (const [id, field, value] of [
      [ada, 'title', 'Director of inference'],
      [ada, 'location', 'Berlin'],
      [mei, 'title', 'Head of training infrastructure'],
    ])
      await ask('edit_person', { id, field, value });
    const table = home.path('ben.csv');
    writeFileSync(
      table,
      'Name,Title,Location,Email\nAda Lovelace,Founder,London,ada@lumen.example\nMei Tanaka,Principal engineer,,mei@lumen.example\n',
    );
    await ben('import', table, '--when-both', 'overwrite');
    const second = home.path('ben.roster');
    await ben('sync', 'export', second);
    await promisify(execFile)(BINARY, [second], { env: home.env });
    await roster.see('[data-test=arrives]', /3 to choose between/);
    await shots('arrival');
    await roster.press('Take it in');
    await roster.see('[data-test=taken]', /3 choices wait in the inbox/);
    await roster.see('[data-test=nav] button', /Inbox\s*3/);
    await roster.shot('arrival-taken');

    // The choice: by keys, taken back, and made the other way.
    await roster.press('Open the inbox');
    await roster.see('[data-test=choice]', /Ada Lovelace[^]*Title[^]*before: Engineer/);
    await roster.see('[data-test=choice]', /Founder[^]*Ben Okafor[^]*Director of inference[^]*Ruth/);
    await roster.driver.executeScript(
      'document.querySelectorAll(".toasts button[aria-label=Dismiss]").forEach((one) => one.click())',
    );
    await shots('inbox');
    await roster.keys('1');
    await roster.see('[data-test=choices-wait]', /^2 choices wait/);
    await roster.keys('u');
    await roster.see('[data-test=choices-wait]', /^3 choices wait/);
    for (const left of [/^2 choices/, /^1 choice/]) {
      await roster.keys('2');
      await roster.see('[data-test=choices-wait]', left);
    }
    await roster.keys('j', 'k', '2');
    await roster.see('[data-test=no-choices]');
    await shots('inbox-empty');
    const her = await ask('person', { id: ada });
    assert.deepEqual([her.title, her.location], ['Director of inference', 'Berlin']);

    // It is settled on the other desk as well.
    const third = home.path('ruth2.roster');
    home.pick(third);
    await roster.keys('g', 'z');
    await roster.see('[data-test=desk]', /1 \/ 1/);
    await shots('desks');
    await roster.keys('w');
    await roster.see('[data-test=would-leave]', /2 people/);
    await roster.press('Write the file…');
    await roster.gone('[data-test=write-file]');
    await ben('sync', 'import', third);
    assert.deepEqual((await ben('sync', 'inbox')).conflicts, []);
    assert.equal((await ben('search', 'title:director')).total, 1);

    // What was taken in is taken back with one press.
    await ben('capture', 'Grace Hopper, Tarnwick, grace@tarnwick.example');
    const fourth = home.path('ben2.roster');
    await ben('sync', 'export', fourth);
    home.pick(fourth);
    await roster.keys('t');
    await roster.see('[data-test=arrives]', /People/);
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=taken]');
    await roster.keys('g', 'p');
    await roster.see('[data-test=count]', '3 people');
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=count]', '2 people');

    // A file that is none says so; one that was cut short, too.
    writeFileSync(home.path('letter.roster'), 'Dear Ruth');
    await promisify(execFile)(BINARY, [home.path('letter.roster')], { env: home.env });
    await roster.see('[data-test=failure]', /no exchange file/);
    await shots('arrival-refused');

    // Who is trusted no more is refused.
    await roster.keys('g', 'z');
    await roster.see('[data-test=desk]');
    await roster.press(/^Revoke/);
    await roster.see('[data-test=revoke-desk]', /can take that back/);
    await shots('desks-revoke');
    await roster.press('Revoke the desk');
    await roster.see('[data-test=desk]', /Revoked/);
    assert.equal(await roster.broken(), '');
    await roster.shot('desks-revoked');
    home.pick(fourth);
    await roster.keys('t');
    await roster.see('[data-test=failure]', /which was revoked here/);
    await roster.close();

    // A double click while no window stands opens one, and the file in it.
    const again = await open(first);
    await again.fill('Passphrase', 'four good words');
    await again.keys(Key.ENTER);
    await again.see('[data-test=failure]', /written by this desk itself/);
    await again.close();
  },
);
