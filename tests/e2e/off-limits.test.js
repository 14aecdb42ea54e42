import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'all that is off limits is in one list: looked through, changed, lifted, taken back; and pipelines are kept in the settings',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    /** @type {(width: number, height: number) => Promise<void>} */
    const size = async (width, height) => {
      await roster.driver.manage().window().setRect({ width, height });
      await roster.settled();
    };
    /** @type {(on: boolean) => Promise<unknown>} */
    const dark = (on) =>
      roster.driver.executeScript(`document.documentElement.dataset.theme = "${on ? 'dark' : 'light'}"`);
    await size(1280, 800);

    // Nothing yet.
    await roster.keys('g', 'x');
    await roster.see('[data-test=nothing-off-limits]', /Nobody is off limits/);
    assert.equal(await roster.broken(), '');
    await roster.shot('off-limits-none');

    // A person of her own, and two companies.
    /** @type {(until?: string) => Promise<void>} */
    const off = async (until) => {
      await roster.press('Make off limits');
      await roster.fill('Reason', 'Our client');
      if (until) await roster.fill('Until', until);
      await roster.keys(Key.ENTER);
      await roster.see('[data-test=off-limits-why]');
    };
    for (const [name, company] of /** @type {const} */ ([
      ['Mei Tanaka', 'Lumen'],
      ['Ben Okafor', 'Tarnwick Compute'],
      ['Ana Ruiz', ''],
    ])) {
      await roster.keys('c', 'p');
      await roster.fill('Name', name);
      if (company) await roster.fill('Company', company);
      await roster.keys(Key.ENTER);
      await roster.see('[data-test=person-page] [data-test=fact-name]', new RegExp(name));
    }
    await off('');
    for (const [company, until] of [
      ['Lumen', '1 year'],
      ['Tarnwick Compute', '6 months'],
    ]) {
      await roster.keys('g', 'c');
      await roster.click('[role=row] .name', company);
      await roster.see('[data-test=company-page] [data-test=company-name]', company);
      await off(until);
    }

    // What is typed while its dialog comes is not lost.
    await roster.keys('g', 'p');
    await roster.see('[role=row]', /Mei Tanaka/);
    await roster.keys('n', ...'met her');
    await roster.see('.dialog textarea');
    const typed = await roster.driver.executeScript('return document.querySelector(".dialog textarea").value');
    assert.equal(typed, 'met her');
    await roster.keys(Key.ESCAPE);

    // By name; the keys go from row to row, and what one stands on is beside the list.
    await roster.keys('g', 'x');
    await roster.see('[data-test=off-limits-total]', '3 entries');
    await roster.see('[data-test=off-limits-aside] h2', 'Ana Ruiz');
    await roster.keys('j');
    await roster.see('[data-test=off-limits-aside] h2', 'Lumen');
    await roster.see('[data-test=off-limits-aside]', /1 person known there/);
    assert.equal(await roster.broken(), '');
    await roster.shot('off-limits');

    // Changed where it stands.
    await roster.keys('e');
    await roster.keys([Key.CONTROL, 'a'], ...'They pay us', Key.ENTER);
    await roster.see('[role=row]', /Lumen[^]*They pay us/);
    await roster.click('[data-test=all-off-limits-until]');
    await roster.keys([Key.CONTROL, 'a'], ...'3 May 2027', Key.ENTER);
    await roster.see('[role=row]', /Lumen[^]*2027/);

    // Lifted, and the lifting taken back.
    await roster.click('[data-test=off-limits-aside] button', 'Lift');
    await roster.see('[data-test=off-limits-total]', '2 entries');
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=off-limits-total]', '3 entries');

    // In the dark and in a small window.
    await dark(true);
    assert.equal(await roster.broken(), '');
    await roster.shot('off-limits-dark');
    await size(1000, 640);
    await roster.shot('off-limits-dark-small');
    await dark(false);
    await roster.shot('off-limits-small');

    // What was done all the same.
    await roster.click('[role=tab]', /Done all the same/);
    await roster.see('[data-test=all-overrides]', /Nothing was done/);
    assert.equal(await roster.broken(), '');
    await roster.click('[role=tab]', 'Entries');

    // To whom it is on, and back.
    await roster.click('[role=row] .name', /Tarnwick Compute/);
    await roster.see('[data-test=company-page] [data-test=company-name]', 'Tarnwick Compute');
    await roster.keys('g', 'x');
    await roster.see('[data-test=off-limits-total]', '3 entries');
    await size(1280, 800);

    // One line for nine keys.
    await roster.keys('?');
    await roster.see('[data-test=keys-sheet]', /Go to who is off limits/);
    await roster.shot('keys');
    await roster.keys(Key.ESCAPE);

    // Pipelines under a name.
    await roster.keys('g', 's');
    await roster.see('[data-test=pipeline-settings]');
    await roster.click('nav[aria-label=Sections] button', 'Pipelines');
    await roster.press('Add a pipeline');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=template-form] .problem', /needs a name/);
    await roster.fill('Name of the pipeline', 'Retained search');
    await roster.press('Remove Contacted');
    await roster.press('Add a stage');
    await roster.keys(...'Partner call');
    await roster.fill('Partner call is late after days', '3');
    assert.equal(await roster.broken(), '');
    await roster.shot('pipeline-form');
    await dark(true);
    await roster.shot('pipeline-form-dark');
    await dark(false);
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=pipeline-template]', /Retained search[^]*10 stages: Sourced, Replied[^]*Partner call/);

    // Renamed, deleted, and back.
    await roster.press('Change “Retained search”');
    await roster.fill('Name of the pipeline', 'Retained');
    await roster.press('Save the pipeline');
    await roster.see('[data-test=pipeline-template]', /^Retained\b[^]*10 stages/);
    assert.equal(await roster.broken(), '');
    await roster.shot('pipelines');
    await roster.press('Delete “Retained”');
    await roster.gone('[data-test=pipeline-template]');
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=pipeline-template]', /Retained/);
  },
);
