import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('what is wanted is said once, and everybody is ranked by it with reasons', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]');

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
  await roster.see('select option', 'Kernel people');
  await roster.press('Delete');
  await roster.see('select option', 'None saved yet');
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('select option', 'Kernel people');

  // From somebody to the people like her.
  await roster.click('[data-test=match-row] .name');
  await roster.see('[data-test=person-page]');
  await roster.keys('l');
  await roster.see('[data-test=match-took]', /Taken from this person/);
  await roster.see('[data-test=match-row]');
  assert.equal(await roster.broken(), '');
});
