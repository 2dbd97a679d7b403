import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setTransport } from '../../api/transport';
import { importPublicKey } from './import-public-key';

beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://console.test/' }));

const request = { RegionId: 'cn-hangzhou', KeyPairName: 'web', PublicKeyBody: 'ssh-rsa AAAA web' };
const fingerprint = '693e9af84d3dfcc71e640e005bdc5e2e';

function importedAs(KeyPairFingerPrint: string): Promise<void> {
  const answer = { RequestId: 'R', KeyPairName: 'web', KeyPairFingerPrint };
  setTransport({ send: async () => Response.json(answer) });
  return importPublicKey(request, fingerprint);
}

describe('importPublicKey', () => {
  it('believes an answer for the key that was sent', async () => {
    await expect(importedAs(fingerprint)).resolves.toBeUndefined();
  });

  it.each(['c284b4f9772bfe8d4cf7d7f1781a1ef0', '', 'SHA256:AAAA'])(
    'does not take “%s” for an answer about it',
    async (other) => {
      await expect(importedAs(other)).rejects.toMatchObject({
        isUnclear: true,
        requestId: 'R',
        message: 'ECS returned the fingerprint of another public key.',
      });
    },
  );
});
