import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run.mjs';

/**
 * Starts a script in its own process.
 *
 * @param {string} script path in the project
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 */
export function startScript(script, args, env = {}) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    env: { ...process.env, ...env },
  });
  /** @type {Promise<number | NodeJS.Signals>} */
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  }

  /**
   * Waits for a line of output.
   *
   * @param {RegExp} pattern
   * @returns {Promise<string>} its first group
   * @throws Error with the output if the script ends first
   */
  async function findLine(pattern) {
    for (;;) {
      const { done, value } = await lines.next();
      if (done) {
        await ended;
        throw new Error(printed);
      }
      const [, group] = pattern.exec(value) ?? [];
      if (group !== undefined) return group;
    }
  }

  /** @param {NodeJS.Signals} signal @returns the exit code or signal */
  function stop(signal = 'SIGTERM') {
    child.kill(signal);
    return ended;
  }

  return { pid: child.pid ?? 0, pressEnter: () => child.stdin.write('\n'), findLine, stop };
}
