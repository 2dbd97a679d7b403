import { expect, it } from 'vitest';
import { firstLoad } from './first-load.mjs';

const files = new Map([
  [
    'index.html',
    '<script type="module" crossorigin src="/demo/assets/index.js"></script>' +
      '<link rel="modulepreload" crossorigin href="/demo/assets/start.js">' +
      '<link rel="stylesheet" crossorigin href="/demo/assets/index.css">',
  ],
  ['assets/index.js', 'import{a}from"./shared.js";import"./effect.js";import("./lazy.js");a()'],
  ['assets/shared.js', 'export*from"./deep.js";export{b as a}from"./cycle.js"'],
  ['assets/deep.js', 'const text=`import x from "./lazy.js"`;export{text}'],
  ['assets/cycle.js', 'import"./shared.js";export const b=1'],
  ['assets/effect.js', ''],
  ['assets/start.js', ''],
  ['assets/lazy.js', ''],
  ['assets/index.css', ''],
  ['assets/lazy.css', ''],
  ['worker.js', ''],
]);

it('follows what the page names and what that imports, but no dynamic import', () => {
  expect([...firstLoad(files, '/demo/')].toSorted()).toEqual([
    'assets/cycle.js',
    'assets/deep.js',
    'assets/effect.js',
    'assets/index.css',
    'assets/index.js',
    'assets/shared.js',
    'assets/start.js',
  ]);
});
