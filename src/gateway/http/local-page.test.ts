import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readPageFiles } from './local-page';

function pageWith(html: string, startRegionId?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, '_headers'), '');
  return readPageFiles(folder, startRegionId)('keyPair/region/x')?.body.toString() ?? '';
}

it('tells the page that a gateway is behind it, and where to start', () => {
  const html = '<!doctype html><head><title>密钥</title></head>';
  expect(pageWith(html)).toContain('<meta name="gateway" content="" />');
  const page = pageWith(html, 'cn-beijing');
  expect(page).toContain('<meta name="gateway" content="cn-beijing" />');
  expect(page.replace(/\s*<meta[^>]*>/, '')).toBe(html);
});
