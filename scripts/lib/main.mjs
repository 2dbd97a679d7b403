// Loaded by whatever Node is there, so it keeps to what old ones can read.
import { nodeComplaint } from './node-version.mjs';

/**
 * Runs a program whose errors are words for people: they are shown without a stack. The program is
 * loaded only when this Node can run it.
 *
 * @param {() => Promise<boolean>} program gives whether it succeeded
 */
export async function main(program) {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== undefined) {
    console.error(complaint);
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
