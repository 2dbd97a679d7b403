import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteKeyPairsMax, requestBodyMaxBytes } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { runBatches, type BatchProgress } from '../../api/batches';
import { call, writeTimeout } from '../../api/call';
import { realPauses, repeatWhileThrottled } from '../../api/repeat-while-throttled';
import { invalidateKeyPairs, keyPairsQuery } from '../queries';

/** What became of one key pair; without an error it is gone. */
export interface DeletionOutcome {
  name: string;
  error: unknown;
}

interface Deletion {
  names: readonly string[];
  onProgress: (progress: BatchProgress) => void;
}

/** Deletes key pairs, at most a hundred a call. One that is gone already counts as deleted. */
export function useDeleteKeyPairs(regionId: string) {
  const client = useQueryClient();

  async function deleteSlice(names: readonly string[]): Promise<DeletionOutcome[]> {
    try {
      const request = { RegionId: regionId, KeyPairNames: [...names] };
      await repeatWhileThrottled(
        () => call('DeleteKeyPairs', request, { timeout: writeTimeout }),
        realPauses,
      );
      return names.map((name) => ({ name, error: null }));
    } catch (error) {
      if (!(error instanceof ApiError) || !error.isUnclear) throw error;
      const { keyPairs } = await client.fetchQuery({ ...keyPairsQuery(regionId), staleTime: 0 });
      const left = new Set(keyPairs.map((keyPair) => keyPair.KeyPairName));
      return names.map((name) => ({ name, error: left.has(name) ? error : null }));
    }
  }

  return useMutation({
    mutationFn: ({ names, onProgress }: Deletion) =>
      runBatches(
        names,
        namesPerCall(names),
        deleteSlice,
        (slice, error) => slice.map((name) => ({ name, error })),
        onProgress,
      ),
    onSettled: () => invalidateKeyPairs(client, regionId),
  });
}

/** A hundred long Chinese names, percent-encoded, do not fit into one request body. */
function namesPerCall(names: readonly string[]): number {
  const longest = Math.max(...names.map((name) => encodeURIComponent(`"${name}",`).length));
  const room = requestBodyMaxBytes / 2;
  return Math.max(1, Math.min(deleteKeyPairsMax, Math.floor(room / longest)));
}
