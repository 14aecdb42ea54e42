import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { accepted, before } from './harness/accepted.js';
import { Key } from './harness/window.js';

journey(
  'somebody accepted is placed, paid for in part, leaves on day 45, and the credit is right',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.keys('g', 'd');
    await roster.see('[data-test=no-placements]', /Nobody is placed yet/);
    assert.equal(await roster.broken(), '');

    // Somebody with an accepted offer, in a role with a fee that two share; somebody else still on the way.
    const { core, people, cards, stage } = await accepted(roster, ['Mei Tanaka', 'Bo Lee'], 1);
    const why = { reason: '', closed_by: null };
    await core('move_cards', { cards: [cards[1]], to: stage('interviewing'), after: null, why });

    // From the candidacy to a placement: the fee is seen before.
    await roster.keys('g', 'p');
    await roster.click('[role=row] .name', 'Mei Tanaka');
    await roster.click('[data-test=person-role] button', /Inference lead/);
    await roster.see('[data-test=make-placement]', /Fee 135,000 USD/);
    await roster.keys('p');
    await roster.see('[data-test=make-placement] form', /30% of 450,000 USD base = 135,000 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('placement-make');
    await roster.fill('Starts on', 'soon');
    await roster.press('Make the placement');
    await roster.see('.error, .problem', /That is no date/);
    await roster.fill('Starts on', before(45));
    await roster.press('Make the placement');
    await roster.see('[data-test=placement-page] .who', 'Mei Tanaka');
    await roster.see('[data-test=guarantee]', /Day 45 of 90[^]*67,500 USD/);
    await roster.see('[data-test=splits]', /Ruth[^]*60%[^]*81,000 USD[^]*Tom[^]*40%[^]*54,000 USD/);

    // Asked for, and paid in part.
    await roster.press('Write by the terms');
    await roster.see('[data-test=invoice]', /Draft[^]*135,000 USD/);
    await roster.press('Issue');
    await roster.see('[data-test=invoice] .tag', /Issued|Overdue/);
    await roster.press('Paid');
    await roster.see('[data-test=new-payment]');
    await roster.fill('Amount in USD', '50k');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=payment]', /50,000 USD/);
    await roster.see('[data-test=invoice-open]', '85,000 USD');
    assert.equal(await roster.broken(), '');
    await roster.shot('placement');

    // She leaves: the figure first, then the credit.
    await roster.keys('l');
    await roster.see('[data-test=leave-figure]', /67,500 USD[^]*Day 45 of 90: 45 of 90 days left, 50% back/);
    assert.equal(await roster.broken(), '');
    await roster.shot('placement-leave');
    await roster.fill('Reason', 'A counter-offer');
    await roster.press('Keep, and write the credit');
    await roster.see('[data-test=left]', /Left on[^]*the person[^]*A counter-offer/);
    await roster.see('[data-test=invoice]', /Mei Tanaka left on day 45 of 90|−67,500 USD/);
    await roster.see('[data-test=sums]', /67,500 USD[^]*50,000 USD[^]*17,500 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('placement-left');
    await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
    assert.equal(await roster.broken(), '');
    await roster.shot('placement-left-dark');

    // In the list, in the forecast, in statements.
    await roster.keys('g', 'd');
    await roster.see('[data-test=placements] [role=row]', /Mei Tanaka[^]*Halcyon[^]*Left on day 45[^]*135,000 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('placements-dark');
    await roster.driver.executeScript('document.documentElement.dataset.theme = "light"');
    await roster.shot('placements');
    await roster.click('[role=tab]', 'Forecast');
    await roster.see('[data-test=forecast-month]');
    await roster.see('[data-test=forecast-against]', /50,000 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('forecast');
    await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
    assert.equal(await roster.broken(), '');
    await roster.shot('forecast-dark');
    await roster.click('[role=tab]', 'Statements');
    await roster.see('[data-test=statement]', /Ruth[^]*81,000 USD[^]*30,000 USD/);
    assert.equal(await roster.broken(), '');
    await roster.shot('statements-dark');

    // What was kept is not taken away by the way.
    await roster.driver.executeScript('document.documentElement.dataset.theme = "light"');
    const refused = await core('remove_cards', { cards: [cards[0]] });
    assert.match(refused.failure.message, /was placed from here/);
  },
);
