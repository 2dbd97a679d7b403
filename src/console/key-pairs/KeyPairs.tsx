import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { keyPairsPerRegion } from '../../contract/limits';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { showToast } from '../ui/toasts';
import { KeyPairList } from './KeyPairList';
import styles from './KeyPairs.module.css';
import { KeyPairsHeader } from './KeyPairsHeader';
import { pageOf } from './list-view';
import { keyPairsQuery } from './queries';
import { SearchBox } from './SearchBox';
import { canMakeKeys, SecureContextNotice } from './SecureContextNotice';
import { useCreateDialogRoute } from './use-create-dialog-route';
import { listQuery, useListState } from './use-list-state';

const loadCreateDialog = async () => ({
  default: (await import('./create/CreateKeyPairDialog')).CreateKeyPairDialog,
});
const CreateKeyPairDialog = lazy(loadCreateDialog);

interface KeyPairsProps {
  regionId: string;
  regionName: string;
}

export function KeyPairs({ regionId, regionName }: KeyPairsProps) {
  const query = useQuery(keyPairsQuery(regionId));
  const [listState, changeListState] = useListState();
  const [justCreated, setJustCreated] = useState<string | null>(null);
  const createDialog = useCreateDialogRoute(regionId);
  const total = query.data?.total;

  useEffect(() => {
    document.title = `SSH Key Pairs - ${regionName}`;
  }, [regionName]);

  function showCreated(name: string) {
    const unsearched = { ...listState, search: '' };
    const page = pageOf(name, query.data?.keyPairs ?? [], unsearched);
    setJustCreated(name);
    createDialog.closeAndShow(listQuery({ ...unsearched, page }));
    showToast({ title: 'Key pair created', description: `${name} is in ${regionName}.` });
  }

  return (
    <>
      {!canMakeKeys && <SecureContextNotice />}
      <KeyPairsHeader total={total}>
        <Button
          variant="primary"
          onClick={createDialog.open}
          onPointerEnter={() => void loadCreateDialog()}
          onFocus={() => void loadCreateDialog()}
        >
          Create SSH Key Pair
        </Button>
        <SearchBox value={listState.search} onChange={(search) => changeListState({ search })} />
        <IconButton
          icon="refresh"
          label="Refresh"
          bordered
          data-busy={query.isFetching}
          className={styles['refresh']}
          onClick={() => void query.refetch()}
        />
      </KeyPairsHeader>
      <KeyPairList
        query={query}
        state={listState}
        onChange={changeListState}
        justCreated={justCreated}
        onCreate={createDialog.open}
      />
      {createDialog.wasNeeded && (
        <Suspense>
          <CreateKeyPairDialog
            open={createDialog.isOpen}
            regionId={regionId}
            regionName={regionName}
            isFull={total !== undefined && total >= keyPairsPerRegion}
            onClose={createDialog.close}
            onSaved={showCreated}
          />
        </Suspense>
      )}
    </>
  );
}
