import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('the words of the field are made the desk’s own, and the map shows whom it knows', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[data-test=count]', /2,000/, 30_000);

  // A person who says what she knows in a word that nobody else uses.
  await roster.keys('c', 'p');
  await roster.fill('Name', 'Zofia Żółć-Invented');
  await roster.fill('Title', 'Cuttlefish engineer');
  await roster.keys([Key.CONTROL, Key.ENTER]);
  await roster.see('[data-test=person-page] [data-test=fact-name]', /Zofia/);
  await roster.keys(Key.ESCAPE, '/', ...'ink fabric');
  await roster.see('h2', /^Nobody matches “ink fabric”/);
  await roster.press('Clear the search');
  await roster.see('[data-test=count]', /^2,001 people/);
  await roster.see('[role=row][aria-rowindex="9"]');
  await roster.keys(Key.ESCAPE);

  // The word is added to the taxonomy, with its other spelling.
  await roster.keys('g', 'w');
  await roster.see('[data-test=entries] [role=option]', /RDMA/);
  assert.equal(await roster.broken(), '');
  await roster.shot('taxonomy');
  await roster.keys('c', 'w');
  await roster.fill('Name', 'Ink fabric');
  await roster.fill('Also written', 'cuttlefish');
  assert.equal(await roster.broken(), '');
  await roster.shot('taxonomy-new');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=entry-name]', /Ink fabric/);
  await roster.see('[data-test=entry-state]', /^Own · nobody has it yet/);

  // From now on one word finds the other.
  await roster.keys('g', 'p', '/', ...'ink fabric');
  await roster.see('[data-test=count]', /^1 of 2,001/);
  await roster.see('[role=row][aria-rowindex="2"]', /Zofia/);
  await roster.press('Clear search');
  await roster.see('[data-test=count]', /^2,001 people/);
  await roster.see('[role=row][aria-rowindex="9"]');
  await roster.keys(Key.ESCAPE);

  // A spelling of another entry is refused where it was typed.
  await roster.keys('g', 'w');
  await roster.see('[data-test=entries] [role=option]', /RDMA/);
  await roster.keys('/', ...'cuttlefish');
  await roster.see('[data-test=entry-name]', /Ink fabric/);
  await roster.click('[data-test=entry-pane] [aria-label="Add a spelling"]');
  await roster.keys(...'RoCEv2', Key.ENTER);
  await roster.see('[data-test=entry-pane] [role=alert]', /“RoCEv2” belongs to RoCE/);
  assert.equal(await roster.broken(), '');
  await roster.shot('taxonomy-refused');
  await roster.keys(Key.ESCAPE);

  // Renamed where it stands.
  await roster.click('[data-test=entry-name]');
  await roster.keys([Key.CONTROL, 'a'], ...'Ink links', Key.ENTER);
  await roster.see('[data-test=entries] [role=option]', /^Ink links/);

  // Merged: the dialog says what that means, and one step takes it back.
  await roster.press('Merge into…');
  await roster.see('[data-test=merge-entry]');
  await roster.keys(...'RDMA');
  await roster.see('[data-test=merge-means]', /is read as having RDMA\. Nothing is rewritten/);
  assert.equal(await roster.broken(), '');
  await roster.shot('taxonomy-merge');
  await roster.press('Merge');
  await roster.see('[data-test=entries] [role=option]', /merged into RDMA/);
  await roster.shot('taxonomy-merged');
  await roster.keys([Key.CONTROL, 'z']);
  await roster.gone('[data-test=entries] [role=option]', /merged into/);

  // Whom we know where: a pool opens into companies, a company into teams, Enter shows the people.
  await roster.keys('g', 'k');
  await roster.see('[data-test=map] [role=row][aria-level="1"]');
  assert.equal(await roster.broken(), '');
  await roster.shot('map');
  await roster.keys(Key.ARROW_RIGHT);
  await roster.see('[data-test=map] [role=row][aria-level="2"]');
  await roster.keys(Key.ARROW_DOWN, Key.ARROW_RIGHT);
  await roster.see('[data-test=map] [role=row][aria-level="3"]');
  assert.equal(await roster.broken(), '');
  await roster.shot('map-open');

  // Dark.
  await roster.keys('g', 's');
  await roster.see('[data-test=settings]');
  await roster.click('[data-test=settings] label', 'Dark');
  await roster.keys('g', 'k');
  await roster.see('[data-test=map] [role=row][aria-level="1"]');
  assert.equal(await roster.broken(), '');
  await roster.shot('map-dark');
  await roster.keys('g', 'w');
  await roster.see('[data-test=entries] [role=option]', /RDMA/);
  assert.equal(await roster.broken(), '');
  await roster.shot('taxonomy-dark');
});
