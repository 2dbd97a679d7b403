import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** With a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const require = createRequire(import.meta.url);

/**
 * Runs a program in the project's root folder, in this process's terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<boolean>} whether it ran and exited with 0
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs the executable of a package: its only one, or the one with its name. Not through
 * node_modules/.bin, which contains shell scripts on Windows.
 *
 * @param {string} packageName
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runPackage(packageName, args, env) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = require(manifest);
  const script = typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]);
  if (script === undefined) throw new Error(`${packageName} has no program to run.`);
  return run(process.execPath, [join(dirname(manifest), script), ...args], env);
}

/** Closes a server on Ctrl-C or SIGTERM, then exits. @param {{ close(): Promise<unknown> }} server */
export function closeWhenStopped(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}
