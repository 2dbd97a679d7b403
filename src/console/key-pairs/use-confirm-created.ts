import { useQuery } from '@tanstack/react-query';
import { readDelays, waitFor } from '../api/repeat-while-throttled';
import { isolated } from '../ui/isolated';
import { showToast } from '../ui/toasts';
import type { KeyPairOrigin } from './create/creation-stage';
import type { ChosenKeyPair } from './delete/deletion-protocol';
import { fingerprintsIn, keyPairsQuery } from './data/queries';

/**
 * Returns a function that reads the list until it has a new key pair, and shows a message that says
 * so, or that it isn't there.
 */
export function useConfirmCreated(regionId: string, regionName: string) {
  const { refetch } = useQuery({ ...keyPairsQuery(regionId), enabled: false });

  return async ({ name, fingerprint }: ChosenKeyPair, origin: KeyPairOrigin): Promise<void> => {
    for (const delay of readDelays) {
      await waitFor(delay);
      const { isError, data } = await refetch();
      // The dialog may have been open for long, and this is no time to promise what is gone.
      const listed = fingerprintsIn(data).get(name);
      if (isError || listed === fingerprint || listed === '') {
        showToast({
          title: `Key pair ${origin}`,
          description: `${isolated(name)} is in ${regionName}.`,
        });
        return;
      }
    }
    showToast({
      tone: 'warning',
      title: 'The key pair is not in the list',
      description: `${isolated(name)} was ${origin}, but ${regionName} does not list it with its fingerprint. Choose Refresh in a moment; if it is not there then, somebody has deleted it.`,
    });
  };
}
