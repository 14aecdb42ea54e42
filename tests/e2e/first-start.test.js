import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'a new user imports LinkedIn, finds somebody, and all of it is there after a restart',
  async ({ home, open }) => {
    let roster = await open();
    await roster.see('[data-test=welcome]');
    assert.equal(await roster.broken(), '');
    await roster.shot('welcome');

    await roster.fill('Your name', 'Ana');
    await roster.press('Import a file');
    await roster.see('[data-test=recovery-code]');
    assert.equal(await roster.broken(), '');
    await roster.shot('recovery-code');
    home.pick(home.path('code.txt'));
    await roster.press('Save as a text to print…');
    await roster.press('I have kept it');

    await roster.see('[data-test=import-choose]');
    assert.equal(await roster.broken(), '');
    home.pick(home.copy('journeys/Connections.csv'));
    await roster.press('Choose a file…');
    await roster.see('[data-test=import-layout]', /LinkedIn/);
    await roster.see('[data-test=import-preview]', /Jan van der Berg/);
    assert.equal(await roster.broken(), '');
    await roster.shot('import-map');

    await roster.press('Try it out');
    await roster.see('[data-test=import-trial] [data-test=import-created] dd', '5');
    await roster.press(/^Import \d+ rows$/);
    await roster.see('[data-test=import-report] [data-test=import-created] dd', '5');
    await roster.see('[data-test=import-report] [data-test=import-skipped] dd', '1');
    assert.equal(await roster.broken(), '');
    await roster.shot('import-report');
    await roster.press('Show the people');

    await roster.see('[role=row]', /Jan van der Berg/);
    await roster.keys('/');
    await roster.keys(...'tanka');
    await roster.see('[data-test=spelled]', /tanaka/i);
    await roster.see('[role=row]', /Mei Tanaka/);
    await roster.gone('[role=row]', /Björn Eriksson/);
    assert.equal(await roster.broken(), '');
    await roster.shot('search');

    await roster.keys(Key.ENTER);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
    await roster.click('[data-test=fact-title]');
    await roster.keys([Key.CONTROL, 'a'], ...'Head of inference', Key.ENTER);
    await roster.see('[data-test=fact-title]', /Head of inference/);
    await roster.close();

    roster = await open();
    await roster.see('[role=row]', /Head of inference/);
    await roster.close();
  },
  { keyStore: true },
);
