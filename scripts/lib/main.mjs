// Must run on old versions of Node.
import { nodeVersionError } from './node-version.mjs';

/**
 * Runs a program with the arguments of the command line, and prints its errors without a stack.
 * Loads the program only if this version of Node supports it.
 *
 * @param {(args: string[]) => Promise<boolean>} program returns whether it succeeded
 */
export async function main(program) {
  try {
    const versionError = nodeVersionError(process.versions.node);
    if (versionError !== undefined) throw new Error(versionError);
    if (!(await program(process.argv.slice(2)))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
