import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tooNewCss, uncheckedBuiltIns } from './browser-check.ts';

const check = readFileSync(new URL('../../public/browser-check.js', import.meta.url), 'utf8');

it.each([
  ['a.toSorted(b);AbortSignal.any([c])', []],
  ['Object.groupBy(a,b)', ['Object.groupBy']],
  ['a.toSpliced(0,1)', ['Array.prototype.toSpliced']],
  ['a.sort().map(b)', []],
])('finds what is not checked in %s', (code, unchecked) => {
  expect(uncheckedBuiltIns(code, check)).toEqual(unchecked);
});

it.each([
  ['a{color:light-dark(red,blue)}', ['light-dark()']],
  [
    'a{color:rgb(from red r g b)}@starting-style{a{opacity:0}}',
    ['@starting-style', 'relative colors'],
  ],
  ['a{&:has(b){color:rgb(0 0 0/16%)}}@container (width<9rem){a{inline-size:1dvh}}', []],
])('finds what is too new in %s', (styles, features) => {
  expect(tooNewCss(styles)).toEqual(features);
});

it('is a script that a browser without anything newer than ES5 can read', () => {
  expect(check).not.toMatch(/=>|`|\b(?:let|const|class|async)\s|\?\?|\?\.|,\s*\)/);
});
