import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

type Catalog = Record<string, string>;

const chinese: Catalog = JSON.parse(
  readFileSync(new URL('../src/console/i18n/catalogs/zh-CN.json', import.meta.url), 'utf8'),
);

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';

/**
 * Replaces Chinese with a pseudo-language: each message in accented letters between `⟦` and `⟧`, a third
 * longer than in English. Call it before opening the page with `?lang=zh`.
 */
export async function speakPseudo(page: Page): Promise<void> {
  const pseudo = Object.fromEntries(Object.keys(chinese).map((key) => [key, pseudoText(key)]));
  await page.route(/assets\/zh-CN-[\w-]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(pseudo)}`,
    }),
  );
}

export function pseudoText(key: string): string {
  const [text = ''] = key.split('|');
  const letters = text.replace(/(\{\w+\}|<\/?\w+>)|[a-z]/gi, (letter, part?: string) =>
    part === undefined ? (accented[plain.indexOf(letter)] ?? letter) : letter,
  );
  return `⟦${letters}${' ~'.repeat(Math.ceil(text.length / 6))}⟧`;
}

/**
 * Texts and accessible names on the page that aren't in its language: words in plain letters outside
 * `⟦…⟧`. Excludes names and commands (`translate="no"`) and elements with their own `lang`.
 */
export async function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const exempt = 'script, style, noscript, template, [translate="no"], #root [lang]';
    const words = (text: string) => text.replace(/⟦[^⟧]*(?:⟧|$)|^[^⟦]*⟧/g, '').match(/[a-z]{2,}/i);
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(exempt)) continue;
      for (const { nodeType, nodeValue } of element.childNodes) {
        if (nodeType === Node.TEXT_NODE && words(nodeValue ?? '')) found.push(nodeValue ?? '');
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
        const value = element.getAttribute(name) ?? '';
        if (words(value)) found.push(`${name}: ${value}`);
      }
    }
    return found;
  });
}

/** Texts on the page that are cut off and have no tooltip with the full text. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const mayBeCut = overflowX === 'hidden' || overflowX === 'clip' || textOverflow !== 'clip';
        const isWide = element.scrollWidth > element.clientWidth + 1;
        const isSeen = element.clientWidth > 1 && !element.closest('[translate="no"]');
        return mayBeCut && isWide && isSeen && !element.closest('[title]') && !isClipped(element);
      })
      .map((element) => element.textContent.slice(0, 80));

    /** Whether only screen readers see it. */
    function isClipped(element: Element | null): boolean {
      if (!element) return false;
      return getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement);
    }
  });
}
