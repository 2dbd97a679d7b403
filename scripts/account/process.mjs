import { request } from 'undici';
import { freePort } from '../lib/free-port.mjs';
import { startScript } from '../lib/start-script.mjs';

/** @typedef {Awaited<ReturnType<typeof startAccount>>} AccountProcess */

/**
 * Starts `npm start -- --account` in a process of its own, in front of an endpoint and on a port that
 * is free, and waits for its link.
 *
 * @param {string} endpoint
 * @param {string} accessKey id and secret with a colon between them
 * @throws Error with what it printed if it ends instead
 */
export async function startAccount(endpoint, accessKey) {
  const [id, secret] = accessKey.split(':');
  const { pid, findLine, pressEnter, stop } = startScript(
    'scripts/start.mjs',
    ['--account', `--endpoint=${endpoint}`, `--port=${await freePort()}`],
    { ALIBABA_CLOUD_ACCESS_KEY_ID: id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret },
  );
  const nextLink = () => findLine(/^Sign in: (\S+)$/);
  const { origin } = new URL(await nextLink());
  return {
    pid,
    origin,
    newSignInLink() {
      pressEnter();
      return nextLink();
    },
    stop: () => void stop(),
  };
}

/**
 * Opens a sign-in link. Only browsers resolve its host name, so the address is set here.
 *
 * @param {string} link
 * @returns {Promise<string>} the cookie as `name=value`
 */
export async function redeem(link) {
  const { port, pathname, search, host } = new URL(link);
  const address = `http://127.0.0.1:${port}${pathname}${search}`;
  const { headers, body } = await request(address, { headers: { host } });
  await body.dump();
  return [headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
}
