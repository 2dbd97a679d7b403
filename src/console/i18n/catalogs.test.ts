import { describe, expect, it } from 'vitest';
import type { Catalog } from './language';
import { languages } from './languages';
import { keyOf, messagesIn, partsOf } from './testing/messages';

const files = import.meta.glob<string>(['/src/{console,demo}/**/*.{ts,tsx}', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const catalogs = import.meta.glob<Catalog>('./catalogs/*.json', { import: 'default', eager: true });

const messages = Object.entries(files).map(([path, code]) => messagesIn(path.slice(1), code));
const found = messages.flatMap((each) => each.found);
const keys = [...new Set(found.map(({ source }) => keyOf(source)))].toSorted();

it('finds the text of every message in the source code', () => {
  expect(messages.flatMap(({ faults }) => faults)).toEqual([]);
});

it('is given the same forms wherever a message stands', () => {
  const forms = new Map<string, string>();
  const different = found.filter(({ source }) => {
    const form = JSON.stringify(source);
    const known = forms.get(keyOf(source)) ?? form;
    forms.set(keyOf(source), known);
    return known !== form;
  });
  expect(different).toEqual([]);
});

it('has the same parameters in both English forms, except for the count', () => {
  const plural = found.flatMap(({ source }) => (typeof source === 'string' ? [] : [source]));
  for (const { one, other } of plural) {
    const withoutCount = partsOf(other).filter((part) => part !== '{count}');
    expect(partsOf(one).filter((part) => part !== '{count}')).toEqual(withoutCount);
  }
});

it('has one catalog for each language but English', () => {
  const tags = Object.keys(languages).filter((tag) => tag !== 'en');
  expect(Object.keys(catalogs)).toEqual(tags.map((tag) => `./catalogs/${tag}.json`).toSorted());
});

describe.each(Object.entries(catalogs))('%s', (path, catalog) => {
  const tag = path.replace(/^.*\/|\.json$/g, '');
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

  it('has each message of the source code, sorted, and nothing else: `-u` brings it up to date', async () => {
    const wanted = Object.fromEntries(keys.map((key) => [key, catalog[key] ?? '']));
    const text = `${JSON.stringify(wanted, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(path);
  });

  it('translates each message', () => {
    const missing = found.filter(({ source }) => !catalog[keyOf(source)]);
    expect(missing.map(({ source, place }) => `${keyOf(source)} (${place})`)).toEqual([]);
  });

  it('has the placeholders and tags of the English text', () => {
    for (const key of keys) {
      for (const translation of translations(catalog[key])) {
        expect(partsOf(translation), translation).toEqual(partsOf(key));
      }
    }
  });

  it('has the forms that its language needs, and only where English has two', () => {
    const plural = new Set(
      found.flatMap(({ source }) => (typeof source === 'string' ? [] : [keyOf(source)])),
    );
    for (const key of keys) {
      const isPlural = plural.has(key) && categories.length > 1;
      const forms = typeof catalog[key] === 'object' ? Object.keys(catalog[key]) : [];
      expect(forms.toSorted(), key).toEqual(isPlural ? categories.toSorted() : []);
    }
  });
});

function translations(entry: Catalog[string] | undefined): string[] {
  if (entry === undefined || entry === '') return [];
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}
