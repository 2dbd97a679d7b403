import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunControl } from '../../api/batches';
import { call, writeTimeout } from '../../api/call';
import { realPauses, type Patience } from '../../api/repeat-while-throttled';
import { invalidateKeyPairs, keyPairsQuery, readKeyPairs, type KeyPairList } from '../queries';
import { deleteKeyPairs } from './deletion-protocol';

interface Deletion {
  names: readonly string[];
  control: RunControl & Pick<Patience, 'onThrottled'>;
}

/** Deletes key pairs, and finds out for sure what became of each. */
export function useDeleteKeyPairs(regionId: string) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ names, control }: Deletion) =>
      deleteKeyPairs(
        {
          async send(slice) {
            const request = { RegionId: regionId, KeyPairNames: [...slice] };
            await call('DeleteKeyPairs', request, { timeout: writeTimeout });
          },
          listedNames: async () => namesIn(await readKeyPairs(regionId)),
          ...realPauses,
          onThrottled: control.onThrottled,
        },
        names,
        namesIn(client.getQueryData(keyPairsQuery(regionId).queryKey)),
        control,
      ),
    onSettled: () => invalidateKeyPairs(client, regionId),
  });
}

function namesIn(list: KeyPairList | undefined): ReadonlySet<string> {
  return new Set(list?.keyPairs.map(({ KeyPairName }) => KeyPairName));
}
