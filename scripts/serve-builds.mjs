// Serves builds in one process, in the order of lib/builds.mjs, each at the port it is given:
// node scripts/serve-builds.mjs demo=4273 live=4275
import { preview } from 'vite';
import { builds } from './lib/builds.mjs';
import { root } from './lib/run.mjs';

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
    build: { outDir },
    preview: { port, strictPort: true },
  });
}
