import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { builds, make } from '../lib/builds.mjs';
import { runE2e } from '../lib/e2e.mjs';
import { root } from '../lib/run.mjs';
import { mutations } from './list.mjs';

/**
 * Makes each mistake of the list in the sources and checks that its test fails. Restores the file
 * after each, and when stopped.
 *
 * @param {string[]} words only mistakes whose description contains one of them; all if empty
 * @returns {Promise<boolean>} whether every mistake was noticed
 */
export async function tryMutations(words) {
  const chosen = mutations.filter(
    ({ breaks }) => words.length === 0 || words.some((word) => breaks.includes(word)),
  );
  const vitest = await createVitest('test', { watch: false, reporters: [{}] });
  await vitest.standalone();
  const failures = [];
  try {
    const files = new Set(chosen.map(({ test }) => test).filter((test) => !isSpec(test)));
    if (!(await unitTestsPass(vitest, [...files]))) throw new Error('The tests fail as it is.');
    for (const mutation of chosen) {
      const isCaught = await withMutation(mutation, () =>
        isSpec(mutation.test) ? e2eFails(mutation) : unitTestFails(vitest, mutation),
      );
      console.log(`${isCaught ? 'caught' : 'MISSED'}  ${mutation.breaks}`);
      if (!isCaught) failures.push(mutation.breaks);
    }
  } finally {
    await vitest.close();
  }
  console.log(`${chosen.length - failures.length} caught, ${failures.length} missed`);
  return failures.length === 0;
}

/** @param {string} test */
function isSpec(test) {
  return test.startsWith('e2e/');
}

/**
 * @template T
 * @param {import('./list.mjs').Mutation} mutation
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withMutation({ file, find, replace, breaks }, work) {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${breaks}: ${file} hasn’t once ${find}`);
  const restore = () => writeFileSync(path, text);
  const stop = () => process.exit(1);
  process.once('exit', restore);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    return await work();
  } finally {
    restore();
    process.off('exit', restore).off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * @param {import('vitest/node').Vitest} vitest
 * @param {string[]} files
 */
async function unitTestsPass(vitest, files) {
  if (files.length === 0) return true;
  const found = await vitest.globTestSpecifications(files);
  const { testModules } = await vitest.runTestSpecifications(found);
  return testModules.length >= files.length && testModules.every((each) => each.ok());
}

/**
 * @param {import('vitest/node').Vitest} vitest
 * @param {import('./list.mjs').Mutation} mutation
 */
async function unitTestFails(vitest, { file, test }) {
  const path = join(root, file);
  vitest.invalidateFile(path);
  try {
    return !(await unitTestsPass(vitest, [test]));
  } finally {
    vitest.invalidateFile(path);
  }
}

/** @param {import('./list.mjs').Mutation} mutation */
async function e2eFails({ test, title = '', project = 'demo' }) {
  for (const build of Object.values(builds)) {
    // The other builds only have to exist, since they're served, too.
    const isThere = existsSync(join(root, build.outDir, 'index.html'));
    if ((build === builds[project] || !isThere) && !(await make(build))) return false;
  }
  const args = [test, `--project=${project}`, '--retries=0', '--reporter=dot'];
  return !(await runE2e(title === '' ? args : [...args, '--grep', title]));
}
