/** The dev page: the real UI over an invented desk. `dev.html?at=welcome|locked|refused&wants=key_store&n=100000&delay=0&demo&code=damaged`. */
import type { DeskState, FailureCode, Wants } from '../src/bindings';
import { FakeDesk, failure } from './desk';
import { install } from './install';

const wish = new URLSearchParams(location.search);
const at = wish.get('at') ?? 'open';
const place = '/home/ana/Roster/ana.roster-desk';
const wants = wish.get('wants') as Wants | null;
const states: Record<string, DeskState> = {
  welcome: { at: 'welcome', default_place: '/home/ana/Roster', key_store: wish.get('keys') !== 'no' },
  locked: { at: 'locked', name: 'Ana’s desk', place, wants: wants ?? 'passphrase', back: null },
  refused: {
    at: 'refused',
    place,
    failure: failure(
      (wish.get('code') ?? 'damaged') as FailureCode,
      'Page 12 of the file does not read back as it was written.',
    ),
  },
};
const desk = new FakeDesk(Number(wish.get('n') ?? 100_000), states[at]);
if (wish.has('demo') && desk.state.at === 'open')
  desk.state = { at: 'open', desk: { ...desk.desk(), name: 'Demo desk', demo: true } };
desk.delay = Number(wish.get('delay') ?? 0);
const theme = wish.get('theme');
if (theme !== null) desk.settings.set('look.theme', theme);
install(desk);
Object.assign(window, { fakeDesk: desk });
await import('../src/main');
