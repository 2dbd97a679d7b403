// Serves builds in one process, in the order of lib/builds.mjs, each at the port it is given; the
// live build with the stand-in over HTTP behind it:
// node scripts/serve-builds.mjs demo=4273 live=4275
import { preview } from 'vite';
import { builds } from './lib/builds.mjs';
import { passOn } from './lib/pass-on.mjs';
import { root } from './lib/run.mjs';
import { startMock } from './mock/process.mjs';

for (const [name, build] of Object.entries(builds)) {
  const wanted = process.argv.find((argument) => argument.startsWith(`${name}=`));
  if (wanted === undefined) continue;
  const port = Number(wanted.slice(name.length + 1));
  const { mode, base, outDir } = build;
  await preview({
    root,
    mode,
    base,
    logLevel: 'warn',
    plugins: mode === 'live' ? [passOn((await startMock(['--port=0'])).url)] : [],
    build: { outDir },
    preview: { port, strictPort: true },
  });
}
