import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('a role begins from a template, says what is weak, what it earns and who fits', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);

  await roster.keys('g', 'r');
  await roster.see('[data-test=roles]');
  assert.equal(await roster.broken(), '');
  await roster.shot('roles-before');

  // A kind, a client, Add.
  await roster.keys('c', 'r');
  await roster.see('[data-test=create-role] .kind', /Inference and serving/);
  assert.equal(await roster.broken(), '');
  await roster.shot('role-create');
  await roster.click('[data-test=create-role] .kind', /Inference and serving/);
  await roster.press('Add role');
  await roster.see('[data-test=create-role] .problem', /Whose role is it/);
  await roster.fill('Client', 'Osterhale AI');
  await roster.press('Add role');
  await roster.see('[data-test=role-page] .name', /Inference engineer/);
  await roster.see('[data-test=brief-warnings]', /No pay band is given/);
  await roster.see('[data-test=role-wanted]', /vLLM/);
  assert.equal(await roster.broken(), '');
  await roster.shot('role-new');

  // The band as it is typed, and where it stands.
  await roster.click('[data-test=role-pay]');
  await roster.keys(...'500-400k USD', Key.ENTER);
  await roster.see('.problem', /smaller sum first/);
  await roster.keys([Key.CONTROL, 'a'], ...'400-500k USD', Key.ENTER);
  await roster.see('[data-test=role-pay]', /400,000–500,000 USD/);
  await roster.gone('[data-test=brief-warnings]', /No pay band/);
  await roster.see('[data-test=role-market]', /Everybody/);

  // The fee in money, step by step.
  await roster.press('Agree a fee');
  await roster.see('[data-test=fee-example]', /20% of 450,000 USD base = 90,000 USD/);
  // What is said in passing floats at the bottom: the fee is brought above it.
  await roster.driver.executeScript(`
    const page = document.querySelector('[data-test=role-page]');
    page.scrollTop += document.querySelector('[data-test=role-fee]').getBoundingClientRect().top - 80;`);
  await roster.click('[data-test=fee-percent]');
  await roster.keys([Key.CONTROL, 'a'], ...'30', Key.ENTER);
  await roster.see('[data-test=fee-total]', /135,000 USD/);
  await roster.see('[data-test=fee-refund]', /45 of 90 days left, 50% back = 67,500 USD/);
  assert.equal(await roster.broken(), '');
  await roster.shot('role-brief');

  // On hold, the clock stands still; why is kept.
  await (await roster.field('Status')).sendKeys('On hold');
  await roster.fill('Why on hold', 'Budget round');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Put Inference engineer on hold/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=live]', /Undone|Undid|on hold/);

  // Who fits, and into the role.
  await roster.click('[role=tab]', /Match/);
  await roster.see('[data-test=role-match-total]', /people ranked/);
  assert.equal(await roster.broken(), '');
  await roster.shot('role-match');
  await roster.press('Add to the role');
  await roster.see('[data-test=role-match] .tag', /In this role: Sourced/);

  await roster.click('[role=tab]', /History/);
  await roster.see('[data-test=role-history]', /fee terms/);
  assert.equal(await roster.broken(), '');

  await roster.keys('g', 'r');
  await roster.see('[data-test=role-row]', /Inference engineer[^]*Osterhale AI[^]*1 Sourced[^]*≈ 135,000 USD/);
  assert.equal(await roster.broken(), '');
  await roster.shot('roles');

  // Ordered by mouse and by keyboard; a third press leaves it.
  const titles = async () =>
    /** @type {string} */ (
      await roster.driver.executeScript(
        'return [...document.querySelectorAll("[data-test=role-row] .title")].map((one) => one.innerText).join("|")',
      )
    );
  const usual = await titles();
  await roster.click('[data-test=sort-title]');
  await roster.see('[aria-sort=ascending]', /Role/);
  const ordered = usual.split('|').toSorted((a, b) => a.localeCompare(b, 'en'));
  assert.equal(await titles(), ordered.join('|'));
  await roster.keys(Key.ENTER);
  await roster.see('[aria-sort=descending]', /Role/);
  assert.equal(await titles(), ordered.toReversed().join('|'));
  assert.equal(await roster.broken(), '');
  await roster.keys(Key.SPACE);
  await roster.gone('[aria-sort]');
  assert.equal(await titles(), usual);
  await roster.keys(Key.TAB, Key.ENTER);
  await roster.see('[aria-sort=ascending]', /Client/);
  await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
  await roster.driver.manage().window().setRect({ width: 1000, height: 640 });
  assert.equal(await roster.broken(), '');
  await roster.shot('roles-small-dark');
});
