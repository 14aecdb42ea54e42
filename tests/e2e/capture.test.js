import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey('a line is captured anywhere, kept with all it says, and sorted where it is in doubt', async ({ open }) => {
  const roster = await open();
  await roster.press('Look around in a demo desk');
  await roster.see('[role=row]', undefined, 60_000);
  const capture = () => roster.keys([Key.CONTROL, Key.SHIFT, 'c']);

  // From within a field, without the mouse.
  await roster.keys('/');
  await capture();
  await roster.see('[data-test=quick-capture]');
  await roster.keys(
    ...'Ada Lovelace, Foobar, met at poster 214, 4k H100 IB, wants inference, ada@x.example follow fri',
  );
  await roster.see('[data-test=pieces]', /person.*Ada Lovelace.*company.*Foobar.*met.*poster 214.*scale.*4,000 H100/s);
  await roster.see('[data-test=enter-does]', /Enter adds Ada Lovelace, Foobar/);
  assert.equal(await roster.broken(), '');
  await roster.shot('capture');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=kept-here]', /Ada Lovelace/);

  // The next line is ready: she is known now by her e-mail.
  await roster.keys(...'A. Lovelace, ada@x.example, knows nccl');
  await roster.see('[data-test=enter-does]', /Enter keeps this with Ada Lovelace, Foobar.*same e-mail/);
  await roster.keys(Key.ENTER);
  await waitFor('both to be kept', async () =>
    roster.driver.executeScript('return document.querySelectorAll("[data-test=kept-here] li").length === 2'),
  );

  // Nobody is named: it waits. And what is typed when the dialog is left stands there again.
  await roster.keys(...'great talk about scale', Key.ENTER);
  await roster.see('[data-test=kept-here]', /To be sorted/);
  assert.equal(await roster.broken(), '');
  await roster.shot('capture-kept');
  await roster.keys(...'Ben Oka', Key.ESCAPE);
  await roster.gone('[data-test=quick-capture]');
  await capture();
  await waitFor('the line to be there again', async () =>
    roster.driver.executeScript('return document.querySelector("[data-test=capture-line]")?.value === "Ben Oka"'),
  );
  await roster.keys(Key.ESCAPE);
  await roster.gone('[data-test=quick-capture]');
  // Esc leaves the field that had the focus before.
  await roster.keys(Key.ESCAPE);

  await roster.keys('g', 'q');
  await roster.see('[data-test=open-capture]', /great talk about scale/);
  assert.equal(await roster.broken(), '');
  await roster.keys(Key.TAB, Key.ENTER);
  await roster.see('[data-test=sort-line]');
  await roster.keys(Key.HOME, ...'Cai Linden, ');
  await roster.see('[data-test=enter-does]', /Enter adds Cai Linden/);
  assert.equal(await roster.broken(), '');
  await roster.shot('captures');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=no-captures]');
  await roster.keys([Key.CONTROL, 'z']);
  await roster.see('[data-test=open-capture]', /great talk about scale/);
  await roster.keys(Key.TAB, Key.TAB, Key.ENTER);
  await roster.see('[data-test=no-captures]');
  assert.equal(await roster.broken(), '');
});
