import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { builds, make } from '../lib/builds.mjs';
import { runE2e } from '../lib/e2e.mjs';
import { root } from '../lib/run.mjs';
import { mutations, type Mutation } from './list';

/**
 * Applies each mutation to the sources and checks that its test fails. Restores the file afterwards, also
 * when stopped.
 *
 * @param words only mutations whose description contains one of them; all if empty
 * @returns whether all were caught
 */
export default async function tryMutations(words: readonly string[]): Promise<boolean> {
  const chosen = mutations.filter(
    ({ breaks }) => words.length === 0 || words.some((word) => breaks.includes(word)),
  );
  const vitest = await createVitest('test', { watch: false, reporters: [{}] });
  await vitest.standalone();
  // Vitest sets this, and the builds would contain React's development code, which breaks the CSP.
  delete process.env['NODE_ENV'];
  let missed = 0;
  try {
    const files = new Set(chosen.map(({ test }) => test).filter((test) => !isSpec(test)));
    if (!(await unitTestsPass(vitest, [...files]))) throw new Error('The tests fail as it is.');
    for (const mutation of chosen.filter(({ test }) => isSpec(test)))
      if (await e2eFails(mutation)) throw new Error(`${mutation.test} fails as it is.`);
    for (const mutation of chosen) {
      const isCaught = await withMutation(mutation, () =>
        isSpec(mutation.test) ? e2eFails(mutation) : unitTestFails(vitest, mutation),
      );
      console.log(`${isCaught ? 'caught' : 'MISSED'}  ${mutation.breaks}`);
      if (!isCaught) missed += 1;
    }
  } finally {
    await vitest.close();
    // Vitest sets this when a test fails.
    process.exitCode = 0;
  }
  console.log(`${chosen.length - missed} caught, ${missed} missed`);
  return missed === 0;
}

function isSpec(test: string): boolean {
  return test.startsWith('e2e/');
}

async function withMutation(
  { file, find, replace, breaks }: Mutation,
  isCaught: () => Promise<boolean>,
): Promise<boolean> {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${breaks}: ${file} hasn’t once ${find}`);
  const restore = () => writeFileSync(path, text);
  const stop = () => process.exit(1);
  process.once('exit', restore);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    writeFileSync(path, text.split(find).join(replace));
    return await isCaught();
  } finally {
    restore();
    process.off('exit', restore).off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function unitTestsPass(vitest: Vitest, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  const found = await vitest.globTestSpecifications([...files]);
  const { testModules } = await vitest.runTestSpecifications(found);
  return testModules.length >= files.length && testModules.every((each) => each.ok());
}

async function unitTestFails(vitest: Vitest, { file, test }: Mutation): Promise<boolean> {
  const path = join(root, file);
  vitest.invalidateFile(path);
  try {
    return !(await unitTestsPass(vitest, [test]));
  } finally {
    vitest.invalidateFile(path);
  }
}

async function e2eFails({ test, title }: Mutation): Promise<boolean> {
  for (const build of Object.values(builds)) {
    // The other builds are served, too, so they must exist.
    const isThere = existsSync(join(root, build.outDir, 'index.html'));
    if ((build === builds.demo || !isThere) && !(await make(build))) return false;
  }
  const args = [test, '--project=demo', '--retries=0', '--reporter=dot'];
  return !(await runE2e(title === '' ? args : [...args, '--grep', title]));
}
