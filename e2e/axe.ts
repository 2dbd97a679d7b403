import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colorRules = ['color-contrast', 'link-in-text-block'];
/** Rules whose results depend on the texts, and therefore on the language. */
const textRules = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'html-has-lang',
  'html-lang-valid',
  'label',
  'label-content-name-mismatch',
  'label-title-only',
  'link-name',
  'select-name',
  'summary-name',
  'valid-lang',
];

/** Checks only the rules that another language can break. */
export async function expectAccessibleText(page: Page, state: string): Promise<void> {
  const found = await violations(page, { type: 'rule', values: textRules });
  expect(found, `axe: ${state}`).toEqual([]);
}

/**
 * Checks the page, or the dialog open on it, against axe's rules for WCAG 2.2 AA, and in dark mode again
 * against the rules about colors.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(`axe: ${state}`, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page, { type: 'tag', values: tags }), state).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(
      await violations(page, { type: 'rule', values: colorRules }),
      `${state}, in the dark`,
    ).toEqual([]);
  });
}

async function violations(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
  // Loading axe takes longer than most checks, so it stays in the page.
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  const builder = new AxeBuilder({ page, ...(isLoaded && { axeSource: ' ' }) });
  const { violations: found } = await builder
    // The page behind a dialog is checked separately.
    .exclude('#root[data-base-ui-inert]')
    // There are no frames to combine, and passes aren't reported: three times as fast.
    .setLegacyMode()
    .options({
      runOnly,
      rules: { 'target-size': { enabled: runOnly.type === 'tag' } },
      resultTypes: ['violations'],
    })
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html}`),
  );
}
