// Must run on old versions of Node.
import { nodeVersionError } from './node-version.mjs';

/**
 * Runs a program and prints its errors without a stack. Loads the program only if this version of
 * Node supports it.
 *
 * @param {() => Promise<boolean>} program returns whether it succeeded
 */
export async function main(program) {
  const versionError = nodeVersionError(process.versions.node);
  if (versionError !== undefined) {
    console.error(versionError);
    process.exitCode = 1;
    return;
  }
  try {
    if (!(await program())) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
