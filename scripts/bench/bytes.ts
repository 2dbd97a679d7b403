import type { Build, builds } from '../lib/builds.mjs';
import { buildWeight, liveFirstLoadLimit } from '../lib/first-load.mjs';
import { aim, type Table } from './table';

/** The builds' sizes: what index.html loads, and what may be loaded later. */
export function benchBytes({ demo, live }: typeof builds): Table {
  const rowOf = (build: Build, ending: '.js' | '.css', limit: number) => {
    const { first, lazy } = buildWeight(build, ending);
    return [
      `${build.mode} ${ending === '.js' ? 'JS' : 'CSS'}`,
      (first / 1000).toFixed(1),
      (lazy / 1000).toFixed(1),
      aim(`first load at most ${limit / 1000}`, first <= limit),
    ];
  };
  return {
    title: 'Size, kB (brotli 11, each file by itself)',
    columns: ['first load', 'lazy', 'aim'],
    rows: [
      rowOf(demo, '.js', 180_000),
      rowOf(demo, '.css', 10_000),
      rowOf(live, '.js', liveFirstLoadLimit),
      rowOf(live, '.css', 10_000),
    ],
    notes: [
      'First load: what index.html names, and all that those modules import statically.',
      'The demo contains the mock and its worker script, the live build neither.',
    ],
  };
}
