import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunControl } from '../../api/batches';
import { deleteKeyPairs as deleteKeyPairsAction } from '../../../contract/key-pairs';
import { ApiError } from '../../api/api-error';
import { call, writeTimeout } from '../../api/call';
import { realPauses, waitFor, type Patience } from '../../api/repeat-while-throttled';
import { invalidateUntil } from '../../api/invalidate-until';
import { fingerprintsIn, keyPairsQuery, readKeyPairs, type KeyPairList } from '../data/queries';
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
    mutationFn: ({ keyPairs, control }: Deletion) => {
      let wasSent = false;
      return deleteKeyPairs(
        {
          async send(slice) {
            wasSent = true;
            const request = { RegionId: regionId, KeyPairNames: [...slice] };
            await call(deleteKeyPairsAction, request, { timeout: writeTimeout });
          },
          async listed() {
            const list = await readKeyPairs(regionId);
            const listed = fingerprintsIn(list);
            if (list.complete) return listed;
            const isUnreadable = list.unreadable > 0;
            // Where rows can't be read, what is listed is certain, but not what isn't.
            if (isUnreadable && !wasSent && keyPairs.every(({ name }) => listed.has(name))) {
              return listed;
            }
            const message = isUnreadable
              ? 'ECS returned key pairs in a form that this page can’t read.'
              : 'The list changes faster than it can be read.';
            throw new ApiError({ kind: 'bad-answer', message, isMismatch: isUnreadable });
          },
          ...realPauses,
          onThrottled: control.onThrottled,
        },
        keyPairs,
        fingerprintsIn(client.getQueryData(keyPairsQuery(regionId).queryKey)),
        control,
      );
    },
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
