// Every program a journey starts is known by its id and ended by it, whatever happens to the journey.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();

process.on('exit', () => {
  for (const child of running) for (const id of family(child)) signal(id, 'SIGKILL');
});
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => process.exit(1));

/**
 * Starts a program. What it says is kept, to be shown when a journey fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: Record<string, string>, stdin?: string, pipes?: number }} options `pipes`: how many streams from 3 on
 */
export function start(program, args, { env, stdin, pipes = 0 }) {
  const child = spawn(program, args, {
    env,
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...Array(pipes).fill('pipe')],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  /** @type {string[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(String(data)));
  if (stdin !== undefined) child.stdin?.end(stdin);
  const failed = new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
  });
  failed.catch(() => running.delete(child));
  return { child, said: () => said.join(''), failed };
}

/**
 * Ends a program and all it started: kindly first.
 * @param {ChildProcess} child
 */
export async function end(child) {
  const ids = family(child);
  for (const id of ids) signal(id, 'SIGTERM');
  const late = Date.now() + 3000;
  while (ids.some(lives) && Date.now() < late) await sleep(20);
  for (const id of ids.filter(lives)) signal(id, 'SIGKILL');
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await once(child, 'exit');
}

/**
 * The ids of a program and of everything below it, itself first.
 * @param {ChildProcess} child
 */
export function family(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return [];
  /** @type {Map<number, number[]>} */
  const below = new Map();
  for (const entry of readdirSync('/proc')) {
    const id = Number(entry);
    const parent = Number.isInteger(id) ? parentOf(id) : undefined;
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const ids = [child.pid];
  for (const id of ids) ids.push(...(below.get(id) ?? []));
  return ids;
}

/**
 * A dead program whose parent has not looked at it yet counts as ended, unless other threads of it are still dying: they
 * hold its files and locks.
 * @param {number} id
 */
export function lives(id) {
  const state = stat(id)?.[0];
  return state !== undefined && (state !== 'Z' || threads(id) > 1);
}

/** @param {number} id */
function threads(id) {
  try {
    return readdirSync(`/proc/${id}/task`).length;
  } catch {
    return 0;
  }
}

/** @param {number} id */
function parentOf(id) {
  const parent = stat(id)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/**
 * The fields of /proc/ID/stat after the program's name, which may itself hold blanks and brackets.
 * @param {number} id
 */
function stat(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * @param {number} id
 * @param {NodeJS.Signals} name
 */
export function signal(id, name) {
  try {
    process.kill(id, name);
  } catch {
    // It has ended by itself.
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/**
 * Asks again and again until the answer is neither false nor nothing, and answers it.
 * @template T
 * @param {string | (() => string)} what for the message when it does not come
 * @param {() => T | Promise<T>} ask
 * @param {number} [limit] milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitFor(what, ask, limit = 30_000) {
  const late = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return /** @type {NonNullable<T>} */ (answer);
    if (Date.now() > late) {
      throw new Error(`waited ${limit / 1000} s in vain: ${typeof what === 'string' ? what : what()}`);
    }
    await sleep(40);
  }
}
