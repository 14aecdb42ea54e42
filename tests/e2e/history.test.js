import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey(
  'what was done is seen, put back and undone, from the person and from the activity of the desk',
  async ({ home, open }) => {
    const roster = await open();
    await roster.fill('Your name', 'Ruth');
    await roster.press('Import a file');
    await roster.press('I have kept it');
    home.pick(home.copy('journeys/Connections.csv'));
    await roster.press('Choose a file…');
    await roster.see('[data-test=import-preview]', /Jan van der Berg/);
    await roster.press(/^Import \d+ rows$/);
    await roster.see('[data-test=import-report] [data-test=import-created] dd', '5');
    await roster.press('Show the people');

    // Two titles, one after the other.
    await roster.keys('/', ...'tanaka');
    await roster.see('[data-test=count]', /^1 of 5/);
    await roster.keys(Key.ENTER, Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
    for (const title of ['Staff engineer', 'Head of inference']) {
      await roster.click('[data-test=fact-title]');
      await roster.keys([Key.CONTROL, 'a'], ...title, Key.ENTER);
      await roster.see('[data-test=fact-title]', new RegExp(title));
    }
    await roster.click('[role=tab]', 'History');
    await roster.see('[data-test=person-history] li', /Inference engineer \(C\+\+\)\s*→\s*Staff engineer/);
    await roster.see('[data-test=person-history] li', /Staff engineer\s*→\s*Head of inference/);
    await roster.see('[data-test=person-history] li', /Imported 5 people/);
    assert.equal(await roster.broken(), '');
    await roster.shot('person-history');

    // The first one comes back; two views of her agree at once: her page, then the list behind the peek.
    await put(roster, /Put back the title: Inference engineer/);
    await roster.see('[data-test=history-entry]', /Put back the title of Mei Tanaka: Inference engineer/);
    await roster.click('[role=tab]', 'Profile');
    await roster.see('[data-test=fact-title]', /Inference engineer \(C\+\+\)/);
    await roster.keys(Key.ESCAPE);
    await roster.see('[role=row]', /Mei Tanaka[^]*Inference engineer/);
    await roster.keys(' ');
    await roster.see('[data-test=peek] [data-test=fact-title]', /Inference engineer/);
    await roster.click('[data-test=peek] [data-test=fact-title]');
    await roster.keys([Key.CONTROL, 'a'], ...'Fellow', Key.ENTER);
    await roster.see('[data-test=peek] [data-test=fact-title]', /Fellow/);
    await roster.see('[role=row]', /Mei Tanaka[^]*Fellow/);
    await roster.keys(Key.ESCAPE, Key.ESCAPE);

    // The desk's activity.
    await roster.keys('g', 'a');
    await roster.see('[data-test=activity] [data-test=history-entry]', /Imported 5 people/);
    await roster.see('[data-test=history-entry]', /5 people, \d+ addresses[^]*added/);
    assert.equal(await roster.broken(), '');
    await roster.shot('activity');
    await put(roster, 'Undo: Changed the title of Mei Tanaka');
    await roster.see('[data-test=history-entry]', /Undid: Changed the title of Mei Tanaka/);
    await roster.see('[data-test=history-entry] .tag', 'Undone');

    // Later changes stand in the way of the import: the rest of it goes without them.
    await put(roster, /^Undo: Imported 5 people/);
    await roster.see('[data-test=in-the-way] li', /title of Mei Tanaka/);
    assert.equal(await roster.broken(), '');
    await roster.shot('in-the-way');
    await roster.press('Undo the rest');
    await roster.see('[data-test=history-entry]', /Undid in part: Imported 5 people/);
    await roster.see('[data-test=count]', '1 person');
    await roster.keys('g', 'p');
    await roster.see('[role=row]', /Mei Tanaka/);
    await roster.gone('[role=row]', /Björn Eriksson/);

    // That is undone as anything is, and then all of it at one stroke.
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=count]', '5 people');
    await roster.keys('g', 'a');
    await put(roster, /^Undo: Imported 5 people/);
    await roster.see('[data-test=in-the-way]');
    await roster.press('Undo these too');
    await roster.gone('[data-test=in-the-way]');
    await roster.see('[data-test=count]', '0 people');
    await put(roster, /^Do again: Imported 5 people/);
    await roster.see('[data-test=count]', '5 people');

    // What it was, person by person; filters; dark; a small window.
    await put(roster, /^Show what “Imported 5 people/);
    await roster.see('[data-test=history-entry] button', 'Björn Eriksson');
    await roster.shot('activity-unfolded');
    await (await roster.field('Field')).sendKeys('Title');
    await roster.gone('[data-test=history-entry]', /Imported 5 people from/);
    await roster.see('[data-test=history-entry]', /Changed the title of Mei Tanaka/);
    await roster.fill('Search the activity', 'nobody at all');
    await roster.see('[data-test=no-activity]');
    assert.equal(await roster.broken(), '');
    await roster.shot('activity-none');
    await roster.press('Show everything');
    await roster.keys('g', 's');
    await roster.click('[data-test=settings] label', 'Dark');
    await roster.keys('g', 'a');
    await roster.see('[data-test=history-entry]', /Imported 5 people/);
    assert.equal(await roster.broken(), '');
    await roster.shot('activity-dark');
    await roster.driver.manage().window().setRect({ width: 420, height: 700 });
    await roster.settled();
    await roster.shot('activity-small');
    assert.equal(await roster.broken(), '');
  },
  { keyStore: true },
);

/**
 * Presses a button by the name it has for the ear, with the keyboard: a message may lie over it.
 * @param {import('./harness/window.js').Window} roster
 * @param {string | RegExp} name
 */
async function put(roster, name) {
  await waitFor(`the button ${name}`, () =>
    roster.driver.executeScript(
      `const fits = new RegExp(arguments[0]);
       const found = [...document.querySelectorAll('button[aria-label]')].find(
         (button) => fits.test(button.getAttribute('aria-label')) && !button.disabled && !button.ariaBusy);
       found?.focus();
       return found !== undefined;`,
      typeof name === 'string' ? `^${name}$` : name.source,
    ),
  );
  await roster.keys(Key.ENTER);
}
