// People who have signed: what a journey after the signature begins with, made as the page makes it.

/** @typedef {import('./window.js').Window} Window */

/** So many days before today, as a field is told it. @param {number} days */
export const before = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Asks the core as the page does.
 * @param {Window} roster
 * @returns {(command: string, args: object) => Promise<any>}
 */
export const core = (roster) => (command, args) =>
  roster.driver.executeAsyncScript(
    `const [command, args, done] = arguments;
     window.__TAURI_INTERNALS__.invoke(command, args).then(done, (failure) => done({ failure }));`,
    command,
    args,
  );

/**
 * Puts people into a role at Halcyon with a fee of 30% that two share; of the first `many` an offer of 450,000 USD is
 * accepted.
 * @param {Window} roster
 * @param {string[]} names
 * @param {number} many
 */
export async function accepted(roster, names, many) {
  const ask = core(roster);
  const people = [];
  for (const name of names) {
    const person = { name, title: 'Staff engineer', company: 'Osterhale', email: '' };
    people.push((await ask('create_person', { person })).id);
  }
  const start = { archetype: '', wanted: null, draft: false };
  const role = await ask('create_role', { role: { title: 'Inference lead', company: 'Halcyon' }, start });
  const terms = await ask('default_fee_terms', {});
  const splits = [
    { who: 'Ruth', part: 'account_owner', bp: 6_000 },
    { who: 'Tom', part: 'sourcer', bp: 4_000 },
  ];
  await ask('set_role_fee', { id: role, terms: { ...terms, percent_bp: 3_000, splits } });
  await ask('edit_role', { id: role, field: 'pay', value: '400-500k USD', today: before(0) });
  await ask('edit_role', { id: role, field: 'openings', value: String(names.length), today: before(0) });
  await ask('add_to_role', { role, people, source: '', despite: '' });
  const cards = [];
  for (const person of people) cards.push((await ask('person_candidacies', { person }))[0].id);
  const { stages } = await ask('candidacy', { id: cards[0] });
  /** @param {string} kind */
  const stage = (kind) => stages.find((/** @type {any} */ one) => one.stage.kind === kind).stage.id;
  for (const candidacy of cards.slice(0, many)) {
    const offer = await ask('add_offer', {
      candidacy,
      offer: {
        made_by: 'client',
        base: '450k',
        bonus: '',
        equity: '',
        sign_on: '',
        currency: 'USD',
        usual_currency: '',
        expires_on: '',
        made_on: before(60),
        start_on: '',
        note: '',
        today: before(0),
      },
    });
    await ask('answer_offer', { id: offer, answer: 'accepted', on: before(55), today: before(0) });
  }
  const why = { reason: '', closed_by: null };
  await ask('move_cards', { cards: cards.slice(0, many), to: stage('accepted'), after: null, why });
  return { core: ask, role, people, cards, stage };
}
