import { main } from '../lib/main.mjs';

await main(async () => {
  const { createServer } = await import('vite');
  const { root } = await import('../lib/run.mjs');
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { report } = await server.ssrLoadModule('/scripts/reliability/report.ts');
    return await report();
  } finally {
    await server.close();
  }
});
