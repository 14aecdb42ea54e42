import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey(
  'a programme is loaded at an edition, its authors are told apart, and who is wanted is put on the contact list',
  async ({ home, open }) => {
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
    await roster.keys('c', 'p');
    await roster.fill('Name', 'Tobi Halvorsen');
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=person-page] [data-test=fact-name]', 'Tobi Halvorsen');
    await roster.gone('.dialog');

    await roster.keys('g', 'e');
    await roster.fill('Search conferences', 'MLSys 2026');
    await roster.click('[data-test=conferences] [role=row]', /MLSys 2026/);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=edition-page]', /MLSys 2026/);
    await roster.keys('v', 'p');
    await roster.see('[data-test=edition-page]', /No programme yet/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-empty');

    home.pick(home.copy('programmes/authors.csv'));
    await roster.keys('l');
    await roster.see('[data-test=load-programme]', /2 papers and talks[^]*5 authors[^]*1 may be in your desk/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-preview');
    await roster.press('Load programme');
    await roster.see('[data-test=programme-item]', /Maren Oduya, Tobi Halvorsen, Ines Quispe/);
    // One operation, one toast: what it brought, and its Undo.
    await roster.see('.toast', /MLSys 2026: 2 papers and talks, 5 authors[^]*Undo/);
    await roster.gone('.toast', /Loaded a programme/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme');

    // Who is who: one question, one key.
    await roster.keys('v', 'w');
    await roster.see('[data-test=review] h2', 'Is Tobi Halvorsen this person?');
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-review');
    await roster.keys('y');
    await roster.see('[data-test=review-done]');

    // Whom to win: by what is known of them, among rows that scroll.
    await roster.keys('v', 'a');
    await roster.see('[data-test=authors-say]', /4 authors you don't know/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-authors');
    await roster.fill('Affiliation', 'northlake');
    await roster.see('[data-test=authors-total]', '2 authors');
    await roster.fill('Topic', 'no such topic');
    await roster.see('[data-test=no-such-author]', /Of 5 authors nobody fits/);
    assert.equal(await roster.broken(), '');
    await roster.press('Show everybody');
    await roster.see('[data-test=authors-total]', '5 authors');
    await roster.fill('Search the authors', 'maren');
    await roster.see('[data-test=authors] [role=row] .name', 'Maren Oduya');
    await roster.gone('[data-test=authors] [role=row]', /Ines Quispe/);
    await roster.keys(Key.ENTER);
    await roster.keys(' ');
    await roster.see('[data-test=author-aside]', /Engineer · Northlake Compute/);
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-author');
    await dark(true);
    await roster.shot('programme-author-dark');
    await dark(false);
    await size(1000, 700);
    await roster.shot('programme-author-1000');
    await size(720, 520);
    await roster.shot('programme-author-small');
    assert.equal(await roster.broken(), '');
    await size(1280, 800);
    await roster.keys('m');
    await roster.see('[data-test=add-contacts]');
    assert.equal(await roster.broken(), '');
    await roster.shot('programme-meet');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=authors] [role=row]', /on the list/);
    await roster.keys([Key.CONTROL, 'z']);
    await roster.gone('[data-test=authors] [role=row]', /on the list/);

    // Somebody is found among the authors of all programmes, from wherever one stands.
    await roster.keys('g', 't');
    await roster.keys('g', 'u');
    await roster.see('[data-test=all-authors] [data-test=authors-total]', '5 authors');
    await roster.keys('/', ...'quispe');
    await roster.see('[data-test=all-authors] [role=row]', /Ines Quispe[^]*MLSys 2026/);
    assert.equal(await roster.broken(), '');
    await roster.shot('all-authors');
    await dark(true);
    await roster.shot('all-authors-dark');
    await dark(false);
    await roster.keys(Key.ENTER);
    await roster.keys('a');
    await roster.see('[data-test=all-authors] [role=row] .tag', 'known');
    await roster.keys([Key.CONTROL, 'z']);
    await roster.gone('[data-test=all-authors] [role=row] .tag', 'known');

    // An author who is met is captured as such, in one step.
    await roster.keys([Key.CONTROL, Key.SHIFT, 'c']);
    await roster.see('[data-test=quick-capture]');
    await roster.keys(...'Rana Whitcombe, Northlake Compute, @mlsys 2026');
    await roster.see('[data-test=quick-capture] [role=option]', /Rana Whitcombe[^]*in the programme of MLSys 2026/);
    await roster.see(
      '[data-test=enter-does]',
      /Enter adds Rana Whitcombe, Northlake Compute at MLSys 2026, from its programme/,
    );
    assert.equal(await roster.broken(), '');
    await roster.shot('capture-author');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=kept-here]', /Rana Whitcombe/);
    await roster.keys(Key.ESCAPE);
    await roster.gone('[data-test=quick-capture]');
    await roster.fill('Search the authors', 'rana');
    await roster.see('[data-test=all-authors] [role=row] .tag', 'known');
  },
);

