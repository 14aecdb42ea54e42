import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey(
  'a desk is backed up, changed, brought back, and brought back from there',
  async ({ home, open }) => {
    const desk = home.path('ana.desk');
    const roster = await open();
    await roster.fill('Your name', 'Ana');
    home.pick(desk);
    await roster.press('Choose another place…');
    await roster.see('[data-test=desk-place]', /ana\.desk$/);
    await roster.press('Start empty');
    await roster.press('I have kept it');
    await roster.see('[data-test=no-people]');
    for (const name of ['Ada Kowalska', 'Ben Okafor']) await add(roster, name);

    // To a stick that is not plugged in yet.
    const stick = home.path('stick');
    await roster.keys('g', 's');
    await roster.see('[data-test=last-backup]');
    home.pick(stick);
    await roster.press('Choose another folder…');
    await roster.see('[data-test=backup-folder]', stick);
    await roster.press(/^Back up now/);
    await roster.see('[role=status], [data-test=toasts]', /this folder is not there/);
    await roster.shot('backup-no-stick');
    mkdirSync(stick);
    await roster.press(/^Back up now/);
    await roster.see('[data-test=backup-list] li', /2 people/);
    assert.equal(await roster.broken(), '');
    await roster.shot('backups');
    const [name] = readdirSync(stick).filter((file) => file.endsWith('.desk'));
    assert.ok(name !== undefined && !readFileSync(`${stick}/${name}`).includes('Kowalska'), 'it can be read');

    // Something is done that is to be undone by going back.
    await add(roster, 'Cai Lin');
    await roster.keys([Key.CONTROL, 'k']);
    await roster.see('[data-test=palette]');
    await roster.keys(...'restore a backup', Key.ENTER);
    await roster.see('[data-test=backup-list]');
    await roster.click('[data-test=backup-list] li:last-child button');
    await roster.see('[data-test=differ]', /Would be lost\s+1 person\s+Cai Lin/);
    assert.equal(await roster.broken(), '');
    await roster.shot('restore');
    await roster.press('Restore');
    await roster.see('.problem', /Type the word/);
    await roster.fill('Type “restore” to restore it', 'restore');
    await roster.keys(Key.ENTER);
    await roster.see('[data-test=restored]', /kept as a backup/);
    assert.equal(await roster.broken(), '');
    await roster.shot('restored');
    await roster.keys('g', 'p');
    await roster.see('[data-test=count]', '2 people');

    // And back from there.
    await roster.keys('g', 's');
    await roster.press('Go back to how it was…');
    await roster.see('[data-test=differ]', /Would come back\s+1 person\s+Cai Lin/);
    await roster.fill('Type “restore” to restore it', 'restore');
    await roster.keys(Key.ENTER);
    await roster.gone('[data-test=restore-dialog]');
    await roster.see('[data-test=backup-list] li:nth-child(3)');
    await roster.press('Keep it so');
    await roster.keys('g', 'p', 'g', 's');
    await roster.click('[data-test=settings] label', 'Dark');
    await roster.keys([Key.CONTROL, 'k']);
    await roster.see('[data-test=palette]');
    await roster.keys(...'check the desk', Key.ENTER);
    await roster.see('[data-test=check-result]', /All is well/);
    assert.equal(await roster.broken(), '');
    await roster.shot('backups-dark');
    await roster.keys('g', 'p');
    await roster.see('[data-test=count]', '3 people');
    await roster.close();

    // The day's backup comes by itself where there is none yet.
    for (const file of readdirSync(stick)) rmSync(`${stick}/${file}`);
    const again = await open();
    await again.see('[data-test=count]', '3 people');
    await waitFor('the day’s backup', () => readdirSync(stick).some((file) => file.endsWith('Z.desk')), 30_000);
    await again.close();

    // The desk is spoilt on the disk, and comes back.
    const spoilt = Buffer.from(readFileSync(desk));
    spoilt.fill(0x5a, 0, 2048);
    writeFileSync(desk, spoilt);
    const last = await open();
    await last.see('[data-code=damaged]');
    await last.see('[data-test=rescue]', /newest good backup is from .*3 people/s);
    assert.equal(await last.broken(), '');
    await last.shot('rescue');
    await last.press('Restore this backup');
    await last.see('[data-test=count]', '3 people', 20_000);
    const aside = readdirSync(home.root).find((file) => file.startsWith('ana set aside') && file.endsWith('.desk'));
    assert.ok(aside !== undefined && readFileSync(home.path(aside)).equals(spoilt), 'the damaged file is not kept');
  },
  { keyStore: true },
);

/**
 * @param {import('./harness/window.js').Window} roster
 * @param {string} name
 */
async function add(roster, name) {
  await roster.keys('g', 'p', 'c', 'p');
  await roster.fill('Name', name);
  await roster.keys([Key.CONTROL, Key.ENTER]);
  await roster.see('[data-test=person-page] [data-test=fact-name]', name);
  await roster.keys(Key.ESCAPE);
}
