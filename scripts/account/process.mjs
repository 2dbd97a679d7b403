import { request } from 'undici';
import { freePort } from '../lib/free-port.mjs';
import { startScript } from '../lib/start-script.mjs';

/** @typedef {Awaited<ReturnType<typeof startAccount>>} AccountProcess */

/**
 * Starts `npm start -- --account` in its own process on a free port, and waits for its link.
 *
 * @param {string} endpoint
 * @param {string} accessKey `id:secret`
 * @throws Error with its output if it exits first
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
 * Opens a sign-in link, by IP address, since only browsers resolve its host name.
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
