import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey(
  'somebody is kept close: planned, checked in with by keyboard, on the board with reasons, and followed up',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.driver.manage().window().setRect({ width: 1280, height: 800 });
    await roster.settled();
    /** @type {(on: boolean) => Promise<unknown>} */
    const dark = (on) =>
      roster.driver.executeScript(`document.documentElement.dataset.theme = "${on ? 'dark' : 'light'}"`);

    const focusedType = () => roster.driver.executeScript('return document.activeElement?.type ?? ""');

    // Nobody yet.
    await roster.keys('g', 'v');
    await roster.see('[data-test=risk-none]', /Nobody to keep yet/);
    assert.equal(await roster.broken(), '');
    await roster.shot('retention-none');

    await roster.keys('c', 'p');
    await roster.fill('Name', 'Mei Tanaka');
    await roster.fill('Company', 'Lumen');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
    await roster.keys('v');
    await roster.see('[data-test=person-retention]', /nothing is planned/);
    await roster.press('Keep close');
    await roster.see('[data-test=retention-plan]', /Kept close[^]*Every 6 months[^]*Due/);

    // A check-in by keyboard alone: a digit sets, Tab goes on.
    await roster.keys([Key.SHIFT, 'v']);
    await roster.see('[data-test=check-in]', /Technical challenge/);
    await waitFor('the first mark in focus', async () => (await focusedType()) === 'radio');
    for (const [have, want] of /** @type {const} */ ([
      ['4', '5'],
      ['4', '5'],
      ['4', '3'],
      ['4', '4'],
      ['4', '3'],
    ]))
      await roster.keys(have, Key.TAB, want, Key.TAB, Key.TAB);
    await roster.shot('retention-check-in');
    assert.equal(await roster.broken(), '');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=check-ins]', /4\sof 5, matters 5/);
    await roster.see('[data-test=person-retention] [data-test=score]', /^\d+/);

    // The next one is worse, and shows what was said before.
    await roster.keys([Key.SHIFT, 'v']);
    await roster.see('[data-test=check-in]', /Underlined: as said on/);
    await waitFor('the first mark in focus', async () => (await focusedType()) === 'radio');
    for (const have of ['2', '1', '3', '2', '3']) await roster.keys(have, Key.TAB, Key.TAB, Key.TAB);
    await roster.keys('6', Key.TAB, ...'staff titles', Key.TAB, Key.SPACE);
    await roster.shot('retention-check-in-again');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see(
      '[data-test=person-retention] [data-test=reasons]',
      /Hardware access[^]*1 of 5; it matters 5 of 5/,
    );
    await roster.see('[data-test=person-retention] [data-test=reasons]', /Getting worse/);
    assert.equal(await roster.broken(), '');
    await roster.shot('retention-person');
    await dark(true);
    await roster.shot('retention-person-dark');

    // On the board, with what could be done: it becomes a task.
    await roster.keys('g', 'v');
    await roster.see('[data-test=risk-aside]', /Mei Tanaka[^]*Hardware access/);
    await roster.shot('retention-board-dark');
    await dark(false);
    assert.equal(await roster.broken(), '');
    await roster.shot('retention-board');
    await roster.press('Get the hardware road-map with dates from the client');
    await roster.keys('g', 't');
    await roster.see('main', /Get the hardware road-map with dates from the client/);

    // The rules are the desk's.
    await roster.keys('g', 'v');
    await roster.press('Rules');
    await roster.see('[data-test=risk-rules]', /judgement, not measurement/);
    await roster.click('[data-test=rule-approach]');
    await roster.keys([Key.CONTROL, 'a'], '3', Key.ENTER);
    await roster.see('[data-test=risk-rules]', /usually 1/);
    assert.equal(await roster.broken(), '');
    await roster.shot('retention-rules');
    await roster.fill('Silence', 'Call, with nothing to sell');
    await roster.keys(Key.ENTER, ...'Send the paper of the week', Key.TAB);
    await roster.see('[data-test=risk-actions] label', 'Silence (your own)');
    const field = await roster.field('Silence (your own)');
    assert.equal(await field.getAttribute('value'), 'Call, with nothing to sell\nSend the paper of the week');
    await roster.shot('retention-actions');
    await roster.press('Back to the usual ones');
    await roster.gone('[data-test=risk-rules]', /usually 1/);
    await roster.gone('[data-test=risk-actions] label', /your own/);
    await roster.press('Plans');
    await roster.see('[data-test=retention-plans]', /Usual[^]*17 steps/);
    await roster.fill('New plan', 'Founders');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=retention-plans]', /Founders[^]*17 steps/);
    assert.equal(await roster.broken(), '');
    await roster.shot('retention-plans');
  },
);
