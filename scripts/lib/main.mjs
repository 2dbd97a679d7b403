// Must run on old versions of Node.

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

/**
 * Why this version of Node can't run the project; undefined if it can. The versions are those of
 * Vite, the strictest tool; package.json repeats them in `engines`.
 *
 * @param {string} version as in `process.versions.node`
 */
export function nodeVersionError(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return undefined;
  return `This needs Node 20.19 or later in version 20, or 22.12 or later; here is Node ${version}.`;
}
