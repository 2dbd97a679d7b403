import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('./choose-language.js', import.meta.url), 'utf8');

/** Inline script for index.html, without comments. */
export const chooseLanguage = source
  .replace(/^\/\*.*?\*\/\n/s, '')
  .replace(/^ *(?:\/\/|\/\*\*).*\n/gm, '')
  .replace(/^ +/gm, '');

/** For `script-src`. */
export const chooseLanguageHash = `'sha256-${createHash('sha256').update(chooseLanguage).digest('base64')}'`;
