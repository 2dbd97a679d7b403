import { useEffect } from 'react';
import { learnPermissions } from '../account/permissions';
import { RestartsProvider } from '../instances/RestartsProvider';
import { BindSteps } from './bind/BindSteps';
import { CreateKeyPairDialog } from './create/CreateKeyPairDialog';
import { DeletionSteps } from './delete/DeletionSteps';
import { pageOf, withoutFilters, type ListState } from './list/list-view';
import type { KeyPairSummary } from './list/rows';
import { listQuery } from './list/use-list-state';
import { KeyPairPanel } from './panel/KeyPairPanel';
import { useConfirmCreated } from './use-confirm-created';
import { useKeyPairNavigation } from '../routing/key-pair-navigation';
import { Dialog } from '../ui/Dialog';
import { useLast } from '../ui/use-last';
import type { KeyPairRoutes } from '../routing/use-key-pair-routes';

interface KeyPairDialogsProps {
  rows: readonly KeyPairSummary[];
  isFull: boolean;
  routes: Omit<KeyPairRoutes, 'navigation'>;
  listState: ListState;
  onCreated: (name: string) => void;
}

/**
 * The dialogs and the panel of a region's key pairs. One that has been open stays mounted, so that it
 * can give focus back when it closes.
 */
export function KeyPairDialogs(props: KeyPairDialogsProps) {
  const { rows, isFull, routes, listState, onCreated } = props;
  const { close, closeAndShow, closeDialog } = useKeyPairNavigation();
  useEffect(learnPermissions, []);
  const { dialog: open } = routes;
  const confirmCreated = useConfirmCreated();
  // What it was about is still shown while it fades out.
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
          const everything = withoutFilters(listState);
          onCreated(name);
          closeAndShow(listQuery({ ...everything, page: pageOf(name, rows, everything) }));
          void confirmCreated(keyPair, origin);
        }}
      />
      {/* A dialog may open while the one before fades out, so each opening has a key. */}
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