journey(
  'whom to meet is planned by time and room, met in a captured line, and written to from a text',
  async ({ home, open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.keys('g', 'e');
    await roster.fill('Search conferences', 'MLSys 2026');
    await roster.click('[data-test=conferences] [role=row]', /MLSys 2026/);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=edition-page]', /MLSys 2026/);
    await roster.keys('v', 'p');
    await roster.see('[data-test=edition-page]', /No programme yet/);
    home.pick(home.copy('programmes/site.json'));
    await roster.keys('l');
    await roster.see('[data-test=load-programme]', /papers and talks/);
    await roster.press('Load programme');
    await roster.see('[data-test=programme-item]', /Maren Oduya/);

    // Whom to meet, and why; the plan has her where she gives something.
    await roster.keys('v', 'a');
    await roster.see('[data-test=authors] [role=row]', /Maren Oduya/);
    await roster.fill('Search the authors', 'maren');
    await roster.gone('[data-test=authors] [role=row]', /Rana Whitcombe/);
    await roster.keys(Key.ENTER, 'm');
    await roster.fill('Why', 'Shards optimisers');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=authors] [role=row]', /on the list/);
    await roster.keys('v', 'm');
    await roster.see('[data-test=meet-plan]', /09:00[^]*Ballroom A[^]*Maren Oduya[^]*17:00[^]*Hall 4/);
    assert.equal(await roster.broken(), '');
    await roster.shot('meet-plan-timed');
    const [pdf, ics] = [home.path('plan.pdf'), home.path('plan.ics')];
    home.pick(pdf, ics);
    await roster.press('Save as PDF');
    await waitFor('the plan to be printed', () => existsSync(pdf));
    const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    assert.match(printed, /09:00[^]*Ballroom A[^]*Maren Oduya[^]*Shards\s+optimisers/);
    await roster.press('For a calendar');
    await waitFor('the calendar to be written', () => existsSync(ics));
    assert.match(readFileSync(ics, 'utf8'), /SUMMARY:[^]*Maren Oduya/);

    // Met: one line, from anywhere.
    await roster.keys([Key.CONTROL, Key.SHIFT, 'c']);
    await roster.see('[data-test=quick-capture]');
    await roster.keys(...'Maren Oduya, @mlsys 2026, met at poster 42, wants inference, maren@northlake.example');
    await roster.see('[data-test=quick-capture] [role=option]', /Maren Oduya/);
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=kept-here]', /Maren Oduya/);
    await roster.keys(Key.ESCAPE);
    await roster.gone('[data-test=quick-capture]');
    await roster.see('[data-test=status]', /1 person/);

    // Written to, with where it was; what was written is the follow-up.
    await roster.keys('g', 'e');
    await roster.keys('v', 'f');
    await roster.see('[data-test=follow-ups] [role=row] .name', 'Maren Oduya');
    await roster.keys('j', [Key.SHIFT, 'w']);
    await roster.fill('Subject', 'From {conference}');
    await roster.fill('Text', 'Hi {first name}, it was good to talk at {met at}.');
    await roster.see('[data-test=preview]', /From MLSys 2026[^]*Hi Maren, it was good to talk at poster 42/);
    assert.equal(await roster.broken(), '');
    await roster.shot('follow-up-text');
    const eml = home.path('mail.eml');
    home.pick(eml);
    await roster.press('Save as a draft');
    await waitFor('the draft to be written', () => existsSync(eml));
    assert.match(readFileSync(eml, 'utf8'), /maren@northlake\.example[^]*Subject: From MLSys 2026/);
    await roster.press('Log the mail');
    await roster.see('[data-test=no-follow-ups]', /Nobody waits/);
  },
);
