import { readFileSync } from 'node:fs';
import { pseudoText } from './pseudo-language';

/** Translates a message by its English text. A placeholder without a value stays. */
export type Names = (text: string, values?: Readonly<Record<string, string>>) => string;

/** Messages in English, in the pseudo-language, or in a language of the console. */
export function namesIn(language: 'en' | 'pseudo' | 'zh-CN' | 'ja'): Names {
  const text = textsIn(language);
  return (source, values = {}) =>
    text(source).replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

function textsIn(language: 'en' | 'pseudo' | 'zh-CN' | 'ja'): (source: string) => string {
  if (language === 'en') return (source) => source.replace(/\|.*/, '');
  if (language === 'pseudo') return pseudoText;
  const url = new URL(`../src/console/i18n/catalogs/${language}.json`, import.meta.url);
  const catalog: Record<string, string> = JSON.parse(readFileSync(url, 'utf8'));
  return (source) => {
    const text = catalog[source];
    if (text === undefined) throw new Error(`${language} has no “${source}”.`);
    return text.replace(/\|.*/, '');
  };
}
