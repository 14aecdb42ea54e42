import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { journey } from './harness/journey.js';

journey(
  'a desk that cannot be opened says why, is left as it is, and opens once it can',
  async ({ home, open }) => {
    const desk = home.path('ana.desk');
    const first = await open();
    await first.fill('Your name', 'Ana');
    home.pick(desk);
    await first.press('Choose another place…');
    await first.see('[data-test=desk-place]', /ana\.desk$/);
    await first.press('Start empty');
    await first.press('I have kept it');
    await first.see('[data-test=no-people]');

    // Open in another window.
    const second = await open();
    await second.see('[data-code=desk_in_use]', /another Roster/);
    assert.equal(await second.broken(), '');
    await second.shot('refused-in-use');
    await second.press('Try again');
    await second.see('[role=status]', /still the same/);
    await first.close();
    await second.press('Try again');
    await second.see('[data-test=no-people]');
    await second.close();

    // Spoilt on the disk.
    const whole = readFileSync(desk);
    const spoilt = Buffer.from(whole);
    spoilt.fill(0x5a, 0, 2048);
    writeFileSync(desk, spoilt);
    const third = await open();
    await third.see('[data-code=damaged]', /damaged/);
    await third.shot('refused-damaged');
    assert.ok(readFileSync(desk).equals(spoilt), 'a damaged desk is not written to');
    writeFileSync(desk, whole);
    await third.press('Try again');
    await third.see('[data-test=no-people]');
  },
  { keyStore: true },
);
