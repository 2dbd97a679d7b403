import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { learnPermissions } from '../account/permissions';
import { t } from '../i18n/t';
import { RestartsProvider } from '../instances/RestartsProvider';
import { BindSteps } from './bind/BindSteps';
import { CreateKeyPairDialog } from './create/CreateKeyPairDialog';
import type { KeyPairOrigin } from './create/creation-stage';
import { fingerprintsIn, keyPairsQuery, type ChosenKeyPair } from './data/queries';
import { DeletionSteps } from './delete/DeletionSteps';
import { noFilters, pageOf, type ListState } from './list/list-view';
import type { KeyPairSummary } from './list/rows';
import { listQuery } from './list/use-list-state';
import { KeyPairPanel } from './panel/KeyPairPanel';
import { useRegion } from '../regions/region';
import { useKeyPairNavigation } from '../routing/key-pair-navigation';
import { Dialog } from '../ui/Dialog';
import { isolated } from '../ui/isolated';
import { showToast } from '../ui/toasts';
import { useLast } from '../ui/use-last';
import { refetchUntilShown } from '../writes/refetch-until-shown';
import type { KeyPairRoutes } from '../routing/use-key-pair-routes';

interface KeyPairDialogsProps {
  rows: readonly KeyPairSummary[];
  isFull: boolean;
  routes: Omit<KeyPairRoutes, 'navigation'>;
  listState: ListState;
  onCreated: (name: string) => void;
}

/** A region's dialogs and panel. Once opened, each stays mounted to restore focus on close. */
export function KeyPairDialogs(props: KeyPairDialogsProps) {
  const { rows, isFull, routes, listState, onCreated } = props;
  const { close, closeAndShow, closeDialog } = useKeyPairNavigation();
  useEffect(learnPermissions, []);
  const { dialog: open } = routes;
  const confirmCreated = useConfirmCreated();
  // Keep the content during the fade-out.
  const bind = useLast(open?.kind === 'bind' || open?.kind === 'unbind' ? open : null);
  const deletion = useLast(open?.kind === 'delete' ? open : null);
  const pair = useLast(routes.openPair);

  return (
    <RestartsProvider>
      <CreateKeyPairDialog
        open={routes.isCreateOpen}
        initialType={routes.isImportOpen ? 'import' : 'auto'}
        isFull={isFull}
        onClose={close}
        onCreated={(keyPair, origin) => {
          const { name } = keyPair;
          const everything = { ...listState, search: '', ...noFilters };
          onCreated(name);
          closeAndShow(listQuery({ ...everything, page: pageOf(name, rows, everything) }));
          void confirmCreated(keyPair, origin);
        }}
      />
      {/* A new key per opening: a dialog may open while the previous one fades out. */}
      <KeyPairPanel open={routes.openPair !== null} name={pair ?? ''}>
        {bind && (
          <Dialog open={open !== null && open.kind !== 'delete'}>
            <BindSteps
              key={bind.id}
              binding={{
                mode: bind.kind === 'unbind' ? 'unbind' : 'bind',
                keyPairName: bind.names[0] ?? '',
              }}
              onClose={closeDialog}
            />
          </Dialog>
        )}
        {deletion && (
          <Dialog open={open?.kind === 'delete'}>
            <DeletionSteps
              key={deletion.id}
              keyPairs={rows.filter(({ name }) => deletion.names.includes(name))}
              onDeleted={(names) => {
                if (routes.openPair !== null && names.includes(routes.openPair)) close();
                else closeDialog();
              }}
              onClose={closeDialog}
            />
          </Dialog>
        )}
      </KeyPairPanel>
    </RestartsProvider>
  );
}

/** Returns a function that reads the list until it has a new key pair, then shows a message. */
function useConfirmCreated() {
  const { regionId, regionName } = useRegion();
  const client = useQueryClient();

  return async ({ name, md5 }: ChosenKeyPair, origin: KeyPairOrigin): Promise<void> => {
    const shown = await refetchUntilShown(client, keyPairsQuery(regionId).queryKey, (list) => {
      const listed = fingerprintsIn(list).get(name);
      // An unreadable row may have this name.
      return listed === md5 || listed === '' || (!listed && list.unreadable > 0);
    });
    const created = { name: isolated(name), region: regionName };
    showToast(
      // It may have been deleted while the dialog was open.
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
