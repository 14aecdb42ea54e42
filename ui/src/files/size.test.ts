import { expect, test } from 'vitest';
import { size } from './size';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [9_949, '9.9 kB'],
  [9_999, '10 kB'],
  [999_499, '999 kB'],
  [999_600, '1.0 MB'],
  [20_971_520, '21 MB'],
])('%i bytes are %s', (bytes, said) => {
  expect(size(bytes)).toBe(said);
});
