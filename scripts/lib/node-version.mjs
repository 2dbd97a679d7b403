// Must run on old versions of Node.

/**
 * Why this version of Node can't run the project; undefined if it can. The versions are those of
 * Vite, the strictest tool; package.json repeats them in `engines`.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeVersionError(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return undefined;
  return `This needs Node 20.19 or later in version 20, or 22.12 or later; here is Node ${version}.`;
}
