import { buildWeight, liveFirstLoadLimit } from '../lib/first-load.mjs';
import { aim, kilobytes } from './table.mjs';

const demoLimit = 180_000;
const styleLimit = 10_000;

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
      const scriptLimit = build === live ? liveFirstLoadLimit : demoLimit;
      const limit = ending === '.js' ? scriptLimit : styleLimit;
      rows.push([
        `${build.mode} ${ending === '.js' ? 'JS' : 'CSS'}`,
        kilobytes(first),
        kilobytes(lazy),
        aim(`first load at most ${limit / 1000}`, first <= limit),
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
