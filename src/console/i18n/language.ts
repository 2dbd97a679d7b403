import { createStore, useStore } from '../store';
import { isLanguage, type Language } from './languages';
import type { Source } from './source';

/** Translations by English text. One with several forms has them by their category in `Intl.PluralRules`. */
export type Catalog = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const catalogs = import.meta.glob<Catalog>('./catalogs/*.json', { import: 'default' });

const store = createStore<Language>('en');
let catalog: Catalog = {};
let wanted = store.get();
const pluralRules = perLanguage((tag) => new Intl.PluralRules(tag));

/** The language of the page, as a tag that `Intl` understands. */
export const language = store.get;

/**
 * The language of the page, for what React draws: the component follows a change. Only what doesn't
 * render with its parents needs it, which is what `memo` or `useMemo` holds.
 */
export function useLanguage(): Language {
  return useStore(store);
}

/**
 * Shows the page in another language once its catalog is there. Rejects, and changes nothing, if the
 * catalog can't be loaded. Of several calls the last one counts.
 */
export async function changeLanguage(next: Language): Promise<void> {
  wanted = next;
  const loaded = await catalogs[`./catalogs/${next}.json`]?.();
  if (wanted !== next) return;
  // English needs none.
  catalog = loaded ?? {};
  store.set(next);
}

/**
 * Shows the page in the language of `<html lang>`, which scripts/vite/choose-language.js has set before
 * the page was painted, and keeps the two alike. In English if that can't be loaded.
 */
export async function startLanguage(): Promise<void> {
  const root = document.documentElement;
  const chosen = root.lang;
  store.subscribe(() => {
    // Setting it to what it is already makes the browser work out all styles again.
    if (root.lang !== language()) root.lang = language();
  });
  if (isLanguage(chosen)) await changeLanguage(chosen).catch(() => (root.lang = language()));
}

/** The text of a message in the language of the page, with its placeholders and tags. */
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

/** Makes what depends on the language, such as an `Intl` formatter, once for as long as it's the same. */
export function perLanguage<Made>(make: (language: Language) => Made): () => Made {
  let made: { language: Language; value: Made } | undefined;
  return () => {
    const current = language();
    if (made?.language !== current) made = { language: current, value: make(current) };
    return made.value;
  };
}
