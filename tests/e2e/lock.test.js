import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

const NAME = 'Wilhelmina Ashgrove';
const PASSPHRASE = 'four good words';

/**
 * Everything the page holds that a script can read: its text, its fields and its markup.
 * @param {import('./harness/window.js').Window} roster
 */
const held = async (roster) =>
  String(
    await roster.driver.executeScript(
      `return [document.documentElement.outerHTML, document.title, location.href,
         ...[...document.querySelectorAll('input, textarea')].map((field) => field.value),
         ...Object.values(sessionStorage), ...Object.values(localStorage)].join('\\n')`,
    ),
  );

journey('a locked desk shows nobody, and unlocking leads back to what was being typed', async ({ home, open }) => {
  const roster = await open();
  await roster.fill('Your name', 'Ana');
  await roster.fill('Passphrase', PASSPHRASE);
  await roster.fill('Repeat the passphrase', PASSPHRASE);
  await roster.press('Start empty');
  await roster.press('I have kept it');
  await roster.see('[data-test=no-people]');
  await roster.keys('c', 'p');
  await roster.fill('Name', NAME);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Wilhelmina/);
  await roster.gone('.dialog');
  await roster.see('[data-test=person-page]', /Wilhelmina/);

  // Half a note, and away.
  await roster.press('Add a note');
  const notes = await roster.field('Notes');
  await notes.sendKeys('Met in a lift that had stopped, and');
  assert.match(await held(roster), /lift that had stopped/);
  await roster.keys([Key.CONTROL, 'l']);
  await roster.see('[data-test=unlock]');
  const left = await held(roster);
  for (const word of ['Wilhelmina', 'Ashgrove', 'lift that had', PASSPHRASE]) assert.ok(!left.includes(word), word);
  // Back leads nowhere either.
  await roster.driver.executeScript('history.back()');
  await roster.see('[data-test=unlock]');
  assert.match(await roster.focused(), /^INPUT/);
  assert.equal(await roster.broken(), '');
  await roster.shot('locked');

  await roster.fill('Passphrase', 'four bad words');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=unlock]', /not the passphrase/);
  assert.equal(await roster.broken(), '');
  await roster.shot('locked-wrong');
  await roster.fill('Passphrase', PASSPHRASE);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=person-page]', /Wilhelmina/);
  await roster.see('[data-test=notes]', /Met in a lift that had stopped, and/);

  // Dark, out of a dialog, and from the button.
  await roster.keys('g', 's');
  await roster.click('label', 'Dark');
  await roster.see('[data-test=settings]', /Lock after/);
  assert.equal(await roster.broken(), '');
  await roster.shot('lock-settings-dark');
  await roster.keys('?');
  await roster.see('[data-test=keys-sheet]', /Lock the desk/);
  await roster.keys([Key.CONTROL, 'l']);
  await roster.see('[data-test=unlock]');
  assert.equal(await roster.broken(), '');
  await roster.shot('locked-dark');
  await roster.fill('Passphrase', PASSPHRASE);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=settings]');
  await roster.click('label', 'Light');
  assert.equal(await roster.broken(), '');
  await roster.shot('lock-settings');

  // A new recovery code: the one before opens nothing any more.
  await roster.press('Show it');
  const before = await roster.text('[data-test=recovery-code]');
  await roster.press('Make a new one…');
  await roster.fill('Passphrase from now on', PASSPHRASE);
  await roster.fill('Repeat the passphrase', PASSPHRASE);
  await roster.fill('Type “new” to go on', 'new');
  assert.equal(await roster.broken(), '');
  await roster.shot('new-code-ask');
  await roster.press('Make a new recovery code');
  await roster.see('[data-test=rekey] [data-test=recovery-code]', undefined, 30_000);
  assert.equal(await roster.broken(), '');
  await roster.shot('new-code');
  home.pick(home.path('code.txt'));
  await roster.press('Save as a text to print…');
  await roster.see('[data-test=rekey]', /Saved/);
  await roster.press('I have kept it');
  await roster.gone('.dialog');
  const code = /^[0-9A-Z-]{69}$/m.exec(readFileSync(home.path('code.txt'), 'utf8'))?.[0] ?? '';
  assert.notEqual(code, '');
  assert.notEqual(code, before);
  await roster.click('nav button', 'Lock');
  await roster.press('Use the recovery code instead');
  await roster.fill('Recovery code', before);
  await roster.press('Open with this code');
  await roster.see('[data-test=recovery-form]', /does not open this desk/);
  await roster.fill('Recovery code', code);
  await roster.press('Open with this code');
  await roster.see('[data-test=settings]');
});

journey(
  'a desk whose key is in the key store is unlocked by Enter',
  async ({ open }) => {
    const roster = await open();
    await roster.fill('Your name', 'Ana');
    await roster.press('Start empty');
    await roster.press('I have kept it');
    await roster.see('[data-test=no-people]');
    await roster.keys([Key.CONTROL, 'l']);
    await roster.see('[data-test=unlock]', /key store/);
    assert.match(await roster.focused(), /^BUTTON/);
    assert.equal(await roster.broken(), '');
    await roster.shot('locked-key-store');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=no-people]');
    await roster.keys('g', 's');
    await roster.see('[data-test=settings]', /not a thief/);
    assert.equal(await roster.broken(), '');
    await roster.shot('lock-settings-key-store');
  },
  { keyStore: true },
);
