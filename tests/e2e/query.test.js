import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

const LINE = '[data-test=search]';

journey('people are found by what they have run, kept as a search and put on a hotlist', async ({ open }) => {
  const roster = await open();
  const size = (/** @type {number} */ width, /** @type {number} */ height) =>
    roster.driver.manage().window().setRect({ width, height });
  const line = async () => String(await (await roster.see(LINE)).getAttribute('value'));
  const value = (/** @type {string} */ of) =>
    roster.driver.executeScript('return document.querySelector(arguments[0]).value', LINE).then((now) => {
      assert.equal(now, of);
    });
  await roster.press('Look around in a demo desk');
  await roster.see('[data-test=count]', /2,000/, 30_000);
  await size(1280, 800);

  // A field and its value are completed by keys; the counts are those of the desk.
  await roster.see('[data-test=facet-pane] .value');
  await roster.keys('/', ...'hw:h10');
  await roster.see('[data-test=offers] [role=option]', /H100/);
  assert.equal(await roster.broken(), '');
  await roster.shot('query-offers');
  await roster.keys(Key.TAB);
  await value('hw:h100 ');
  await roster.keys(...'scale:>=1000 -tag:hot');
  await roster.see('[data-test=chips] .part', /1,000/);
  await roster.see('[data-test=count]', /^\d+ of 2,000/);
  // Enter means the list, whatever is offered.
  await roster.keys(Key.ENTER);
  assert.match(await roster.focused(), /^DIV/);
  assert.equal(await roster.broken(), '');
  await roster.shot('query-chips');

  // A chip taken away takes its part from the text.
  await roster.click('[data-test=chips] .off[aria-label*="1,000"]');
  await roster.gone('[data-test=chips] .part', /1,000/);
  await value('hw:h100 -tag:hot');

  // What is not understood is underlined where it stands, and mended by a press.
  await roster.keys('/', Key.END, ...' skil:cuda');
  await roster.see('[data-test=problems]', /skil/);
  const apart = Number(
    await roster.driver.executeScript(
      `const wrong = document.querySelector('.wrong').getBoundingClientRect();
       const field = document.querySelector(arguments[0]);
       const style = getComputedStyle(field);
       const pen = document.createElement('canvas').getContext('2d');
       pen.font = [style.fontWeight, style.fontSize, style.fontFamily].join(' ');
       pen.fontKerning = 'none';
       const before = field.value.slice(0, field.value.indexOf(document.querySelector('.wrong').textContent));
       const at = field.getBoundingClientRect().left + field.clientLeft + parseFloat(style.paddingLeft) + pen.measureText(before).width;
       return Math.abs(at - wrong.left);`,
      LINE,
    ),
  );
  assert.ok(apart < 2, `the underline stands ${apart} px beside its word`);
  assert.equal(await roster.broken(), '');
  await roster.shot('query-problem');
  await roster.click('[data-test=problems] button', /skill/);
  await roster.gone('[data-test=problems]');
  await value('hw:h100 -tag:hot skill:cuda');

  // Nobody found: the way out says what it would give, and gives that.
  await roster.keys(Key.END, ...' xyzzyq');
  const way = await roster.see('[data-test=without] .way', /xyzzyq/);
  const promised = /([\d,]+) (?:person|people)/.exec(String(await way.getAttribute('innerText')))?.[1] ?? '';
  assert.equal(await roster.broken(), '');
  await roster.shot('query-none');
  await way.click();
  await roster.see('[data-test=count]', new RegExp(`^${promised} of 2,000`));
  await roster.keys(Key.ESCAPE, Key.ESCAPE);
  await roster.see('[data-test=count]', /^2,000 people/);

  // A count beside the list is a part of the search.
  await roster.see('[data-test=facets][aria-busy=false]');
  const facet = await roster.see('[data-test=facets] .value');
  const people = /, ([\d,]+)/.exec(String(await facet.getAttribute('aria-label')))?.[1] ?? '';
  await facet.click();
  await roster.see('[data-test=count]', new RegExp(`^${people} of 2,000`));
  await roster.see('[data-test=facets] .value[aria-pressed=true]');
  assert.equal(await roster.broken(), '');

  // Kept by name, and found again beside the people.
  const kept = await line();
  await roster.keys([Key.CONTROL, 's']);
  await roster.fill('Name', 'A pool of mine');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=lists] .entry', /A pool of mine/);
  await roster.keys('/', Key.ESCAPE);
  await roster.see('[data-test=count]', /^2,000 people/);
  await roster.click('[data-test=lists] .entry', /A pool of mine/);
  await roster.see('[data-test=count]', new RegExp(`^${people} of 2,000`));
  await value(kept);

  // Two of them go on a hotlist, which is a search as well.
  await roster.keys('x', 'j', 'x', 'a');
  await roster.fill('Hotlist', 'MLSys booth');
  await roster.keys(Key.ENTER);
  await roster.click('[data-test=lists] .entry', /MLSys booth/);
  await roster.see('[data-test=count]', /^2 of 2,000/);
  await value('list:"MLSys booth"');
  assert.equal(await roster.broken(), '');
  await roster.shot('query-hotlist');
  await roster.keys('x', [Key.SHIFT, 'a']);
  await roster.see('[data-test=count]', /^1 of 2,000/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=count]', /^2 of 2,000/);

  // How to search, and an example that runs.
  await roster.keys(Key.F1);
  await roster.see('[data-test=query-help] code');
  assert.equal(await roster.broken(), '');
  await roster.shot('query-help');
  await roster.click('[data-test=query-help] .example', 'scale:>=1000');
  await roster.see('[data-test=chips] .part', /1,000/);

  // Dark, and narrow, where the counts float.
  await roster.keys('g', 's');
  await roster.click('[data-test=settings] label', 'Dark');
  await roster.keys('g', 'p');
  await roster.see('[data-test=facets] .value');
  assert.equal(await roster.broken(), '');
  await roster.shot('query-dark');
  await size(900, 700);
  await roster.gone('[data-test=facet-pane]');
  await roster.keys('\\');
  await roster.see('[data-test=facets] .value');
  assert.equal(await roster.broken(), '');
  await roster.shot('query-dark-narrow');
});
