import { journey } from './harness/journey.js';
import assert from 'node:assert/strict';
import { Key } from './harness/window.js';

journey(
  'a claim is written in one line, backed, and taken back; a pasted text is taken claim by claim',
  async ({ home, open }) => {
    const roster = await open();
    await roster.fill('Your name', 'Ruth');
    await roster.fill('Passphrase', 'four good words');
    await roster.fill('Repeat the passphrase', 'four good words');
    await roster.press('Import a file');
    await roster.press('I have kept it');
    home.pick(home.copy('journeys/Connections.csv'));
    await roster.press('Choose a file…');
    await roster.see('[data-test=import-preview]', /Jan van der Berg/);
    await roster.press(/^Import \d+ rows$/);
    await roster.see('[data-test=import-report] [data-test=import-created] dd', '5');
    await roster.press('Show the people');
    await roster.keys('/', ...'tanaka');
    await roster.see('[data-test=count]', /^1 of 5/);
    await roster.keys(Key.ENTER, Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);

    // Nothing is known yet; the next step is said.
    await roster.keys('w');
    await roster.see('[data-test=work]', /Nothing is known of this person’s work yet/);
    assert.equal(await roster.broken(), '');
    await roster.shot('work-empty');

    // A line, each word said as what it is read as.
    await roster.click('[data-test=quick-line] input');
    await roster.keys(...'h100 2048 built infiniband 2024 @CoreWeave');
    await roster.see('[data-test=line-words]', /2048\s*largest job/);
    await roster.shot('work-line');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=scale-record]', /2,048[^]*H100[^]*InfiniBand[^]*CoreWeave/);
    await roster.see('[data-test=badges]', /Built 2,048 H100/);

    // What backs it; a reference verifies.
    await roster.click('[data-test=scale-record] [data-test=backing]');
    await roster.see('[data-test=evidence] h2', /2,048 H100/);
    await roster.click('[data-test=evidence] select');
    await roster.keys(...'Ref', Key.ENTER);
    await roster.press('Add evidence');
    await roster.see('[data-test=evidence] li', /Reference/);
    await roster.keys(Key.ESCAPE);
    await roster.see('[data-test=badges]', /1 verified/);
    assert.equal(await roster.broken(), '');
    await roster.shot('work');

    // Undone step by step.
    await roster.keys([Key.CONTROL, 'z']);
    await roster.gone('[data-test=badges]', /1 verified/);
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=work]', /Nothing is known of this person’s work yet/);

    // A text that is pasted suggests; what is taken is kept with its words.
    await roster.press('Paste a profile');
    await roster.click('.dialog textarea');
    await roster.keys(...'Trained on 2,048 H100s. Tuned NCCL.');
    await roster.press('Find claims');
    await roster.see('[data-test=paste] [role=option]', /2,048 H100/);
    assert.equal(await roster.broken(), '');
    await roster.shot('work-paste');
    await roster.keys('y');
    await roster.see('[data-test=paste] [role=option]', /Taken/);
    await roster.keys('n', Key.ESCAPE);
    await roster.see('[data-test=scale-record]', /2,048[^]*H100/);
    await roster.see('[data-test=backing]', /Résumé/);
    await roster.gone('[data-test=skills]', /NCCL/);
  },
);
