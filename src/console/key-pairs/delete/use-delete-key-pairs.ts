import { useQueryClient } from '@tanstack/react-query';
import { deleteKeyPairs } from '../../../contract/key-pairs';
import { call, writeTimeout } from '../../api/call';
import { useRegion } from '../../regions/region';
import { refetchUntilShown } from '../../writes/refetch-until-shown';
import { itemsOf, type WriteResult } from '../../writes/result';
import { waitFor } from '../../writes/retry';
import { useWriteRun } from '../../writes/use-write-run';
import {
  fingerprintsIn,
  keyPairsQuery,
  readKeyPairs,
  type RegionKeyPairs,
  type ChosenKeyPair,
} from '../data/queries';
import { deletionRules, listedIn } from './deletion-rules';

/** In milliseconds. */
const listWait = 2000;

export function useDeleteKeyPairs() {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const { run, start, stop } = useWriteRun();
  const { queryKey } = keyPairsQuery(regionId);

  function remove(keyPairs: readonly ChosenKeyPair[]): Promise<WriteResult<ChosenKeyPair>[]> {
    const listedBefore = fingerprintsIn(client.getQueryData(queryKey));
    return start(
      {
        ...deletionRules(keyPairs, listedBefore),
        send: (slice) => {
          const request = { RegionId: regionId, KeyPairNames: slice.map(({ name }) => name) };
          return call(deleteKeyPairs, request, { timeout: writeTimeout });
        },
        read: async () => listedIn(await readKeyPairs(regionId)),
      },
      keyPairs,
      (results) => {
        const gone = itemsOf(results, 'done');
        const isShown = (list: RegionKeyPairs) => {
          const listed = fingerprintsIn(list);
          return gone.every(({ name, md5 }) => listed.get(name) !== md5);
        };
        // Focus must go to an element that stays, so remove the row before closing the dialog.
        return Promise.race([refetchUntilShown(client, queryKey, isShown), waitFor(listWait)]);
      },
    );
  }

  return { remove, run, stop };
}
