import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

/**
 * The mock in a process of its own.
 *
 * @typedef {object} MockProcess
 * @property {string} url
 * @property {(signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals>} stop gives the code that
 *   it ended with, or the signal
 */

/**
 * Starts `npm run mock` and waits until it serves.
 *
 * @param {string[]} args as for `npm run mock`
 * @returns {Promise<MockProcess>}
 * @throws Error with its output if it exits instead
 */
export async function startMock(args) {
  const mock = spawn(process.execPath, [join(root, 'scripts', 'mock.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(mock, 'close').then(([code, signal]) => code ?? signal);
  let said = '';
  const url = await Promise.race([
    new Promise((resolve) => {
      for (const stream of [mock.stdout, mock.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          said += text;
          const [, found] = /^ECS mock: (\S+)\n/m.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        });
      }
    }),
    ended.then(() => {
      throw new Error(said);
    }),
  ]);
  return {
    url,
    stop(signal = 'SIGTERM') {
      mock.kill(signal);
      return ended;
    },
  };
}
