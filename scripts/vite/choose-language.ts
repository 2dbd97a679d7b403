import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('./choose-language.js', import.meta.url), 'utf8');

/** The script that chooses the language, as it stands in index.html, without its comments. */
export const chooseLanguage = source
  .replace(/^\/\*.*?\*\/\n/s, '')
  .replace(/^ *(?:\/\/|\/\*\*).*\n/gm, '')
  .replace(/^ +/gm, '');

/** What `script-src` allows it by. */
export const chooseLanguageHash = `'sha256-${createHash('sha256').update(chooseLanguage).digest('base64')}'`;
