import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import type { CapturePiece } from '../bindings';
import Pieces from './Pieces.svelte';

afterEach(cleanup);
const edition = { key: 'mlsys-2026', name: 'MLSys 2026' };
const said = (): (string | null)[] =>
  screen.getAllByRole('listitem').map((one) => one.textContent.trim().replace(/\s+/g, ' '));

test('the conference that runs stands among the pieces, though nobody wrote it', () => {
  const ada: CapturePiece = { start: 0, end: 3, label: 'person', kind: 'person', meaning: '' };
  render(Pieces, { line: 'Ada', pieces: [ada], edition });
  expect(said()).toEqual(['person Ada', 'conference MLSys 2026']);
});

test('one that is written stands there once', () => {
  const written: CapturePiece = { start: 0, end: 6, label: 'conference', kind: 'edition', meaning: 'MLSys 2026' };
  render(Pieces, { line: '@mlsys', pieces: [written], edition });
  expect(said()).toEqual(['conference MLSys 2026']);
});
