import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

const SAVE = [Key.CONTROL, Key.ENTER];

journey('a touch is logged in a breath, one too many asks why, and what is due comes back', async ({ open }) => {
  const roster = await open();
  await roster.startEmpty();
  await roster.keys('c', 'p');
  await roster.fill('Name', 'Mei Tanaka');
  await roster.keys(SAVE);
  await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
  await roster.keys(Key.ESCAPE);
  await roster.see('[role=row]', /Mei Tanaka/);

  // From the list, by keys alone: what was said, when, and what comes next.
  await roster.keys('l');
  await roster.see('[data-test=log-form] [data-test=outreach]', /0 of 3 touches from us in 60 days/);
  await roster.keys(...'Likes the scale');
  await roster.fill('When', 'yesterday 15:00');
  await roster.fill('Next step', 'Send the brief in 2 weeks');
  await roster.see('[data-test=log-form] .hint', /Becomes a task: due/);
  assert.equal(await roster.broken(), '');
  await roster.shot('log');
  await roster.keys(SAVE);
  await roster.gone('[data-test=log-form]');
  await roster.see('[data-test=live]', /Logged a call with Mei Tanaka/);

  // Her timeline, and the task it became.
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=person-page]');
  await roster.keys('i');
  await roster.see('[data-test=timeline] [data-test=entry]', /Call from us[^]*Likes the scale[^]*Next: Send the brief/);
  await roster.see('[data-test=task-list] [data-test=task]', /Send the brief/);
  await roster.see('[data-test=standing]', /Last touched[^]*by Ruth[^]*1 of 3/);
  assert.equal(await roster.broken(), '');
  await roster.shot('timeline');

  // Two mails more, and the fourth touch needs its reason.
  for (const text of ['First mail', 'Second mail']) {
    await roster.keys('l');
    await roster.see('.dialog [data-test=log-form]');
    await roster.keys([Key.ALT, '2'], ...text, SAVE);
    await roster.gone('.dialog [data-test=log-form]');
    await roster.see('[data-test=entry]', new RegExp(`Mail from us[^]*${text}`));
  }
  await roster.see('[data-test=standing]', /3 of 3 touches from us in 60 days: the next one needs a reason until/);
  await roster.keys('l');
  await roster.see('.dialog [data-test=outreach]', /needs a reason/);
  await roster.keys(...'Third mail', SAVE);
  await roster.see('.dialog [role=alert]', /Mei Tanaka had 3 touches from us within 60 days, and your desk allows 3/);
  assert.equal(await roster.broken(), '');
  await roster.shot('log-cap');
  await roster.keys(...'She asked for it', SAVE);
  await roster.gone('.dialog [data-test=log-form]');
  await roster.see('[data-test=entry]', /Third mail/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.gone('[data-test=entry]', /Third mail/);

  // A note is no touch.
  await roster.keys('n');
  await roster.see('.dialog [data-test=log-form]');
  await roster.keys(...'Sister works at Osterhale', SAVE);
  await roster.see('[data-test=entry]', /^Note[^]*Sister works at Osterhale/);

  // A follow-up in one line, with its day and how it repeats.
  await roster.keys('f');
  await roster.see('[data-test=add-task] input:focus');
  await roster.keys(...'Check in every 2 weeks from tomorrow');
  await roster.see('[data-test=add-task] .hint', /“Check in”, due .*, every 2 weeks/);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=task-list] [data-test=task]', /Check in[^]*Tomorrow/);

  // A cadence of her own.
  await roster.press('Set a cadence');
  await roster.fill('Ideal days', '30');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=cadence]', 'In touch; next in 30 days');
  await roster.shot('timeline-full');

  // The tasks: done, and it comes back; undone, it is as it was.
  await roster.keys('g', 't');
  await roster.see('[data-test=tasks] [data-test=task]', /Check in/);
  assert.equal(await roster.broken(), '');
  await roster.shot('tasks');
  await roster.keys('j');
  await roster.see('[data-task]:focus', /Check in/);
  await roster.keys('e');
  await roster.see('[data-test=live]', /Did “Check in”/);
  await roster.see('[data-test=group-later] [data-test=task]', /Check in/);
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=task]', /Check in[^]*Tomorrow/);
  await roster.click('[data-test=task] [data-task]', /Check in/);
  await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);

  // A text with a token that nothing is known for stops, and says for whom.
  await roster.keys('g', 's');
  await roster.see('[data-test=text-settings]');
  await roster.press('Add a text');
  await roster.fill('Name of the text', 'First mail');
  await roster.fill('Subject', 'For {first name}');
  await roster.fill('Text', 'How is {company}?');
  assert.equal(await roster.broken(), '');
  await roster.shot('texts');
  await roster.press('Save the text');
  await roster.see('[data-test=text]', /First mail/);
  await roster.keys('g', 'p');
  await roster.see('[role=row]', /Mei Tanaka/);
  await roster.keys([Key.SHIFT, 'w']);
  await roster.see('[data-test=preview] .subject', 'For Mei');
  await roster.see('[data-test=missing]', /Nothing is known for \{company\}/);
  assert.equal(await roster.broken(), '');
  await roster.shot('text-missing');
  await roster.press('Open in the mail program');
  await roster.see('[data-test=use-text] [role=alert]', /\{company\} of Mei Tanaka/);
  await roster.fill('Text', 'How is {company|it}?');
  await roster.see('[data-test=preview] .body', 'How is it?');
  await roster.gone('[data-test=missing]');
  await roster.keys(Key.ESCAPE);
  await roster.gone('[data-test=use-text]');

  // Dark, and on a small window.
  await roster.keys('g', 's');
  await roster.see('[data-test=cap-settings]');
  await roster.click('[data-test=settings] label', 'Dark');
  assert.equal(await roster.broken(), '');
  await roster.keys('g', 't');
  await roster.see('[data-test=task]', /Check in/);
  assert.equal(await roster.broken(), '');
  await roster.shot('tasks-dark');
  await roster.driver.manage().window().setRect({ width: 420, height: 700 });
  await roster.see('[data-test=task]', /Check in/);
  assert.equal(await roster.broken(), '');
  await roster.shot('tasks-narrow');
});
