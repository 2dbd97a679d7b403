// Serves the builds of lib/builds.mjs in one process, and the mock over HTTP for the live build:
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

// End the child processes, too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

for (const [name, build] of Object.entries(builds)) {
  if (!(name in ports)) continue;
  let api;
  if (build === builds.live) {
    // The mock checks signatures only of requests that don't come from a page.
    const mock = await startMock([`--port=${ports['mock'] ?? 0}`, `--access-key=${mockAccessKey}`]);
    process.once('exit', () => void mock.stop());
    api = `${mock.url}api/`;
  }
  await serveBuild(build, { port: Number(ports[name]), strictPort: true }, api);
}
