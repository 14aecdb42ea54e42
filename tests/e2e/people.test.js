import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('a desk of people is worked through by keyboard alone', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[data-test=count]', /2,000/, 30_000);
  await roster.see('[role=row][aria-rowindex="2"]');
  assert.equal(await roster.broken(), '');
  await roster.shot('people');

  // Found in titles, companies, tags and notes alike, and marked where it stands.
  await roster.keys('/', ...'infiniband h100');
  await roster.see('[data-test=count]', /^\d+ of 2,000/);
  await roster.see('[role=row] mark', /InfiniBand/i);
  assert.equal(await roster.broken(), '');
  await roster.shot('found');
  await roster.keys(Key.ENTER, Key.ENTER);
  await roster.see('[data-test=person-page] [data-test=notes]', /H100/);
  assert.equal(await roster.broken(), '');
  await roster.shot('person');
  await roster.keys(Key.ESCAPE, Key.ESCAPE);
  await roster.see('[data-test=count]', /^2,000 people/);

  // A word of the field also finds what means the same, says so, and can be held to itself.
  await roster.keys('/', ...'rdma');
  await roster.see('[data-test=widened]', /Also finding RoCE, InfiniBand, NDR and \d+ more/);
  assert.equal(await roster.broken(), '');
  await roster.shot('widened');
  await roster.keys([Key.CONTROL, Key.SHIFT, 'o']);
  await roster.gone('[data-test=widened]');
  await roster.keys(Key.ESCAPE, Key.ESCAPE);
  await roster.see('[data-test=count]', /^2,000 people/);

  // Peek follows the cursor.
  await roster.keys('j', 'j', ' ');
  await roster.see('[data-test=peek]');
  const first = await roster.text('[data-test=peek] [data-test=fact-title]');
  await roster.keys('j');
  await roster.see('[data-test=peek]');
  assert.equal(await roster.broken(), '');
  await roster.shot('peek');
  const second = await roster.text('[data-test=peek] [data-test=fact-title]');
  assert.notEqual(second, first);
  await roster.keys(Key.ESCAPE);
  await roster.gone('[data-test=peek]');

  // Two are deleted and come back.
  await roster.keys('x', 'j', 'x');
  await roster.see('[data-test=bulk-bar]', /2/);
  await roster.shot('bulk-bar');
  await roster.keys(Key.DELETE);
  await roster.see('[data-test=count]', /1,998/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=count]', /2,000/);

  // The palette and the sheet of keys.
  await roster.keys([Key.CONTROL, 'k']);
  await roster.see('[data-test=palette]');
  assert.equal(await roster.broken(), '');
  await roster.shot('palette');
  await roster.keys(Key.ESCAPE, '?');
  await roster.see('[data-test=keys-sheet]');
  assert.equal(await roster.broken(), '');
  await roster.shot('keys');
  await roster.keys(Key.ESCAPE);
  await roster.gone('[data-test=keys-sheet]');

  // A person made by hand.
  await roster.keys('c', 'p');
  await roster.fill('Name', 'Zofia Żółć-Invented');
  await roster.keys([Key.CONTROL, Key.ENTER]);
  await roster.see('[data-test=person-page] [data-test=fact-name]', /Zofia/);
  assert.equal(await roster.broken(), '');
  await roster.shot('person-new');

  // Dark, and the settings.
  await roster.keys('g', 's');
  await roster.see('[data-test=settings]');
  await roster.click('[data-test=settings] label', 'Dark');
  assert.equal(await roster.broken(), '');
  await roster.shot('settings-dark');
  await roster.keys('g', 'p');
  await roster.see('[role=row][aria-rowindex="2"]');
  assert.equal(await roster.broken(), '');
  await roster.shot('people-dark');

  // Dark and narrow, a widened search still says so.
  await roster.keys('/', ...'nvidia hopper');
  await roster.see('[data-test=widened]', /Also finding Hopper, H200/);
  assert.equal(await roster.broken(), '');
  await roster.shot('widened-dark');
  await roster.driver.manage().window().setRect({ width: 420, height: 700 });
  await roster.see('[data-test=widened]', /Only “nvidia hopper”/);
  assert.equal(await roster.broken(), '');
  await roster.shot('widened-narrow');
});
