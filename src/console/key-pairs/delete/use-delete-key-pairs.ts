import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunControl } from '../../api/batches';
import { deleteKeyPairs as deleteKeyPairsAction } from '../../../contract/key-pairs';
import { ApiError } from '../../api/api-error';
import { call, writeTimeout } from '../../api/call';
import { realPauses, waitFor, type Patience } from '../../api/repeat-while-throttled';
import { invalidateUntil } from '../../api/invalidate-until';
import { fingerprintsIn, keyPairsQuery, readKeyPairs, type KeyPairList } from '../queries';
import { deleteKeyPairs, type ChosenKeyPair } from './deletion-protocol';

/** In milliseconds. */
const listWait = 2000;

interface Deletion {
  keyPairs: readonly ChosenKeyPair[];
  control: RunControl & Pick<Patience, 'onThrottled'>;
}

/** Deletes key pairs, and finds out for sure what became of each. */
export function useDeleteKeyPairs(regionId: string) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ keyPairs, control }: Deletion) =>
      deleteKeyPairs(
        {
          async send(slice) {
            const request = { RegionId: regionId, KeyPairNames: [...slice] };
            await call(deleteKeyPairsAction, request, { timeout: writeTimeout });
          },
          async listed() {
            const list = await readKeyPairs(regionId);
            if (list.complete) return fingerprintsIn(list);
            const message = 'The list changes faster than it can be read.';
            throw new ApiError({ kind: 'bad-answer', message });
          },
          ...realPauses,
          onThrottled: control.onThrottled,
        },
        keyPairs,
        fingerprintsIn(client.getQueryData(keyPairsQuery(regionId).queryKey)),
        control,
      ),
    // The row goes before the dialog, if that is soon: focus has to find a place that stays.
    onSettled: (outcomes = [], _error, { keyPairs }) => {
      const gone = keyPairs.filter(({ name }) =>
        outcomes.some((each) => each.name === name && each.kind === 'deleted'),
      );
      const { queryKey } = keyPairsQuery(regionId);
      const isShown = (list: KeyPairList) => {
        const listed = fingerprintsIn(list);
        return gone.every(({ name, fingerprint }) => listed.get(name) !== fingerprint);
      };
      return Promise.race([invalidateUntil(client, queryKey, isShown), waitFor(listWait)]);
    },
  });
}
