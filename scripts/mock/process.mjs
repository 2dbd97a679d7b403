import { startScript } from '../lib/start-script.mjs';

/**
 * Starts `npm run mock` in its own process, and waits until it serves.
 *
 * @param {string[]} args
 * @throws Error with its output if it exits first
 */
export async function startMock(args) {
  const { findLine, stop } = startScript('scripts/mock.mjs', args);
  return { url: await findLine(/^ECS mock: (\S+)$/), stop };
}
