/**
 * Reads the options of a command, or prints its usage for `--help`.
 *
 * @template Options
 * @param {string[]} args
 * @param {string} usage
 * @param {(args: string[]) => Options} read throws Error for invalid options
 * @returns {Options | undefined} undefined if it printed the usage
 * @throws Error with the reason and the usage
 */
export function readCommandLine(args, usage, read) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return undefined;
  }
  try {
    return read(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}\n\n${usage}`, { cause: error });
  }
}
