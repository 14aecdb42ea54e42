import { expect, test } from 'vitest';
import { consentLine, missingParts, moved, toggled } from './words';

test('a part moves within the order and not out of it', () => {
  expect(moved(['scale', 'skills', 'match'], 'skills', -1)).toEqual(['skills', 'scale', 'match']);
  expect(moved(['scale', 'skills', 'match'], 'skills', 1)).toEqual(['scale', 'match', 'skills']);
  expect(moved(['scale', 'skills'], 'scale', -1)).toEqual(['scale', 'skills']);
  expect(moved(['scale'], 'match', 1)).toEqual(['scale']);
  expect(toggled(['scale', 'skills'], 'scale')).toEqual(['skills']);
  expect(toggled(['scale'], 'match')).toEqual(['scale', 'match']);
});

test('whatever is no consent warns', () => {
  expect(consentLine('yes', '2026-03-12').warns).toBe(false);
  expect(consentLine('no', '2026-03-12')).toEqual({ text: 'Did not agree on Mar 12, 2026', warns: true });
  expect(consentLine('unknown', '').warns).toBe(true);
});

test('what was asked for and is not on the page is told', () => {
  const heading = (text: string) => ({ kind: 'heading' as const, text });
  const parts = [heading('Why this fits'), heading('What to ask about'), heading('Skills')];
  const sheet = { version: 1, title: '', subtitle: '', badges: [], parts, foot: '' };
  expect(missingParts(['match', 'questions', 'scale', 'skills', 'summary'], sheet)).toEqual(['summary', 'scale']);
});
