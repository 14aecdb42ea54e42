import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('badges that were scanned come in as met, at the time of the scan', async ({ home, open }) => {
  const roster = await open();
  await roster.startEmpty();
  await roster.driver.manage().window().setRect({ width: 1280, height: 800 });
  /** @type {(file: string, layout: RegExp) => Promise<void>} */
  const scanned = async (file, layout) => {
    await roster.keys('g', 'i');
    home.pick(home.copy(`import/${file}.csv`));
    await roster.press('Choose a file…');
    await roster.see('[data-test=import-preview]', /Ada Example/);
    await roster.see('main', layout);
    await (await roster.field('They were met at')).sendKeys('MLSys 2026');
    assert.equal(await roster.broken(), '');
    await roster.shot(`badges-${file}`);
    await roster.press(/^Import \d+ rows?$/);
    await roster.see('[data-test=import-report]');
    assert.equal(await roster.broken(), '');
    await roster.press('Import another file');
    await roster.keys('g', 'e');
    await roster.fill('Search conferences', 'MLSys 2026');
    await roster.click('[data-test=conferences] [role=row] .name', /MLSys 2026/);
    await roster.see('[data-test=edition-page] .name', /MLSys 2026/);
    await roster.keys('v', 'c');
  };

  await scanned('cvent-leads', /Cvent/);
  await roster.see('[data-test=contact-list] [role=row]', /Eli Pattern[^]*Met/);
  await roster.see('[data-test=contact-list] [role=row]', /Ada Example[^]*Met/);
  await roster.see('[data-test=contact-aside]', /Met[^]*May/);
  assert.equal(await roster.broken(), '');
  await roster.shot('badges-met');

  // One step takes all of them back; another layout brings its note along.
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=no-contacts]');
  await scanned('swapcard', /Swapcard/);
  await roster.see('[data-test=contact-list] [role=row]', /Ada Example[^]*Met[^]*Runs the fabric team/);
  await roster.see('[data-test=contact-aside]', /Met[^]*May/);
  assert.equal(await roster.broken(), '');
});
