import { expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const react = { version: '19.3.1', integrity: 'sha512-a' };
const lock = {
  '': {},
  'node_modules/react': react,
  'node_modules/mac-only': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

it('is content when all is there, but for what other platforms need', () => {
  expect(isInstalled(lock, { 'node_modules/react': react }, () => true)).toBe(true);
});

it.each([
  ['another version', { ...react, version: '19.3.0' }],
  ['other content', { ...react, integrity: 'sha512-c' }],
  ['nothing', undefined],
])('installs when %s is there', (_what, found) => {
  const installed = found === undefined ? {} : { 'node_modules/react': found };
  expect(isInstalled(lock, installed, () => true)).toBe(false);
});

it('installs when a folder was deleted by hand', () => {
  expect(isInstalled(lock, { 'node_modules/react': react }, () => false)).toBe(false);
});
