import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

/**
 * `npm start -- --account` in a process of its own.
 *
 * @typedef {object} AccountProcess
 * @property {number} pid
 * @property {string} origin
 * @property {() => Promise<string>} newSignInLink presses Enter in its terminal
 * @property {() => void} stop
 */

/**
 * Starts the command in front of an endpoint, on a port that is free, and waits for its link.
 *
 * @param {string} endpoint
 * @param {string} accessKey id and secret with a colon between them
 * @returns {Promise<AccountProcess>}
 * @throws Error with what it printed if it ends instead
 */
export async function startAccount(endpoint, accessKey) {
  const [id, secret] = accessKey.split(':');
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts', 'start.mjs'),
      '--account',
      `--endpoint=${endpoint}`,
      `--port=${await freePort()}`,
    ],
    {
      env: {
        ...process.env,
        ALIBABA_CLOUD_ACCESS_KEY_ID: id,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  let read = 0;
  let hasEnded = false;
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
      heard();
    });
  }
  child.once('close', () => {
    hasEnded = true;
    heard();
  });
  /** @returns {Promise<string>} */
  const nextLink = () =>
    new Promise((resolve, reject) => {
      heard = () => {
        const found = /^Sign in: (\S+)\n/m.exec(printed.slice(read));
        if (found?.[1] !== undefined) {
          read += found.index + found[0].length;
          resolve(found[1]);
        } else if (hasEnded) reject(new Error(printed));
      };
      heard();
    });
  const { origin } = new URL(await nextLink());
  return {
    pid: child.pid ?? 0,
    origin,
    newSignInLink() {
      const link = nextLink();
      child.stdin.write('\n');
      return link;
    },
    stop: () => void child.kill(),
  };
}

/**
 * Opens a sign-in link. Only browsers resolve its host name, so the address is set here.
 *
 * @param {string} link
 * @returns {Promise<string>} the cookie as `name=value`
 */
export function redeem(link) {
  const { port, pathname, search, host } = new URL(link);
  const options = { host: '127.0.0.1', port, path: pathname + search, headers: { host } };
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      response.resume();
      resolve(response.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
    })
      .on('error', reject)
      .end();
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
