import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey('what is wanted is said once, and everybody is ranked by it with reasons', async ({ open }) => {
  const roster = await open();
  /** What a closed select shows is in no element of its own. */
  const isChosen = (/** @type {string} */ name) =>
    waitFor(`${name} to be chosen`, () =>
      roster.driver.executeScript(
        'return [...document.querySelectorAll("select")].some((one) => one.selectedOptions[0]?.label === arguments[0])',
        name,
      ),
    );
  const isOffered = (/** @type {string} */ name) =>
    waitFor(`${name} to be offered`, () =>
      roster.driver.executeScript(
        'return [...document.querySelectorAll("select option")].some((one) => one.label === arguments[0])',
        name,
      ),
    );
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);

  await roster.keys('g', 'm');
  await roster.see('[data-test=match]', /Say what is looked for/);
  assert.equal(await roster.broken(), '');
  await roster.shot('match-empty');
  await roster.press('Begin with the scale');
  await roster.keys(...'2k', Key.TAB, ...'4k', Key.TAB);
  await roster.see('[data-test=match-total]', /people ranked/);
  await roster.click('[aria-label="Add to skills"]');
  await roster.keys(...'cuda', Key.ENTER);
  await roster.see('[data-test=match-out]', /out/);
  await roster.see('[data-test=match-row]', /CUDA/);
  assert.equal(await roster.broken(), '');
  await roster.shot('match');

  // Kept, taken away, and brought back.
  await roster.press('Save');
  await roster.fill('Name', 'Kernel people');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Saved the wanted profile “Kernel people”/);
  await isChosen('Kernel people');
  await roster.press('Delete');
  await isChosen('None saved yet');
  await roster.keys([Key.CONTROL, 'z']);
  await isOffered('Kernel people');

  // From somebody to the people like her.
  await roster.click('[data-test=match-row] .name');
  await roster.see('[data-test=person-page]');
  await roster.keys([Key.SHIFT, 'l']);
  await roster.see('[data-test=match-took]', /Taken from this person/);
  await roster.see('[data-test=match-row]');
  // The rows are pale until the last ranking has come, and come back from it over some frames.
  await waitFor('a page without faults', async () => (await roster.broken()) === '');
});
