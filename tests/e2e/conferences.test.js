import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey('a conference is planned, people are met there and written to afterwards', async ({ open, home }) => {
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

  for (const [name, company] of /** @type {const} */ ([
    ['Mei Tanaka', 'Lumen'],
    ['Ben Okafor', 'Tarnwick Compute'],
  ])) {
    await roster.keys('c', 'p');
    await roster.fill('Name', name);
    await roster.fill('Company', company);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=person-page] [data-test=fact-name]', new RegExp(name));
  }

  // Every conference there is, found by a word, planned by a key.
  await roster.keys('g', 'e');
  await roster.see('[role=row] .name');
  assert.equal(await roster.broken(), '');
  await roster.shot('conferences');
  await dark(true);
  await roster.shot('conferences-dark');
  await dark(false);
  await size(720, 520);
  await roster.shot('conferences-small');
  await size(1280, 800);
  await roster.keys('/', ...'no such thing');
  await roster.see('[data-test=no-conferences]', /No conference is like that/);
  assert.equal(await roster.broken(), '');
  await roster.press('Show all conferences');

  // What is not known yet is asked for, not shown as if it were.
  await roster.fill('Search conferences', 'aistats 2026');
  await roster.click('[role=row] .name', 'AISTATS 2026');
  await roster.see('[data-test=edition-first_on]', 'Add the first day');
  await roster.see('[data-test=edition-last_on]', 'Add the last day');
  await roster.keys('g', 'e');
  await roster.see('[data-test=conferences]');

  // One of our own.
  await roster.keys('c', 'e');
  await roster.see('.dialog input');
  await roster.keys(...'GPU Day');
  await roster.fill('Place', 'Basel');
  await roster.fill('First day', '3 may');
  await roster.fill('Last day', '4 may');
  await roster.fill('Year', '2099');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=edition-page] .name', 'GPU Day 2099');
  await roster.see('[data-test=edition-page] .names .quiet', /May 3 – 4, 2099/);
  await roster.fill('What for', 'Train');
  await roster.fill('Amount', '120');
  await roster.press('Add cost');
  await roster.see('.problem', /currency/i);
  await roster.fill('Amount', '120 CHF');
  await roster.press('Add cost');
  await roster.see('[data-test=left]', '-120 CHF');
  assert.equal(await roster.broken(), '');
  await roster.shot('edition');
  await dark(true);
  await roster.shot('edition-dark');
  await dark(false);
  // Narrower, nothing lies over anything else, and nothing scrolls sideways.
  for (const width of [1100, 1000, 720]) {
    await size(width, 700);
    await roster.shot(`edition-${width}`);
    const overlaps = await roster.driver.executeScript(`
      const page = document.querySelector('[data-test=edition-page]');
      const rows = [...page.querySelectorAll('[data-test=returns] li > *, section h2, [data-test=returns] + dl > *')]
        .map((one) => [one.innerText, one.getBoundingClientRect()]).filter(([, at]) => at.width > 0);
      const over = rows.flatMap(([text, a], i) => rows.slice(i + 1)
        .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map(([other]) => text + ' / ' + other));
      return page.scrollWidth > page.clientWidth ? [...over, 'scrolls sideways'] : over;`);
    assert.deepEqual(overlaps, [], `at ${width}`);
  }
  await size(1280, 800);

  // The conference itself: put right, taken away with its year, and back.
  await roster.click('[data-test=series-description]');
  await roster.keys(...'Operators meet', Key.ENTER);
  await roster.see('[data-test=series]', /Operators meet/);
  await roster.press('Remove the conference and its 1 year');
  await roster.see('[data-test=conferences]');
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('.toast', /Undid/);

  // Planned, it stands in the list; and in the calendar.
  await roster.keys(Key.ESCAPE, Key.ESCAPE);
  await roster.keys('g', 'e');
  await roster.keys('/', ...'gpu day', Key.ENTER);
  await roster.see('[role=row] .name', 'GPU Day 2099');
  await roster.keys('1');
  await roster.see('[role=row] .tag', 'Going');
  home.pick(home.path('gpu-day.ics'));
  await roster.press('For a calendar');
  await roster.see('.toast', /Saved for your calendar/);
  assert.match(readFileSync(home.path('gpu-day.ics'), 'utf8'), /DTSTART;VALUE=DATE:20990503/);
  await roster.keys('v', 'c');
  await roster.see('[data-test=year]');
  // The calendar is where what is searched for is.
  await roster.see('[data-test=calendar-title]', '2099');
  await roster.keys('[');
  await roster.see('[data-test=calendar-title]', '2098');
  await roster.keys(']');
  await roster.see('[data-test=calendar-title]', '2099');
  assert.equal(await roster.broken(), '');
  await roster.shot('conferences-year');
  await roster.click('[data-test=year] h3 button', /^May/);
  await roster.see('[data-test=month]');
  assert.equal(await roster.broken(), '');
  await roster.shot('conferences-month');
  await roster.keys('v', 'l');

  // Whom to meet.
  await roster.click('[role=row] .name', 'GPU Day 2099');
  await roster.see('[data-test=edition-page] .name', 'GPU Day 2099');
  await roster.keys('v', 'c');
  await roster.see('[data-test=no-contacts]');
  assert.equal(await roster.broken(), '');
  await roster.keys('a');
  await roster.fill('Search', 'mei');
  await roster.see('[data-test=contacts-found]', '1 person');
  await roster.fill('Why', 'Runs 4k H100');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=contact-list] [role=row] .name', 'Mei Tanaka');
  await roster.see('[data-test=contact-aside]', /Runs 4k H100/);
  assert.equal(await roster.broken(), '');
  await roster.keys('p');
  await roster.see('[data-test=set-contacts]');
  assert.equal(await roster.broken(), '');
  await roster.keys('1', Key.TAB, Key.ENTER);
  await roster.see('[data-test=contact-list] [data-column=priority]', '1');
  await roster.shot('contact-list');
  await dark(true);
  await roster.shot('contact-list-dark');
  await dark(false);
  await size(720, 520);
  await roster.shot('contact-list-small');
  await size(1280, 800);
  await roster.keys('v', 'm');
  await roster.see('[data-test=meet-plan] td', /Mei Tanaka/);
  await roster.see('[data-test=meet-plan] button:disabled', 'For a calendar');
  assert.equal(await roster.broken(), '');
  await roster.shot('meet-plan');

  // Met; then the follow-up, which writing to her is.
  await roster.keys('v', 'c');
  await roster.see('[data-test=contact-list] [role=row] .name', 'Mei Tanaka');
  await roster.keys('2');
  await roster.see('[data-test=contact-list] [role=row] .tag', 'Met');
  await roster.keys('g', 'e');
  await roster.keys('v', 'f');
  await roster.see('[data-test=follow-ups] [role=row] .name', 'Mei Tanaka');
  assert.equal(await roster.broken(), '');
  await roster.shot('follow-ups');
  await roster.keys('3');
  await roster.see('[data-test=no-follow-ups]', /Nobody waits/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=follow-ups] [role=row] .name', 'Mei Tanaka');
});
