import { startScript } from '../lib/start-script.mjs';

/**
 * Starts `npm run mock` in a process of its own, and waits until it serves.
 *
 * @param {string[]} args as for `npm run mock`
 * @throws Error with its output if it exits instead
 */
export async function startMock(args) {
  const { findLine, stop } = startScript('scripts/mock.mjs', args);
  return { url: await findLine(/^ECS mock: (\S+)$/), stop };
}
