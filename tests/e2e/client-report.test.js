import assert from 'node:assert/strict';
import { accepted, before } from './harness/accepted.js';
import { journey } from './harness/journey.js';
import { waitFor } from './harness/processes.js';
import { Key } from './harness/window.js';

journey(
  'somebody accepted is placed, planned, checked in with, at risk and followed up, and the client is told of four alone',
  async ({ open }) => {
    const roster = await open();
    await roster.startEmpty();
    await roster.driver.manage().window().setRect({ width: 1280, height: 800 });
    /** @param {boolean} on */
    const dark = async (on) => {
      await roster.driver.executeScript(`document.documentElement.dataset.theme = "${on ? 'dark' : 'light'}"`);
      await roster.settled();
    };
    const { core, people, cards } = await accepted(roster, ['Mei Tanaka', 'Bo Lee', 'Ada Mensah', 'Wei Novak'], 4);

    // Placed: with a plan from the first day.
    await roster.keys('g', 'p');
    await roster.click('[role=row] .name', 'Mei Tanaka');
    await roster.click('[data-test=person-role] button', /Inference lead/);
    await roster.see('[data-test=make-placement]', /Fee 135,000 USD/);
    await roster.keys('p');
    await roster.see('[data-test=make-placement] form');
    await roster.fill('Starts on', before(45));
    await roster.press('Make the placement');
    await roster.see('[data-test=guarantee]', /Day 45 of 90/);
    await roster.press('Mei Tanaka');
    await roster.see('[data-test=person-page] [data-test=fact-name]', /Mei Tanaka/);
    await roster.keys('v');
    await roster.see('[data-test=retention-plan]', /Halcyon[^]*30 days/);

    // A check-in that says how it stands raises the risk, and a reason becomes a task.
    await roster.see('[data-test=person-retention] [data-test=score]');
    const score = async () =>
      Number.parseInt(await (await roster.see('[data-test=person-retention] [data-test=score]', /^\d+/)).getText(), 10);
    const calm = await score();
    await roster.keys([Key.SHIFT, 'v']);
    await roster.see('[data-test=check-in]', /Technical challenge/);
    await waitFor(
      'the first mark in focus',
      async () =>
        /** @type {Promise<boolean>} */ (
          roster.driver.executeScript('return document.activeElement?.type === "radio"')
        ),
    );
    for (const have of ['4', '1', '3', '2', '4']) await roster.keys(have, Key.TAB, '5', Key.TAB, Key.TAB);
    await roster.keys([Key.CONTROL, Key.ENTER]);
    await roster.see('[data-test=person-retention] [data-test=reasons]', /Hardware access 1 of 5; it matters 5 of 5/);
    assert.ok((await score()) > calm + 20);
    await roster.keys('g', 'v');
    await roster.see('[data-test=risk-aside]', /Mei Tanaka[^]*Hardware access/);
    await roster.press('Get the hardware road-map with dates from the client');
    await roster.keys('g', 't');
    await roster.see('main', /Get the hardware road-map with dates from the client/);

    // One person's words are not told to the client.
    await roster.keys('g', 'c');
    await roster.click('[role=row] .name', 'Halcyon');
    await roster.see('[data-test=client-check-ins]');
    await roster.press('Retention report');
    await roster.see(
      '[data-test=sheet]',
      /Keeping people at Halcyon[^]*Fewer than 4 of the people we placed have told us/,
    );
    await roster.see('[data-test=sheet]', /No career ladder is written down[^]*Staff engineer \(IC\)/);
    assert.equal(await roster.broken(), '');
    await roster.shot('client-report-few');

    // Of four the mean is told; what is left out is left out, and her own words come first.
    for (const [at, card] of cards.slice(1).entries()) {
      await core('make_placement', { candidacy: card, signed: '', start: before(200) });
      const { levers } = (await core('person_retention', { person: people[0], today: before(0) })).check_ins[0];
      const checkIn = {
        ...{ id: null, side: 'person', person: people[at + 1], company: null, placement: null, step: null },
        ...{ on_day: '', today: before(0), channel: 'call', levers, approaches: 6, approaches_note: '', flags: [] },
        ...{
          satisfaction: null,
          plans: '',
          roadmap: '',
          needs: '',
          next_step: '',
          makes_task: false,
          makes_role: false,
        },
      };
      await core('save_check_in', { checkIn });
    }
    const company = (await core('person', { id: people[1] })).company;
    assert.equal(company.name, 'Osterhale');
    await roster.see('[data-test=sheet]', /Hardware access\s+1\.5 or less; matters 4\.5 or more; 4 people/);
    await roster.see('[data-test=sheet]', /hardware access is 1\.5 or less \(of 5\), and it matters 4\.5 or more\./);
    await roster.fill('Your own words', 'We should talk about the 2027 machines.');
    await roster.click('[data-test=client-report] label', 'Pay');
    await roster.see('[data-test=sheet]', /In short[^]*We should talk about the 2027 machines\./);
    const told = await (await roster.see('[data-test=sheet]')).getText();
    for (const name of ['Mei', 'Bo Lee', 'Ada', 'Novak']) assert.ok(!told.includes(name), name);
    assert.ok(!told.includes('whose pay we know'));
    assert.equal(await roster.broken(), '');
    await roster.shot('client-report');
    await dark(true);
    assert.equal(await roster.broken(), '');
    await roster.shot('client-report-dark');
    await roster.driver.manage().window().setRect({ width: 820, height: 620 });
    await roster.settled();
    assert.equal(await roster.broken(), '');
    await roster.shot('client-report-small-dark');
    await roster.keys(Key.ESCAPE);
    await roster.see('[data-test=company-page]');
  },
);
