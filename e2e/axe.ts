import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
    const axe = new AxeBuilder({ page });
    if (rules === 'all') axe.withTags(tags);
    else axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id} (${help}): ${html}`),
    );
    expect(found, state).toEqual([]);
  });
}
