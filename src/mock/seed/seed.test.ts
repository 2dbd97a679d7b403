import { describe, expect, it } from 'vitest';
import { keyPairNameViolation } from '../../contract/key-pair-name';
import { findRegion } from './regions';
import { seed } from './seed';

const inRegion = <Row extends { readonly regionId: string }>(
  rows: readonly Row[],
  regionId: string,
): Row[] => rows.filter((row) => row.regionId === regionId);

describe('the seed data', () => {
  it('has key pairs in two regions, with real, distinct public keys', () => {
    expect(inRegion(seed.keyPairs, 'cn-hangzhou').length).toBe(4);
    expect(inRegion(seed.keyPairs, 'cn-beijing').length).toBe(3);
    expect(seed.keyPairs.length).toBe(7);
    expect(new Set(seed.keyPairs.map((pair) => pair.fingerprint)).size).toBe(7);
    for (const pair of seed.keyPairs) {
      expect(keyPairNameViolation(pair.name)).toBeNull();
      const blob = Buffer.from(pair.publicKey.split(' ')[1] ?? '', 'base64');
      // ssh-rsa, exponent 65537, and a 257-byte modulus with a leading zero.
      expect(blob.length).toBe(279);
      expect(blob.subarray(4, 11).toString()).toBe('ssh-rsa');
      expect(blob.subarray(11, 18).toString('hex')).toBe('00000003010001');
      expect(blob.subarray(18, 23).toString('hex')).toBe('0000010100');
      expect((blob[23] ?? 0) & 0x80).toBe(0x80);
    }
    expect(seed.keyPairs.filter((pair) => pair.tags.length > 0).length).toBe(1);
    expect(seed.keyPairs.filter((pair) => pair.resourceGroupId !== '').length).toBe(1);
  });

  it('has every kind of instance in regions with key pairs, and 120 in cn-shanghai', () => {
    for (const regionId of ['cn-hangzhou', 'cn-beijing']) {
      const rows = inRegion(seed.instances, regionId);
      const names = new Set(inRegion(seed.keyPairs, regionId).map((pair) => pair.name));
      expect(rows.some((row) => row.osType === 'windows')).toBe(true);
      expect(rows.some((row) => row.osType === 'linux' && row.status === 'Stopped')).toBe(true);
      expect(rows.filter((row) => !row.ioOptimized).length).toBe(1);
      expect(rows.filter((row) => row.lockReasons.length > 0).length).toBe(1);
      expect(rows.some((row) => names.has(row.keyPairName))).toBe(true);
      expect(rows.some((row) => row.osType === 'linux' && row.keyPairName === '')).toBe(true);
    }
    expect(inRegion(seed.instances, 'cn-shanghai').length).toBe(120);
    expect(inRegion(seed.keyPairs, 'cn-shanghai')).toEqual([]);
    expect(inRegion(seed.instances, 'cn-zhongwei')).toEqual([]);
    const ids = seed.instances.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of seed.instances) {
      expect(row.id).toMatch(/^i-[0-9a-z]{20}$/);
      expect(findRegion(row.regionId)).toBeDefined();
      // Only instances that support binding are bound.
      if (row.keyPairName !== '') expect([row.osType, row.ioOptimized]).toEqual(['linux', true]);
    }
  });

  it('binds only existing key pairs or the retired name', () => {
    const known = new Set(
      [...seed.keyPairs, ...seed.retiredNames].map(({ regionId, name }) => `${regionId} ${name}`),
    );
    const bound = seed.instances.filter((row) => row.keyPairName !== '');
    for (const row of bound) expect(known).toContain(`${row.regionId} ${row.keyPairName}`);
    expect(seed.retiredNames.map((row) => row.name)).toEqual(['legacy-app']);
    expect(bound.filter((row) => row.keyPairName === 'legacy-app').length).toBe(1);
  });

  it('is in the past', () => {
    for (const row of [...seed.keyPairs, ...seed.instances]) {
      expect(row.createdAt < '2018-11-01T00:00:00.000Z', row.createdAt).toBe(true);
    }
  });
});
