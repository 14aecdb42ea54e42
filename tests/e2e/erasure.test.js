import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'somebody asks to be forgotten: what there is of her is shown, she is erased with her name typed, and nothing brings her back',
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
    /** @type {(name: string, email: string) => Promise<void>} */
    const add = async (name, email) => {
      await roster.keys('c', 'p');
      await roster.fill('Name', name);
      if (email !== '') await roster.fill('E-mail', email);
      await roster.keys(Key.ENTER);
    };
    await add('Ben Okafor', '');
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Ben Okafor/);
    await roster.keys('n');
    await roster.see('.dialog [data-test=log-form]');
    await roster.keys(...'Worked with Mei Tanaka at Lumen.', [Key.CONTROL, Key.ENTER]);
    await roster.gone('.dialog');
    await add('Mei Tanaka', 'mei@example.org');
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);

    // What there is of her, and where she is named.
    await roster.press('Erase for good');
    await roster.see('[data-test=held]', /1 address/);
    await roster.see('[data-test=mentions]', /Worked with Mei Tanaka/);
    assert.equal(await roster.broken(), '');
    await roster.shot('erase');
    await dark(true);
    assert.equal(await roster.broken(), '');
    await roster.shot('erase-dark');
    await size(1000, 640);
    await roster.shot('erase-dark-small');
    await dark(false);
    await size(1280, 800);

    // Only with her name, and a reason that does not have it.
    await roster.fill('Reason', 'Ms Tanaka asked');
    await roster.fill('Name', 'mei tanaka');
    await roster.click('[data-test=erase-form] button', 'Erase for good');
    await roster.see('[data-test=erase-form]', /must not name her/);
    assert.equal(await roster.broken(), '');
    await roster.fill('Reason', 'Asked by mail to be forgotten');
    await roster.click('[data-test=erase-form] button', 'Erase for good');

    // The proof.
    await roster.see('[data-test=erasures] li', /Asked by mail to be forgotten/);
    assert.equal(await roster.broken(), '');
    await roster.shot('erasures');
    await roster.click('[data-test=erasures] button', /Proof/);
    await roster.see('[data-test=sheet]', /Proof of erasure/);
    const page = await roster.driver.executeScript('return document.querySelector("[data-test=sheet]").textContent');
    assert.doesNotMatch(String(page), /Tanaka/);
    assert.equal(await roster.broken(), '');
    await roster.shot('erasure-proof');
    await roster.keys(Key.ESCAPE);

    // Nothing to undo brings her back; whoever enters her is told, and needs a reason.
    await roster.keys('g', 'p');
    await roster.see('[role=row]', /Ben Okafor/);
    await roster.keys('c', 'p');
    await roster.fill('Name', 'Mei T.');
    await roster.fill('E-mail', 'Mei@example.org');
    await roster.see('[data-test=forgotten]', /asked to be forgotten on/);
    assert.equal(await roster.broken(), '');
    await roster.shot('erasure-typed');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=reason]', /asked to be forgotten on/);
    await roster.fill('Reason', 'She wrote to us herself');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei T\./);
  },
);
