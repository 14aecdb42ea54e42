import assert from 'node:assert/strict';
import { readFileSync, unlinkSync } from 'node:fs';
import { journey } from './harness/journey.js';

journey('without a key store a passphrase opens the desk, and nothing else does', async ({ home, open }) => {
  let roster = await open();
  await roster.fill('Your name', 'Ana');
  home.pick(home.path('ana.desk'));
  await roster.press('Choose another place…');
  await roster.see('[data-test=desk-place]', /ana\.desk$/);
  await roster.fill('Passphrase', 'four good words');
  await roster.fill('Repeat the passphrase', 'four good words');
  await roster.press('Start empty');
  await roster.see('[data-test=recovery-code]');
  home.pick(home.path('code.txt'));
  await roster.press('Save as a text to print…');
  await roster.press('I have kept it');
  await roster.see('[data-test=no-people]');
  assert.equal(await roster.broken(), '');
  await roster.shot('no-people');
  await roster.close();

  roster = await open();
  await roster.see('[data-test=unlock]');
  assert.equal(await roster.broken(), '');
  await roster.fill('Passphrase', 'four bad words');
  await roster.press('Open desk');
  await roster.see('[data-test=unlock]', /not the passphrase/);
  await roster.shot('unlock-wrong');
  await roster.fill('Passphrase', 'four good words');
  await roster.press('Open desk');
  await roster.see('[data-test=no-people]');
  await roster.close();

  // Forgotten: the recovery code opens it, and a new passphrase is set.
  roster = await open();
  await roster.press('Use the recovery code instead');
  const code = /^[0-9A-Z-]{69}$/m.exec(readFileSync(home.path('code.txt'), 'utf8'))?.[0] ?? '';
  await roster.fill('Recovery code', code);
  await roster.press('Open with this code');
  await roster.see('[data-test=no-people]');
  await roster.keys('g', 's');
  await roster.press('Change the passphrase…');
  await roster.fill('Passphrase', 'five other good words');
  await roster.fill('Repeat the passphrase', 'five other good words');
  assert.equal(await roster.broken(), '');
  await roster.shot('passphrase-change');
  await roster.press('Set the passphrase');
  await roster.see('[data-test=live]', /opens the desk/);
  await roster.close();

  roster = await open();
  await roster.fill('Passphrase', 'five other good words');
  await roster.press('Open desk');
  await roster.see('[data-test=no-people]');
  await roster.close();

  unlinkSync(home.path('ana.desk'));
  roster = await open();
  await roster.see('[data-test=refused]', /no desk here/);
  assert.equal(await roster.broken(), '');
  await roster.shot('refused');
  await roster.press('Make a new desk…');
  await roster.see('[data-test=welcome]');
});
