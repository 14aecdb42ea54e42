import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'a client is made, its facts are typed as they are told, its people are off limits and are so no more',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();

    // Somebody works there already.
    await roster.keys('c', 'p');
    await roster.fill('Name', 'Mei Tanaka');
    await roster.fill('Title', 'Staff engineer');
    await roster.fill('Company', 'Lumen');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);

    await roster.keys('g', 'c');
    await roster.see('[role=row]', /Lumen/);
    assert.equal(await roster.broken(), '');

    // A client by hand; a name that is there is refused at its field.
    await roster.keys('c', 'c');
    await roster.fill('Name', 'LUMEN Inc.');
    await roster.keys(Key.ENTER);
    await roster.see('.dialog .problem', /There is a company Lumen already/);
    await (await roster.field('Relation')).sendKeys('Client');
    await roster.fill('Name', 'Lumen Group');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=company-page] [data-test=company-name]', /Lumen Group/);
    assert.equal(await roster.broken(), '');
    await roster.shot('company-empty');

    // What it runs.
    await roster.click('[data-test=company-fleet]');
    await roster.keys(...'16k', Key.ENTER);
    await roster.see('[data-test=company-fleet]', '16,000');
    await roster.click('[data-test=company-spend]');
    await roster.keys(...'2.5m', Key.ENTER);
    await roster.see('[data-test=company-infra] .problem', /currency/i);
    await roster.keys(...' usd', Key.ENTER);
    await roster.see('[data-test=company-spend]', '2,500,000 USD');
    await roster.press('Language models');
    await roster.see('[aria-pressed=true]', 'Language models');
    // Above what is said in passing.
    const down = () =>
      roster.driver.executeScript('document.querySelector("[data-test=company-page]").scrollTop = 10000');
    await down();
    await roster.press('Begin with the usual ladder');
    await roster.see('[data-test=company-ladder]', /VP AI platform/);
    await down();
    await roster.press('Add hardware');
    await roster.fill('Hardware', 'h100');
    await roster.fill('How many', '4k');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=company-hardware]', /H100/);
    await roster.fill('Hardware', 'B200');
    await roster.fill('Comes', 'Q3 2027');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=company-hardware]', /B200[^]*Q3 2027/);
    await roster.press('Done');

    // Another name of it, and the company it has become.
    await roster.driver.executeScript('document.querySelector("[data-test=company-page]").scrollTop = 0');
    await roster.click('[data-test=add-alias-name]');
    await roster.keys(...'Lumen Labs', Key.ENTER);
    await roster.see('[data-test=company-facts] .tag', /Lumen Labs/);

    // Its contact, who is new.
    await roster.press('Add a contact');
    await roster.fill('Person', 'Vera Stone');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=company-contact]', /Vera Stone/);
    await roster.press('Done');
    await roster.see('[data-test=company-people-count]', '1');
    assert.equal(await roster.broken(), '');
    await roster.shot('company');

    // Lumen is part of it: whom that would reach is told before it is done.
    await roster.keys(Key.ESCAPE);
    await roster.see('[data-test=companies]');
    await roster.keys('/', ...'lumen', Key.ENTER);
    await roster.see('[data-test=company-total]', '2 companies');
    await roster.click('[role=row] .name', 'Lumen');
    await roster.see('[data-test=company-page] [data-test=company-name]', 'Lumen');
    await roster.click('[data-test=company-part-of]');
    await roster.keys(...'Lumen Labs', Key.ENTER);
    await roster.see('.under button', 'Lumen Group');
    await roster.click('.under button', 'Lumen Group');
    await roster.see('[data-test=company-people-count]', '2');
    await roster.press('Make off limits');
    await roster.see('[data-test=off-limits-reach]', '2 people become off limits.');
    assert.equal(await roster.broken(), '');
    await roster.fill('Until', '1 year');
    await roster.shot('company-off-limits-form');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=off-limits-why]', /Lumen Group is off limits until .*Our client; set by Ruth/);
    assert.equal(await roster.broken(), '');
    await roster.shot('company-off-limits');

    // Somebody there has the mark, and the way back to the company.
    await roster.click('[data-test=company-people] .some button', 'Mei Tanaka');
    await roster.see('[data-test=off-limits-badge]', /Off limits/);
    await roster.see('[data-test=off-limits-entry]', /Lumen Group/);
    assert.equal(await roster.broken(), '');
    await roster.shot('person-off-limits');
    await roster.click('.line .at', 'Lumen');
    await roster.see('[data-test=company-page] [data-test=off-limits-why]');
    await roster.click('[data-test=off-limits-entry] .link', 'Lumen Group');

    // Lifted, and the lifting taken back.
    await roster.press('Lift');
    await roster.see('[data-test=off-limits-free]', /may be approached/);
    await roster.keys(Key.ESCAPE, [Key.CONTROL, 'z']);
    await roster.see('[role=row]', /Lumen Group[^]*until/);
    await roster.shot('companies');
    assert.equal(await roster.broken(), '');

    // In the dark, and in a small window.
    await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
    await roster.shot('companies-dark');
    await roster.click('[role=row] .name', 'Lumen Group');
    await roster.see('[data-test=off-limits-why]');
    assert.equal(await roster.broken(), '');
    await roster.shot('company-dark');
    // Nothing on it stands out at the side, in any window.
    await roster.fill(
      'What is to be done',
      'ask their head of platform how far the move of the training fleet to the new halls has come, and who decides',
    );
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=task-list]', /ask their head of platform/);
    for (const width of [1280, 1100, 1000, 700]) {
      await roster.driver.manage().window().setRect({ width, height: 800 });
      await roster.settled();
      const over = await roster.driver.executeScript(
        'const page = document.querySelector("[data-test=company-page]"); return page.scrollWidth - page.clientWidth',
      );
      assert.equal(over, 0, `at ${width}`);
    }
    await roster.driver.manage().window().setRect({ width: 560, height: 800 });
    await roster.settled();
    await roster.shot('company-small');
  },
);
