import { expect, test } from './fixtures';
test('try', async ({ keyPairs, page }) => {
  await keyPairs.open('cn-hangzhou');
  await keyPairs.create('hello');
  await page.evaluate(() =>
    document.addEventListener('focusin', (e) =>
      console.info('focusin', (e.target as Element).outerHTML.slice(0, 120)),
    ),
  );
  page.on('console', (m) => console.log(m.text()));
  for (const w of [
    () => page.keyboard.press('Escape'),
    () => page.evaluate(() => history.back()),
    () => page.evaluate(() => history.back()),
  ]) {
    console.log('---');
    await w();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)))
      .toContain('zzz')
      .catch((e) => console.log(e.message.slice(0, 400)));
    await page.getByRole('button', { name: 'Keep the dialog open' }).click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
  }
});
