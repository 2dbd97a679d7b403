import { describe, expect, it } from 'vitest';
import { writeBlock, type Access } from './access';

function blockFor(change: Partial<Access>) {
  return writeBlock({
    connection: 'open',
    wasOpen: true,
    isReadOnly: false,
    identityError: null,
    refusals: new Map(),
    ...change,
  });
}

describe('whether the page may change anything', () => {
  it('is yes without a gateway, and with one that takes changes', () => {
    expect(blockFor({ connection: 'direct' })).toBeNull();
    expect(blockFor({})).toBeNull();
  });

  it('is no with read-only access', () => {
    expect(blockFor({ isReadOnly: true })).toMatch(/read-only/);
  });

  it.each([
    ['checking', /^Checking/],
    ['signed-out', /signed out/],
    ['unreachable', /isn’t responding/],
  ] as const)('is no while the connection is %s', (connection, reason) => {
    expect(blockFor({ connection })).toMatch(reason);
    // `isReadOnly` is from an earlier session, and not the reason for the block.
    expect(blockFor({ connection, isReadOnly: true })).toMatch(reason);
  });
});
