import { buildWeight, liveFirstLoadLimit } from '../lib/first-load.mjs';
import { aim, kilobytes } from './table.mjs';

/**
 * What a build weighs: what index.html loads, and what is loaded later if at all.
 *
 * @param {{ demo: import('../lib/builds.mjs').Build, live: import('../lib/builds.mjs').Build }} builds
 * @returns {import('./table.mjs').Table}
 */
export function benchBytes({ demo, live }) {
  /** @type {import('./table.mjs').Table['rows']} */
  const rows = [];
  for (const build of [demo, live]) {
    for (const ending of /** @type {const} */ (['.js', '.css'])) {
      const { first, lazy } = buildWeight(build, ending);
      const limited = build === live && ending === '.js';
      const limit = `first load at most ${liveFirstLoadLimit / 1000}`;
      rows.push([
        `${build.mode} ${ending === '.js' ? 'JS' : 'CSS'}`,
        kilobytes(first),
        kilobytes(lazy),
        ...(limited ? [aim(limit, first <= liveFirstLoadLimit)] : []),
      ]);
    }
  }
  return {
    title: 'Size, kB (brotli 11, each file by itself)',
    columns: ['first load', 'lazy', 'aim'],
    rows,
    notes: [
      'First load: what index.html names, and all that those modules import statically.',
      'The demo contains the mock and its worker script, the live build neither.',
    ],
  };
}
