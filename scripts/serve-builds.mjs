// Serves builds in one process, in the order of lib/builds.mjs, each at the port it is given; the
// live build with the mock over HTTP behind it, at the port that `mock` names:
// node scripts/serve-builds.mjs --demo=4273 --live=4275 --mock=4276
import { parseArgs } from 'node:util';
import { builds } from './lib/builds.mjs';
import { mockAccessKey } from './lib/e2e.mjs';
import { serveBuild } from './lib/serve.mjs';
import { startMock } from './mock/process.mjs';

const port = /** @type {const} */ ({ type: 'string' });
const options = { demo: port, subPath: port, live: port, mock: port };
/** @type {Record<string, string | undefined>} */
const ports = parseArgs({ options }).values;

// What it started ends with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

for (const [name, build] of Object.entries(builds)) {
  if (!(name in ports)) continue;
  let api;
  if (build === builds.live) {
    // Only requests from elsewhere than a page are to be signed.
    const mock = await startMock([`--port=${ports['mock'] ?? 0}`, `--access-key=${mockAccessKey}`]);
    process.once('exit', () => void mock.stop());
    api = `${mock.url}api/`;
  }
  await serveBuild(build, { port: Number(ports[name]), strictPort: true }, api);
}
