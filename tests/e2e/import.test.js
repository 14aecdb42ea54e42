import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';

journey('an unknown table is mapped by hand, and its bad rows are saved', async ({ home, open }) => {
  const roster = await open();
  await roster.fill('Your name', 'Ana');
  await roster.fill('Passphrase', 'four good words');
  await roster.fill('Repeat the passphrase', 'four good words');
  await roster.press('Import a file');
  await roster.press('I have kept it');
  home.pick(home.copy('journeys/candidates.csv'));
  await roster.press('Choose a file…');
  // Nothing says which column the name is in: the user does.
  await roster.see('[data-test=import-preview]', /Map one to a name/);
  assert.equal(await roster.broken(), '');
  await (await roster.field('Import “Wer” as')).sendKeys('Full name');
  await roster.see('[data-test=import-preview]', /Jörg Müller/);
  await roster.see('[data-test=import-columns]', /Geburtsdatum[^]*not imported/i);
  await roster.shot('import-unknown');

  // A column that goes elsewhere shows at once what becomes of it.
  const place = await roster.field('Import “Ort” as');
  await place.sendKeys('Do not import');
  await roster.gone('[data-test=import-preview]', /Grenoble/);

  await roster.press(/^Import \d+ rows$/);
  await roster.see('[data-test=import-report] [data-test=import-created] dd', '2');
  await roster.see('[data-test=import-refused-rows]', /keine-adresse/);
  assert.equal(await roster.broken(), '');
  await roster.shot('import-refused');
  home.pick(home.path('refused.csv'));
  await roster.press('Save refused rows…');
  await roster.see('[data-test=live], [role=status]', /saved/i);
  assert.match(readFileSync(home.path('refused.csv'), 'utf8'), /Ohne Adresse.*keine-adresse/);
});
