import { useQueryClient } from '@tanstack/react-query';
import { t } from '../i18n/t';
import { isolated } from '../ui/isolated';
import { useRegion } from '../regions/region';
import { showToast } from '../ui/toasts';
import { refetchUntilShown } from '../writes/refetch-until-shown';
import type { KeyPairOrigin } from './create/creation-stage';
import { fingerprintsIn, keyPairsQuery, type ChosenKeyPair } from './data/queries';

/**
 * Returns a function that reads the list until it has a new key pair, and shows a message that says
 * so, or that it isn't there.
 */
export function useConfirmCreated() {
  const { regionId, regionName } = useRegion();
  const client = useQueryClient();

  return async ({ name, md5 }: ChosenKeyPair, origin: KeyPairOrigin): Promise<void> => {
    const shown = await refetchUntilShown(client, keyPairsQuery(regionId).queryKey, (list) => {
      const listed = fingerprintsIn(list).get(name);
      // A row that can't be read may have this name.
      return listed === md5 || listed === '' || (!listed && list.unreadable > 0);
    });
    const created = { name: isolated(name), region: regionName };
    showToast(
      // The dialog may have been open for long, and this is no time to promise what is gone.
      shown === 'not-shown'
        ? {
            tone: 'warning',
            title: () => t('The key pair isn’t in the list'),
            description: () =>
              t(
                origin === 'created'
                  ? '{name} was created, but {region} doesn’t list it with its fingerprint. Select Refresh in a moment. If it’s still missing, someone has deleted it.'
                  : '{name} was imported, but {region} doesn’t list it with its fingerprint. Select Refresh in a moment. If it’s still missing, someone has deleted it.',
                created,
              ),
          }
        : {
            title: () => t(origin === 'created' ? 'Key pair created' : 'Key pair imported'),
            description: () => t('{name} is in {region}.', created),
          },
    );
  };
}
