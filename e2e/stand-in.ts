import { test, type Page } from '@playwright/test';

/** Whether the page is the live build, with the stand-in behind its host instead of in the page. */
export function isLive(): boolean {
  return test.info().project.name === 'live';
}

/**
 * Follows a link into the console, with these switches of the stand-in: in the demo they are in the
 * address, for one load of the page; over HTTP they are in a header of all that this tab asks for
 * until the next visit, so a reload does not end them there.
 */
export async function visit(page: Page, path: string, switches = ''): Promise<void> {
  if (isLive()) {
    await page.setExtraHTTPHeaders(switches ? { 'x-stand-in-switches': switches } : {});
    await page.goto(path);
  } else {
    const mock = `${path.includes('?') ? '&' : '?'}mock=${switches}`;
    await page.goto(switches ? path + mock : path);
  }
}
