import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'pay is typed as it is said, compared in one currency by the desk’s own rate, and taken back',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.keys('c', 'p');
    await roster.fill('Name', 'Mei Tanaka');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);

    // Nothing is known yet; the next step is said.
    await roster.keys('p');
    await roster.see('[data-test=person-pay]', /Nothing is known of this person’s pay/);
    assert.equal(await roster.broken(), '');
    await roster.shot('pay-empty');

    // What is refused stays in its field, with the reason.
    await roster.keys('a', ...'plenty');
    await roster.fill('As of', '2 Mar 2026');
    await roster.fill('Source', 'Mei herself');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=new-pay] .problem', /450k/);
    assert.equal(await roster.broken(), '');
    await roster.fill('Base', '450k usd');
    await roster.fill('Bonus', '50k');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=latest-expected]', /500,000 USD[^]*450k base, 50k bonus/);
    await roster.see('[data-test=pay-total]', '500,000');
    await roster.see('[data-test=pay-point]', /Mei herself/);

    // The next begins where the first began; another currency has no rate yet, and that is said.
    await (await roster.field('Kind')).sendKeys('Current');
    await roster.fill('Base', '€95,000');
    await roster.fill('As of', '12 Jan 2026');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=latest-current]', /95,000 EUR/);
    await roster.see('[data-test=no-rate]', /EUR/);
    assert.equal(await roster.broken(), '');

    // The desk's own rate.
    await roster.keys(Key.ESCAPE, 'g', 's');
    await roster.see('[data-test=rates]');
    await roster.fill('One of', 'eur');
    await roster.fill('Is worth', '1.1');
    await roster.fill('Of', 'usd');
    await roster.fill('From', '1 Jan 2026');
    await roster.press('Add rate');
    await roster.see('[data-test=rate]', /1 EUR =[^]*1\.1[^]*USD[^]*from/);
    assert.equal(await roster.broken(), '');
    await roster.shot('pay-rates');

    // The field is ready for the next rate: Esc closes what it proposes, and then leaves it.
    await roster.keys(Key.ESCAPE, Key.ESCAPE, 'g', 'p');
    await roster.see('[role=row]', /Mei Tanaka/);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page]');
    await roster.keys('p');
    await roster.see('[data-test=latest-current]', /95,000 EUR[^]*104,500 USD/);
    await roster.gone('[data-test=no-rate]');
    assert.equal(await roster.broken(), '');
    await roster.shot('pay');

    // The chart is a table too.
    await roster.press('Show as table');
    await roster.see('[data-test=pay-chart] table', /Current\s+104,500 USD\s+1 EUR = 1\.1 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('pay-table');

    // Undone step by step: the rate, and the pay that it converted.
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=no-rate]', /EUR/);
    await roster.keys([Key.CONTROL, 'z']);
    await roster.gone('[data-test=latest-current]');
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=person-pay]', /Nothing is known of this person’s pay/);
  },
);
