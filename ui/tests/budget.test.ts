import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../dist');
const KB = 1_000;
const zipped = (path: string): number => gzipSync(readFileSync(path)).length;

// The test task of the project builds dist first; alone, there may be none to measure.
test.skipIf(!existsSync(DIST))('what ships stays within its budget', () => {
  const files = readdirSync(join(DIST, 'assets')).map((name) => join(DIST, 'assets', name));
  // What the page asks for at once: the entry and all it imports before anything shows.
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/?(?:\.\/)?(assets\/[^"]+\.js)"/g)].map((match) =>
    join(DIST, match[1]!),
  );
  expect(first.length).toBeGreaterThan(0);
  const sum = (end: string): number =>
    files.filter((path) => path.endsWith(end)).reduce((all, path) => all + zipped(path), 0);
  // 71: the list's own actions reach roles, talk, tasks, conferences, what is off limits and a captured line from the first
  // key on; and every screen that comes by itself is named here with what it needs.
  expect(first.reduce((all, path) => all + zipped(path), 0)).toBeLessThanOrEqual(71 * KB);
  // Each screen comes by itself when it is first gone to: this holds the whole in bounds, not what anybody waits for.
  expect(sum('.js')).toBeLessThanOrEqual(545 * KB);
  // The styles of a screen come with the screen: what counts is what the first one waits for.
  const styles = [...page.matchAll(/href="\/?(?:\.\/)?(assets\/[^"]+\.css)"/g)].map((match) => join(DIST, match[1]!));
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.reduce((all, path) => all + zipped(path), 0)).toBeLessThanOrEqual(10 * KB);
  expect(sum('.css')).toBeLessThanOrEqual(72 * KB);
});
