import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey('from a role’s template to an offer accepted: submitted blind, offered, countered', async ({ home, open }) => {
  const roster = await open();
  /** Asks the core as the page does. @param {string} command @param {object} args @returns {Promise<any>} */
  const core = (command, args) =>
    roster.driver.executeAsyncScript(
      `const [command, args, done] = arguments;
       window.__TAURI_INTERNALS__.invoke(command, args).then(done, (failure) => done({ failure }));`,
      command,
      args,
    );
  await roster.startEmpty();

  // Somebody of whom a lot is known, in the pipeline of a role.
  const made = await core('create_person', {
    person: {
      name: 'Mei Tanaka',
      title: 'Staff engineer at Osterhale',
      company: 'Osterhale',
      email: 'mei@osterhale.example',
    },
  });
  const person = made.id;
  for (const [field, value] of [
    ['location', 'Zürich, Switzerland'],
    ['pool', 'cloud_ai'],
    ['team', 'Borg'],
  ])
    await core('edit_person', { id: person, field, value });
  for (const text of ['built 10k h100 @Osterhale 2021-2024', 'tuned CUDA', 'vLLM'])
    await core('add_claim_line', { person, text, evidence: null });
  const story = 'In 2023 MEI TANAKA and the Borg team of osterhale lost a rack in Zurich; mail mei@osterhale.example.';
  const claim = { domain: 'faults', company: 'Osterhale', happened_on: '2023-05', story };
  await core('add_claim', { person, claim: { kind: 'story', claim } });

  // A role from a template, and she is put into it.
  await roster.keys('g', 'r');
  await roster.see('[data-test=roles]');
  await roster.keys('c', 'r');
  await roster.click('[data-test=create-role] .kind', /Inference and serving/);
  await roster.fill('Client', 'Halcyon');
  await roster.press('Add role');
  await roster.see('[data-test=role-page] .name', /Inference engineer/);
  await roster.see('[data-test=role-wanted]', /vLLM/);
  await roster.keys('g', 'p');
  await roster.see('[role=row]', /Mei Tanaka/);
  await roster.keys('x', 'r');
  await roster.see('[data-test=role-option]', /Inference engineer/);
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=live]', /Added 1 person to Inference engineer/);

  await roster.see('[role=row]', /Mei Tanaka/);
  await roster.click('[role=row] .name');
  await roster.click('[data-test=person-role] button', /Inference engineer/);
  await roster.see('[data-test=candidacy-page]', /Mei Tanaka[^]*Inference engineer[^]*Halcyon/);
  await roster.see('[data-test=track]', /Sourced/);
  assert.equal(await roster.broken(), '');
  await roster.shot('candidacy-empty');

  // A blind profile: looked at, stopped where it tells who it is, sent.
  await roster.keys('s');
  await roster.see('[data-test=sheet]', /Candidate 1-A[^]*cloud provider/);
  await roster.fill('Headline', 'The best of tanaka');
  await roster.see('[data-test=leaks]', /tanaka/);
  assert.equal(await roster.broken(), '');
  await roster.fill('Headline', 'Ready to lead');
  await roster.gone('[data-test=leaks]');
  await roster.fill('Available', 'from March');
  await roster.see('[data-test=sheet]', /from March/);
  await roster.see('[data-test=no-consent]');
  await (await roster.field('Consent')).sendKeys('Agreed');
  await roster.gone('[data-test=no-consent]');
  await roster.fill('Consent on', 'yesterday');
  await roster.shot('submittal-new');
  assert.equal(await roster.broken(), '');
  await roster.press('Record submittal');
  await roster.see('[data-test=submittal]', /Blind profile/);
  await roster.see('[data-test=track] [aria-current=step]', /Submitted/);

  // Its document, and a draft with it.
  const [pdf, eml] = [home.path('profile.pdf'), home.path('draft.eml')];
  home.pick(pdf, eml);
  await roster.press('Save the PDF');
  await waitFor('the PDF to be written', () => existsSync(pdf));
  await roster.see('[data-test=live]', /byte by byte/);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const told of ['Candidate 1-A', 'Ready to lead', 'Switzerland', 'from March', '10,000'])
    assert.ok(text.includes(told), `${told} in ${text}`);
  for (const hidden of [/mei/i, /tanaka/i, /osterhale/i, /borg/i, /z[uü]rich/i, /@/, /202\d/])
    assert.doesNotMatch(text, hidden);
  await roster.fill('To', 'jo@halcyon.example');
  await roster.shot('submittal-mail');
  assert.equal(await roster.broken(), '');
  await roster.press('Open a draft with the PDF');
  await waitFor('the draft to be written', () => existsSync(eml));
  assert.match(readFileSync(eml, 'utf8'), /To: <jo@halcyon.example>\r\n[^]*application\/pdf/);
  await roster.press('Done');

  // An offer, a counter, and the offer taken.
  await roster.keys('o');
  await roster.fill('Base', '400k');
  await roster.fill('Sign-on', '50k');
  await roster.fill('Currency', 'usd');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=first-year]', '450,000 USD');
  await roster.keys('o');
  await roster.see('[data-test=new-offer]');
  await roster.fill('Base', '450k');
  await roster.keys(Key.ENTER);
  await roster.see('[data-test=offers]', /\+50,000 USD a year, −50,000 USD once/);
  assert.equal(await roster.broken(), '');
  await roster.shot('offers');
  await roster.see('[data-test=offers] [aria-label^="Offers"]');
  const answers = await roster.driver.executeScript(
    'return [...document.querySelectorAll("[data-test=offers] tbody select")]',
  );
  await /** @type {any} */ (answers)[1].sendKeys('Accepted');
  await roster.press('Move to Accepted');
  await roster.see('[data-test=track] [aria-current=step]', /Accepted/);
  await roster.shot('candidacy');
  await roster.driver.executeScript('document.documentElement.dataset.theme = "dark"');
  assert.equal(await roster.broken(), '');
  await roster.shot('candidacy-dark');
  await roster.driver.manage().window().setRect({ width: 1000, height: 640 });
  await roster.shot('candidacy-small-dark');

  // Her own page says where she was submitted.
  await roster.click('[data-test=candidacy-page] .who');
  await roster.see('[data-test=submittals]', /Inference engineer, Halcyon/);
});
