import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Holds the whole page, as it is now, against the rules of WCAG 2.2 AA that a program can check;
 * `colours` against those about colours, which are all that a dark page can break anew.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  rules: 'all' | 'colours' = 'all',
): Promise<void> {
  await test.step(`axe: ${state}`, async () => {
    const runOnly: { type: 'tag' | 'rule'; values: string[] } =
      rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules };
    const { violations } = await new AxeBuilder({ page })
      // There are no frames to put together, and what passes need not be described: thrice as fast.
      .setLegacyMode()
      .options({
        runOnly,
        rules: { 'target-size': { enabled: rules === 'all' } },
        resultTypes: ['violations'],
      })
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id} (${help}): ${html}`),
    );
    expect(found, state).toEqual([]);
  });
}
