import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

type Catalog = Record<string, string>;

const chinese: Catalog = JSON.parse(
  readFileSync(new URL('../src/console/i18n/catalogs/zh-CN.json', import.meta.url), 'utf8'),
);

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';

/**
 * Puts a language for tests in the place of Chinese, to be called before the page is opened with
 * `?lang=zh`: each message in accented letters between `⟦` and `⟧`, longer than in English by a third.
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
 * What the page shows now that isn't in its language, be it text or an accessible name: words in plain
 * letters outside of `⟦…⟧`. Names and commands (`translate="no"`) and what has a `lang` of its own may.
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

/** Text of the page that is cut off, and has no tooltip with the whole of it. */
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

    /** Only screen readers have it. */
    function isClipped(element: Element | null): boolean {
      if (!element) return false;
      return getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement);
    }
  });
}
