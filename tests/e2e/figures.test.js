import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey('figures are seen, narrowed and taken along, and the work behind them is searched', async ({ open, home }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);

  await roster.keys('g', 'n');
  await roster.see('[data-test=figure-funnel] table', /Sourced/);
  await roster.see('[data-test=figure-stages] table', /Screened/);
  await roster.see('[data-test=figure-filling]', /From the day the role opened/);
  await roster.see('[data-test=figure-activity] table');
  assert.equal(await roster.broken(), '');
  await roster.shot('figures');

  // Longer, and one role alone.
  await (await roster.field('Time')).sendKeys('Since the beginning');
  await roster.see('[data-test=figures-period]', 'since the beginning');
  const sourced = () => roster.text('[data-test=figure-funnel] tbody tr:first-child td:nth-child(2)');
  const all = Number(await sourced());
  assert.ok(all > 80, `${all} people came`);
  await (await roster.field('Role')).sendKeys('GPU Cluster SRE');
  await waitFor('fewer people', async () => Number(await sourced()) < all / 2);
  assert.ok(Number(await sourced()) > 5);
  await roster.shot('figures-role');
  await (await roster.field('Role')).sendKeys(Key.HOME);
  await waitFor('everybody again', async () => Number(await sourced()) === all);

  // A day that cannot be read is said at its field, and what was there stays.
  await (await roster.field('Time')).sendKeys(Key.END);
  await roster.fill('From', 'soon');
  await roster.keys(Key.TAB);
  await roster.see('[data-test=figure-filters] .problem', /That is no date/);
  await roster.see('[data-test=figure-funnel] table');
  assert.equal(await roster.broken(), '');
  await (await roster.field('Time')).sendKeys(Key.ARROW_UP);
  await roster.see('[data-test=figures-period]', 'since the beginning');

  // Taken along.
  const [csv, png] = [home.path('funnel.csv'), home.path('funnel.png')];
  home.pick(csv, png);
  await roster.click('[aria-label="Save Funnel as CSV"]');
  await roster.see('[data-test=live]', /Saved “Funnel” as a table/);
  assert.match(readFileSync(csv, 'utf8'), new RegExp(`^\\uFEFFStage,Reached,[^]*\\nSourced,${all},`));
  await roster.click('[aria-label="Save Funnel as a picture"]');
  await roster.see('[data-test=live]', /Saved “Funnel” as a picture/);
  const picture = readFileSync(png);
  assert.equal(picture.subarray(1, 4).toString(), 'PNG');
  assert.ok(picture.readUInt32BE(16) > 800 && picture.length > 5_000, `${picture.length} bytes`);

  // The work behind them is searched.
  await roster.keys('g', 'p', '/', ...'stage:>=submitted touched:<1y', Key.ENTER);
  await roster.see('[data-test=count]', /^\d+ of 2,000|^\d+ people|\d+/);
  await roster.see('[role=row]');
  assert.equal(await roster.broken(), '');
  await roster.shot('figures-search');

  // Dark, and a small window.
  await roster.keys(Key.ESCAPE, Key.ESCAPE, 'g', 's');
  await roster.click('[data-test=settings] label', 'Dark');
  await roster.keys('g', 'n');
  await roster.see('[data-test=figure-funnel] table', /Sourced/);
  assert.equal(await roster.broken(), '');
  await roster.shot('figures-dark');
  await roster.driver.manage().window().setRect({ width: 420, height: 760 });
  await roster.see('[data-test=figure-funnel] table', /Sourced/);
  assert.equal(await roster.broken(), '');
  await roster.shot('figures-dark-narrow');
});
