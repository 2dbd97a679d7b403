import type { Page } from '@playwright/test';

const nonsense = [
  /\bundefined\b/,
  /\[object \w+\]/,
  /\bNaN\b/,
  /\.[cm]?[jt]sx?:\d+/,
  /\bat \S+ \(/,
];

/** Words on the page, in its title or in a label that only a programmer can make sense of. */
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
