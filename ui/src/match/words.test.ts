import { expect, test } from 'vitest';
import type { MatchReason, ReasonKind } from '../bindings';
import { asksNothing, earned, minorDigits, nothing, points, topReasons } from './words';

const reason = (kind: ReasonKind, says: string): MatchReason => ({
  side: 'skills',
  points: 12,
  of: 20,
  says,
  ask: kind === 'ask',
  kind,
});

test('a title, a currency, hours and remote ask for nothing; anything else does', () => {
  const none = nothing();
  expect(
    asksNothing({ ...none, title: 'Somebody', remote: true, hours: 5, pay: { ...none.pay, currency: 'CHF' } }),
  ).toBe(true);
  expect(asksNothing({ ...none, versatile: true })).toBe(false);
  expect(asksNothing({ ...none, pay: { from: null, to: 1, currency: 'USD' } })).toBe(false);
  expect(asksNothing({ ...none, places: ['Zurich'] })).toBe(false);
});

test('the top reasons are the first ones, with something good where there is any', () => {
  const [risk, gap, ask, good] = (['risk', 'gap', 'ask', 'good'] as const).map((kind) => reason(kind, kind));
  const says = (reasons: (MatchReason | undefined)[]) =>
    topReasons(reasons.filter((one) => one !== undefined)).map((one) => one.says);
  expect(says([risk, gap, ask, good])).toEqual(['risk', 'gap', 'good']);
  expect(says([good, gap, ask, risk])).toEqual(['good', 'gap', 'ask']);
  expect(says([ask])).toEqual(['ask']);
  expect(says([])).toEqual([]);
});

test('points are written as they are earned', () => {
  expect(earned({ ...reason('gap', ''), points: 12 })).toBe('+12 of 20');
  expect([points(0), points(33.4), points(33.44)]).toEqual(['0', '33.4', '33.4']);
  expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('Fr.')]).toEqual([2, 0, 2]);
});
