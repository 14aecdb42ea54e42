import assert from 'node:assert/strict';
import { journey } from './harness/journey.js';
import { Key } from './harness/window.js';

journey(
  'a shortlog says who of a project is in the desk: sure ones are linked, like ones asked about, new ones added by hand',
  async ({ home, open }) => {
    const roster = await open();
    await roster.startEmpty();
    for (const [name, email] of [
      ['Ana Ruiz', 'ana.ruiz@example.org'],
      ['Wei Zhang', ''],
      ['Ben Okafor', ''],
      ['Priya Nair', ''],
    ]) {
      await roster.keys('c', 'p');
      await roster.fill('Name', name ?? '');
      if (email) await roster.fill('E-mail', email);
      await roster.keys([Key.CONTROL, Key.ENTER]);
      await roster.see('[data-test=person-page] [data-test=fact-name]', name);
      await roster.gone('.dialog');
    }

    await roster.keys('g', 'o');
    await roster.see('[data-test=open-source]', /Nobody’s commits are loaded yet/);
    assert.equal(await roster.broken(), '');
    await roster.shot('open-source-empty');

    // What the file holds and what loading it would do.
    home.pick(home.copy('open-source/vllm-shortlog.txt'));
    await roster.keys('l');
    await roster.see('[data-test=load-file] h2', 'vllm-shortlog.txt');
    assert.equal(await (await roster.field('Project')).getAttribute('value'), 'vllm-project/vllm');
    await roster.see('[data-test=load-file]', /6 contributors[^]*1 in your desk[^]*3 called like somebody/);
    await roster.see('[data-test=load-file]', /2 programs left out[^]*1 line that could not be read/);
    assert.equal(await roster.broken(), '');
    await roster.shot('open-source-preview');
    await roster.press('Load');
    await roster.see('[data-test=watched]', /vLLM[^]*5 of 6 top contributors are not in your desk/);

    // The most commits first: yes, no, later.
    await roster.see('[data-test=question] h2', 'Is Wei Zhang this person?');
    assert.equal(await roster.broken(), '');
    await roster.shot('open-source');
    await roster.keys('y');
    await roster.see('[data-test=watched]', /4 of 6/);
    await roster.see('[data-test=question] h2', 'Is Ben Okafor this person?');
    await roster.keys('n');
    await roster.see('[data-test=question] h2', 'Is Priya Nair this person?');
    await roster.keys('s');
    await roster.gone('[data-test=question]');
    await roster.see('[data-test=watched]', /4 of 6/);

    // Nobody becomes a person unasked; the first of those who are left is added, and taken back.
    await roster.see('[data-test=contributor]', /Jürgen Groß/);
    await roster.press('Add as a person');
    await roster.see('[data-test=watched]', /3 of 6 top/);
    await roster.gone('[data-test=contributor]', /Jürgen Groß/);
    await roster.keys([Key.CONTROL, 'z']);
    await roster.see('[data-test=contributor]', /Jürgen Groß/);
    await roster.see('[data-test=watched]', /4 of 6/);

    // What was loaded stands on the person.
    await roster.click('label', 'Known');
    await roster.click('[data-test=contributor] button', 'Wei Zhang');
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Wei Zhang/);
    await roster.keys('w');
    await roster.see('[data-test=contribution]', /vLLM[^]*307 commits/);
    assert.equal(await roster.broken(), '');
    await roster.shot('open-source-person');
  },
);
