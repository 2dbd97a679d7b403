// Must run on old versions of Node.

/**
 * Runs a program with the command line's arguments if this version of Node supports it, and prints
 * its errors without a stack.
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
 * Why this version of Node can't run the project, if it can't. Vite has the strictest requirements;
 * package.json repeats them in `engines`.
 *
 * @param {string} version as in `process.versions.node`
 */
export function nodeVersionError(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return undefined;
  return `This needs Node 20.19 or later in version 20, or 22.12 or later; here is Node ${version}.`;
}
