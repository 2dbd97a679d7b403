import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readCommandLine } from '../lib/command-line.mjs';
import { installMissing } from '../lib/install.mjs';
import { closeWhenStopped } from '../lib/run.mjs';
import { readOptions, usage } from './options.mjs';

/**
 * Installs missing packages, bundles the mock if needed, and serves it over HTTP until stopped.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the server is running or help was printed
 */
export async function mock(args) {
  const options = readCommandLine(args, usage, readOptions);
  if (options === undefined) return true;
  await installMissing();
  const { bundle, mockBundle } = await import('../lib/bundle.mjs');
  /** @type {typeof import('../../src/mock/http/mock-server.ts')} */
  const { serveMock, RamPolicy } = await import(pathToFileURL(await bundle(mockBundle)).href);
  const { accessKeys, dataFile, deny, policyFile, port } = options;
  const allowed =
    policyFile === undefined ? RamPolicy.all() : RamPolicy.parse(readFileSync(policyFile, 'utf8'));
  const isRestricted = policyFile !== undefined || deny.length > 0;
  const server = await serveMock({
    ...options,
    ...(isRestricted && { policy: allowed.denying(deny) }),
  }).catch((error) => {
    throw errorMessage(error, port);
  });
  closeWhenStopped(server);
  console.log(`ECS mock: ${server.url}`);
  console.log(`Data: ${dataFile ?? 'in memory only; --data=FILE keeps it'}`);
  const { size } = accessKeys;
  console.log(`Signatures: ${size === 0 ? 'not checked' : `checked, ${size} access key(s)`}`);
  if (policyFile !== undefined) console.log(`Permissions: as in ${policyFile}`);
  if (deny.length > 0) console.log(`Denied: ${deny.join(', ')}`);
  console.log('Ctrl-C stops it.');
  return true;
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
function errorMessage(error, port) {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken; name another, --port=…`);
  if (error.code === 'EACCES') return new Error(`Port ${port} is not for everyone; name another.`);
  return error;
}
