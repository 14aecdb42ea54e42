import { afterEach, expect, test, vi } from 'vitest';
import type { CaptureReading, NewCapture } from '../bindings';

/** Readings that come when they are let, and what was kept. */
const core = vi.hoisted(() => ({
  answers: [] as (() => void)[],
  asked: [] as string[],
  kept: [] as NewCapture[],
  keeping: Promise.resolve(),
}));

function read(line: string): CaptureReading {
  const name = line.split(',')[0]!.trim();
  const known = { id: `id of ${name}`, name, title: '', company: '', why: 'same name' };
  return {
    pieces: [],
    person: name,
    company: '',
    edition: null,
    candidates: [known],
    authors: [],
    whom: { who: 'known', id: known.id },
    torn: false,
  };
}

vi.mock('../bindings', () => ({
  readCapture: (line: string) => {
    core.asked.push(line);
    return new Promise<CaptureReading>((resolve) => core.answers.push(() => resolve(read(line))));
  },
  capture: async (said: NewCapture) => {
    core.kept.push(said);
    await core.keeping;
    return { id: 'c', person: null, name: '', made: false, open: false, doubts: [] };
  },
  sortCapture: () => Promise.resolve(null),
  undoState: () => Promise.resolve({ undo: null, redo: null }),
  undoOne: () => Promise.resolve(null),
  setting: () => Promise.resolve(null),
  saveSetting: () => Promise.resolve(null),
}));
const { Capturing } = await import('./capturing.svelte');

/** Lets the core answer all that is asked by now, and what is asked thereupon. */
async function answer(): Promise<void> {
  for (let at = 0; at < 6; at++) {
    core.answers.splice(0).forEach((one) => one());
    await new Promise((resolve) => setTimeout(resolve));
  }
}

afterEach(() => {
  core.answers.length = core.asked.length = core.kept.length = 0;
  core.keeping = Promise.resolve();
});

test('Enter keeps the line as it stands, not as it was read before the last letters', async () => {
  const capturing = new Capturing();
  capturing.type('Ada');
  await answer();
  capturing.type('Adam, Lumen');
  const keeping = capturing.keep();
  await answer();
  expect(await keeping).toBe(true);
  expect(core.kept.map(({ line, whom }) => [line, whom])).toEqual([
    ['Adam, Lumen', { who: 'known', id: 'id of Adam' }],
  ]);
});

test('a line that was read is not read again, nor is one for which somebody was chosen', async () => {
  const capturing = new Capturing();
  capturing.type('Ada');
  await answer();
  const first = capturing.keep();
  await answer();
  expect(await first).toBe(true);
  expect(core.asked).toEqual(['Ada']);

  capturing.type('Ada');
  await answer();
  capturing.choose('new');
  capturing.type('Ada, 4k H100');
  core.answers.length = 0;
  expect(await capturing.keep()).toBe(true);
  expect(core.kept.at(-1)).toMatchObject({ line: 'Ada, 4k H100', whom: { who: 'new' } });
});

test('what is typed while a line is being kept is the next line', async () => {
  let done = (): void => undefined;
  core.keeping = new Promise((resolve) => (done = resolve));
  const capturing = new Capturing();
  capturing.type('Ada');
  await answer();
  const keeping = capturing.keep();
  await answer();
  capturing.type('Ada' + 'Ben');
  done();
  await answer();
  expect(await keeping).toBe(true);
  expect(capturing.line).toBe('Ben');
});
