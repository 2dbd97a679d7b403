import { useQueryClient } from '@tanstack/react-query';
import { describeKeyPairs } from '../../../contract/key-pairs';
import { importKeyPair } from '../../../contract/create-and-import-key-pair';
import { call, writeTimeout } from '../../api/call';
import { read } from '../../api/read';
import { useRegion } from '../../regions/region';
import type { WriteResult } from '../../writes/result';
import { useWriteRun } from '../../writes/use-write-run';
import { invalidateKeyPairs } from '../data/queries';
import { creationRules, type Creation } from './creation-rules';

interface CreationOptions {
  /** One OpenSSH line. */
  publicKey: string;
  /** The key wasn't made for this creation, so others may have it, too. */
  isImported: boolean;
  /** The last result with this name and key was unknown. */
  mayHaveHappened: boolean;
}

export function useCreateKeyPair() {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const { run, start, stop } = useWriteRun();

  async function create(
    creation: Creation,
    { publicKey, isImported, mayHaveHappened }: CreationOptions,
  ): Promise<WriteResult<Creation> | undefined> {
    const { name, tags, resourceGroupId } = creation;
    const request = {
      RegionId: regionId,
      KeyPairName: name,
      PublicKeyBody: publicKey,
      ...(tags.length > 0 && { Tag: [...tags] }),
      ...(resourceGroupId !== '' && { ResourceGroupId: resourceGroupId }),
    };
    const write = {
      ...creationRules(isImported),
      mayHaveHappened,
      send: () => call(importKeyPair, request, { timeout: writeTimeout }),
      read: async () => {
        const response = await read(describeKeyPairs, { RegionId: regionId, KeyPairName: name });
        return response.KeyPairs;
      },
    };
    const [result] = await start(write, [creation]);
    // The file must not wait for the list.
    setTimeout(() => void invalidateKeyPairs(client, regionId));
    return result;
  }

  return { create, run, stop };
}
