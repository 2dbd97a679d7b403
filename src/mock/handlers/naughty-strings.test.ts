import naughtyStrings from 'big-list-of-naughty-strings';
import { describe, expect, it } from 'vitest';
import { keyPairNameViolation } from '../../contract/key-pair-name';
import { readPublicKey } from '../../keys/import/read-public-key';
import { memoryStore } from '../store/store';
import { client, emptySeed, R, stores, vector } from '../testing/mock-client';

/** A form body can't contain a lone surrogate. */
const strings = naughtyStrings.filter((text) => text.isWellFormed());

describe('every naughty string', () => {
  describe.each(stores)('against $name', ({ newStore }) => {
    it('is a valid name only by the page’s rule', async () => {
      const api = client(newStore(emptySeed));
      const accepted: string[] = [];
      for (const name of strings) {
        const request = { RegionId: R, KeyPairName: name, PublicKeyBody: vector.line };
        const response = await api.send('ImportKeyPair', request);
        const isName = keyPairNameViolation(name) === null;
        expect({ name, ok: response.ok }).toEqual({ name, ok: isName });
        if (isName) accepted.push(name);
        else expect(response.status).toBe(400);
      }
      expect(accepted.length).toBeGreaterThan(10);
      for (const name of accepted) {
        const found = await api.ok('DescribeKeyPairs', { RegionId: R, KeyPairName: name });
        expect(found.KeyPairs.KeyPair.map((pair) => pair.KeyPairName)).toEqual([name]);
      }
    });
  });

  it('is returned unchanged as a tag, or rejected by the rule', async () => {
    const api = client(memoryStore(emptySeed));
    await api.importAll(R, ['tagged']);
    const tagged = { RegionId: R, ResourceType: 'keypair', ResourceId: ['tagged'] };
    for (const text of strings) {
      const response = await api.send('TagResources', {
        ...tagged,
        Tag: [{ Key: text, Value: text }],
      });
      if (!response.ok) {
        expect({ text, status: response.status }).toMatchObject({
          status: expect.toBeOneOf([400, 404]),
        });
        continue;
      }
      const found = await api.ok('DescribeKeyPairs', { RegionId: R, KeyPairName: 'tagged' });
      expect(found.KeyPairs.KeyPair[0]?.Tags.Tag).toEqual([{ TagKey: text, TagValue: text }]);
      await api.ok('UntagResources', { ...tagged, All: true });
    }
  });

  it('stays on its line as a comment, or is rejected', () => {
    for (const text of naughtyStrings) {
      const result = readPublicKey(`${vector.line} ${text}`);
      expect(result.kind).not.toBe('private-key');
      if (result.kind !== 'key') continue;
      expect(result.key.line.split('\n')).toHaveLength(1);
      expect(result.key.line.startsWith(vector.line)).toBe(true);
    }
  });
});
