import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

const SAVE = [Key.CONTROL, Key.ENTER];

journey('what waits is one list, done and put off by keys until nothing waits', async ({ home, open }) => {
  const roster = await open();
  await roster.startEmpty();
  await roster.keys('g', 'y');
  await roster.see('[data-test=nothing-waits]', /Nothing is waiting\. Nothing is due later, either/);
  assert.equal(await roster.broken(), '');
  await roster.shot('today-empty');

  // Somebody to be in touch with every month, never touched yet; a mail of hers; two tasks.
  await roster.keys('c', 'p');
  await roster.fill('Name', 'Mei Tanaka');
  await roster.keys(SAVE);
  await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
  await roster.keys('g', 't');
  await roster.see('input[placeholder="call Ana in 2 weeks"]');
  for (const line of ['Call the client today', 'Send the brief tomorrow']) {
    await roster.keys('a');
    await waitFor('the line of a task', async () => /^INPUT/.test(await roster.focused()));
    await roster.keys(...line, Key.ENTER);
    await roster.see('[data-test=task]', new RegExp(line.replace(/ (today|tomorrow)$/, '')));
    await roster.keys(Key.ESCAPE);
  }
  await roster.keys('g', 'p');
  await roster.see('[role=row]', /Mei Tanaka/);
  await roster.keys('l');
  await roster.see('.dialog [data-test=log-form]');
  await roster.keys([Key.ALT, '2'], ...'Thanks, tell me more');
  await roster.fill('When', 'yesterday 15:00');
  await roster.click('.dialog [data-test=log-form] label', 'To us');
  await roster.keys(SAVE);
  await roster.gone('.dialog [data-test=log-form]');

  await roster.keys('g', 'y');
  await roster.see('[data-test=section-now] [data-test=entry]', /Answer Mei Tanaka[^]*Mail to us yesterday/);
  await roster.see('[data-test=section-now] [data-test=entry]', /Call the client[^]*Due today/);
  await roster.see('[data-test=nav]', /Today\s*2/);
  assert.equal(await roster.broken(), '');
  await roster.shot('today');

  // Done by keys, and on to the next; put off by keys, and it says until when.
  await roster.keys('j', 'j', 'e');
  await roster.gone('[data-test=entry]', /Call the client/);
  await roster.keys('k', 'z');
  await roster.see('[role=menu]', /In a week/);
  await roster.keys(Key.ARROW_DOWN, Key.ENTER);
  await roster.see('[data-test=entry]', /Answer Mei Tanaka[^]*put off until/);
  await roster.see('[data-test=section-now]', /Nothing is waiting now/);
  assert.equal(await roster.broken(), '');

  // A calendar takes the tasks that are left.
  const file = home.path('Roster.ics');
  home.pick(file);
  await roster.click('[aria-label="Save for a calendar"]');
  await roster.see('[data-test=live]', /Saved 1 day with something due for a calendar/);
  assert.match(
    readFileSync(file, 'utf8'),
    /UID:task-[0-9a-f]{32}@roster\.invalid[^]*SUMMARY:Send the brief|SUMMARY:Send the brief[^]*UID:task-/,
  );

  // Two undos bring back what was put off, and what was done.
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=section-now] [data-test=entry]', /Answer Mei Tanaka/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=section-now] [data-test=entry]', /Call the client/);
});

journey('a busy desk says which cards are past their limit, light and dark', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);
  await roster.keys('g', 'y');
  await roster.see('[data-test=section-now] [data-test=entry][data-kind=stage]', /In [^]* for \d+ days?, limit \d+/);
  await roster.see('[data-test=kinds]', /stage limits/);
  assert.equal(await roster.broken(), '');
  await roster.shot('today-busy');
  await roster.click('[data-test=kinds] button', /stage limit/);
  await roster.gone('[data-test=entry]:not([data-kind=stage])');
  await roster.keys('j', Key.ENTER);
  await roster.see('[data-test=candidacy-page]');
  await roster.keys([Key.ALT, Key.ARROW_LEFT], 'g', 's');
  await roster.see('[data-test=notice-settings]', /Once a day/);
  await roster.click('[data-test=settings] label', 'Dark');
  await roster.keys('g', 'y');
  await roster.see('[data-test=section-now] [data-test=entry]');
  assert.equal(await roster.broken(), '');
  await roster.shot('today-busy-dark');
  await roster.driver.manage().window().setRect({ width: 420, height: 760 });
  await roster.see('[data-test=section-now] [data-test=entry]');
  assert.equal(await roster.broken(), '');
  await roster.shot('today-narrow-dark');
});
