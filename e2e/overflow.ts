import { expect, type Page } from '@playwright/test';

/** Expects that nothing overflows the window horizontally or makes the document scroll sideways. */
export async function expectNothingSticksOut(page: Page, state: string): Promise<void> {
  // Popups adapt to a new window size with a delay.
  await expect.poll(() => findWhatSticksOut(page), `${state}: what sticks out`).toEqual([]);
}

function findWhatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the document: ${scrollWidth} px`] : [];
    const sticking = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isOut = left < -1 || right > clientWidth + 1;
      return width > 1 && isOut && element.checkVisibility() && !isCut(element);
    });
    return [...wide, ...sticking.map((element) => element.outerHTML.slice(0, 120))];

    /** Whether an ancestor scrolls or clips it, so that it doesn't visibly overflow. */
    function isCut(element: Element): boolean {
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (each === document.body || each === document.documentElement) return false;
        const box = each.getBoundingClientRect();
        const fits = box.left >= -1 && box.right <= clientWidth + 1;
        if (getComputedStyle(each).overflowX !== 'visible' && fits) return true;
      }
      return false;
    }
  });
}

/** Expects no text that its own box clips by accident (without an ellipsis or scrolling). */
export async function expectNothingCutOff(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    return [...document.body.querySelectorAll('button, label, p, h1, h2, dd, dt, code, legend, th')]
      .filter((element) => element.checkVisibility() && !isForScreenReadersOnly(element))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => !/auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .map((element) => element.outerHTML.slice(0, 120));

    function isForScreenReadersOnly(element: Element | null): boolean {
      if (element === null) return false;
      const { clipPath } = getComputedStyle(element);
      return clipPath === 'inset(50%)' || isForScreenReadersOnly(element.parentElement);
    }
  });
  expect(found, `${state}: what is cut off`).toEqual([]);
}

/** Expects that no menu clips the option that it shows. */
export async function expectMenusFit(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const seen = [...document.querySelectorAll('select')].filter((each) =>
      each.checkVisibility({ opacityProperty: true }),
    );
    return seen.flatMap((select) => {
      const [option] = select.selectedOptions;
      const asWideAsNeeded = select.cloneNode() as HTMLSelectElement;
      asWideAsNeeded.append(new Option(option?.text));
      asWideAsNeeded.style.cssText = 'position: absolute; inline-size: auto; max-inline-size: none';
      document.body.append(asWideAsNeeded);
      const isCut = asWideAsNeeded.offsetWidth > select.offsetWidth + 1;
      asWideAsNeeded.remove();
      return isCut ? [`${option?.text}`] : [];
    });
  });
  expect(found, `${state}: menus that are cut off`).toEqual([]);
}
