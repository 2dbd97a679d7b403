import type { Page } from '@playwright/test';

const nonsense = [
  /\bundefined\b/,
  /\[object \w+\]/,
  /\bNaN\b/,
  /\.[cm]?[jt]sx?:\d+/,
  /\bat \S+ \(/,
];

/** Texts of the page, its title and its labels that show a bug, such as `undefined` or `[object Object]`. */
export async function nonsenseOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder], input')].flatMap(
      (element) => [
        element.ariaLabel ?? '',
        element.getAttribute('title') ?? '',
        element.getAttribute('placeholder') ?? '',
        element instanceof HTMLInputElement ? element.value : '',
      ],
    ),
  ]);
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => nonsense.some((pattern) => pattern.test(line)))
    .map((line) => `nonsense on the page: ${line}`);
}
