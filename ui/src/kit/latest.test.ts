import { expect, test } from 'vitest';
import { latest } from './latest';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

test('of the questions that wait only the latest is put, and older answers are dropped', async () => {
  const asked: { question: string; answer: (text: string) => void }[] = [];
  const taken: string[] = [];
  const ask = latest(
    (question: string) => new Promise<string>((answer) => asked.push({ question, answer })),
    (answer) => taken.push(answer),
    () => undefined,
  );
  for (const text of ['a', 'ab', 'abc']) ask(text);
  expect(asked.map((one) => one.question)).toEqual(['a']);
  asked[0]!.answer('A');
  await settled();
  expect(asked.map((one) => one.question)).toEqual(['a', 'abc']);
  asked[1]!.answer('ABC');
  await settled();
  expect(taken).toEqual(['ABC']);
  ask('abc');
  expect(asked).toHaveLength(3);
});

test('a failure is told, and the next question is put all the same', async () => {
  const failures: unknown[] = [];
  const taken: string[] = [];
  const ask = latest(
    (question: string) => (question === 'bad' ? Promise.reject(new Error('gone')) : Promise.resolve(question)),
    (answer) => taken.push(answer),
    (thrown) => failures.push(thrown),
  );
  ask('bad');
  await settled();
  ask('good');
  await settled();
  expect(failures).toHaveLength(1);
  expect(taken).toEqual(['good']);
});
