import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';

journey('the market is seen by what tells pay apart, and held against bands of one’s own', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);

  await roster.keys('g', 'f');
  await roster.see('[data-test=market-points]', /points of pay/);
  await roster.see('[data-test=market-work] table', /training/i);
  await roster.see('[data-test=market-platforms] table', /NVIDIA/);
  await roster.see('[data-test=market-growth] table');
  assert.equal(await roster.broken(), '');
  await roster.shot('market');

  await (await roster.field('By')).sendKeys('Talent pool');
  await roster.see('[data-test=market] table', /lab/i);
  await (await roster.field('What')).sendKeys('Wanted');
  await roster.see('[data-test=market-points]', /points? of pay/);

  // A band is typed, first wrong, then right, then taken back.
  const bands = () =>
    roster.driver.executeScript(
      `return [...document.querySelectorAll('[data-test=market] .band title')].map((one) => one.textContent).join('; ')`,
    );
  await roster.fill('From', 'much');
  await roster.press('Save bands');
  await roster.see('[data-test=reference-bands] [role=alert]', /^Senior: /);
  await roster.fill('From', '450k USD');
  await roster.press('Save bands');
  await waitFor('the band as it was typed', async () => /Senior: 450,000 USD to 700,000 USD/.test(await bands()));
  await roster.press('Back to the program’s own');
  await waitFor('the band as it was', async () => /Senior: 400,000 USD to 700,000 USD/.test(await bands()));

  await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
  await roster.shot('market-dark');
  await roster.driver.manage().window().setRect({ width: 720, height: 520 });
  await roster.shot('market-small');
  assert.equal(await roster.broken(), '');
});
