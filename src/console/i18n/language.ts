import { createStore, useStore } from '../store';
import { isLanguage, type Language } from './languages';
import type { Source } from './source';

/** Translations by English text, with plural forms by `Intl.PluralRules` category. */
export type Catalog = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const catalogs = import.meta.glob<Catalog>('./catalogs/*.json', { import: 'default' });

const store = createStore<Language>('en');
let catalog: Catalog = {};
let wanted = store.get();
const pluralRules = perLanguage((tag) => new Intl.PluralRules(tag));

/** The page's language as a BCP 47 tag. */
export const language = store.get;

/** Re-renders on a language change. Only `memo` and `useMemo` need it: the root re-renders the rest. */
export function useLanguage(): Language {
  return useStore(store);
}

/** Rejects, and changes nothing, if the catalog can't be loaded. Of concurrent calls, the last wins. */
export async function changeLanguage(next: Language): Promise<void> {
  wanted = next;
  const loaded = await catalogs[`./catalogs/${next}.json`]?.();
  if (wanted !== next) return;
  catalog = loaded ?? {};
  store.set(next);
}

/**
 * Uses the language of `<html lang>`, set by scripts/vite/choose-language.js before the first paint, and
 * keeps `lang` in sync. Falls back to English if the catalog can't be loaded.
 */
export async function startLanguage(): Promise<void> {
  const root = document.documentElement;
  const chosen = root.lang;
  store.subscribe(() => {
    // Setting the same value again would recalculate all styles.
    if (root.lang !== language()) root.lang = language();
  });
  if (isLanguage(chosen)) await changeLanguage(chosen).catch(() => (root.lang = language()));
}

/** A message's translation, with placeholders and tags not filled in. */
export function localized(source: Source, count: number | undefined): string {
  const key = typeof source === 'string' ? source : source.other;
  const forms: Catalog[string] = catalog[key] || source;
  const text =
    typeof forms === 'string'
      ? forms
      : (forms[pluralRules().select(count ?? 0)] ?? forms['other'] ?? key);
  const contextAt = text.indexOf('|');
  return contextAt < 0 ? text : text.slice(0, contextAt);
}

/** Caches a value that depends on the language, such as an `Intl` formatter. */
export function perLanguage<Made>(make: (language: Language) => Made): () => Made {
  let made: { language: Language; value: Made } | undefined;
  return () => {
    const current = language();
    if (made?.language !== current) made = { language: current, value: make(current) };
    return made.value;
  };
}
