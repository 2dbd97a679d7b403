import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];

/** All that `expectAccessible` looks at but colours, which no language changes. */
export async function expectAccessibleText(page: Page, state: string): Promise<void> {
  const rules = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]));
  expect(await violations(page, { type: 'tag', values: tags }, rules), `axe: ${state}`).toEqual([]);
}

/**
 * Holds the whole page, as it is now, against the rules of WCAG 2.2 AA that a program can check, and
 * in the dark against those about colours, which are all that a dark page can break anew.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(`axe: ${state}`, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page, { type: 'tag', values: tags }), state).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(
      await violations(page, { type: 'rule', values: colourRules }),
      `${state}, in the dark`,
    ).toEqual([]);
  });
}

async function violations(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
  rules: Readonly<Record<string, { enabled: boolean }>> = {},
): Promise<string[]> {
  // It stays in the page, and to load it again would take longer than most of its work.
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  const { violations: found } = await new AxeBuilder({ page, ...(isLoaded && { axeSource: ' ' }) })
    // There are no frames to put together, and what passes need not be described: thrice as fast.
    .setLegacyMode()
    .options({
      runOnly,
      rules: { 'target-size': { enabled: runOnly.type === 'tag' }, ...rules },
      resultTypes: ['violations'],
    })
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html}`),
  );
}
