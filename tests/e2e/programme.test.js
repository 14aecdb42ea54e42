import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'a programme is loaded at an edition, its authors are told apart, and who is wanted is put on the contact list',
  async ({ home, open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.keys('c', 'p');
    await roster.fill('Name', 'Tobi Halvorsen');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=person-page] [data-test=fact-name]', 'Tobi Halvorsen');
    await roster.gone('.dialog');

    await roster.keys('g', 'e');
    await roster.fill('Search conferences', 'MLSys 2026');
    await roster.click('[data-test=conferences] [role=row]', /MLSys 2026/);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=edition-page]', /MLSys 2026/);
    await roster.keys('v', 'p');
    await roster.see('[data-test=edition-page]', /No programme yet/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-empty');

    home.pick(home.copy('programmes/authors.csv'));
    await roster.keys('l');
    await roster.see('[data-test=load-programme]', /2 papers and talks[^]*5 authors[^]*1 may be in your desk/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-preview');
    await roster.press('Load programme');
    await roster.see('[data-test=programme-item]', /Maren Oduya, Tobi Halvorsen, Ines Quispe/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme');

    // Who is who: one question, one key.
    await roster.keys('v', 'w');
    await roster.see('[data-test=review] h2', 'Is Tobi Halvorsen this person?');
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-review');
    await roster.keys('y');
    await roster.see('[data-test=review-done]');

    // Whom to win.
    await roster.keys('v', 'a');
    await roster.see('[data-test=authors-say]', /4 authors you don't know/);
    await roster.fill('Search the authors', 'northlake');
    await roster.gone('[data-test=author]', /Ines Quispe/);
    await roster.click('[data-test=author] input');
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-authors');
    await roster.press('Mark to meet');
    await roster.see('[data-test=author]', /on the list/);
    await roster.keys([Key.CONTROL, 'z']);
    await roster.gone('[data-test=author]', /on the list/);
  },
);
