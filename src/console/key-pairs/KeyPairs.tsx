import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keyPairsPerRegion } from '../../contract/limits';
import { useAccess } from '../account/access';
import { WriteButton } from '../account/WriteButton';
import { DeferredErrorNotice } from '../errors/DeferredErrorNotice';
import { DeferredThrottledReads } from '../progress/DeferredThrottledReads';
import { t } from '../i18n/t';
import { gapIn } from '../instances/bound-instances';
import { useConsoleExtension } from '../extension/extension';
import { instancesQuery } from '../instances/queries';
import { useGapReason } from '../instances/use-gap-reason';
import { Button } from '../ui/Button';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { loadAhead } from '../ui/load-ahead';
import { loadable } from '../ui/loadable';
import { Notice } from '../ui/Notice';
import { showToast } from '../ui/toasts';
import styles from './KeyPairs.module.css';
import { KeyPairsHeader } from './KeyPairsHeader';
import { KeyPairList } from './list/KeyPairList';
import { KeyPairsSkeleton } from './list/table/KeyPairsSkeleton';
import { viewRows } from './list/list-view';
import { ListToolbar } from './list/toolbar/ListToolbar';
import { needsSha256 } from './list/search';
import { useListState } from './list/use-list-state';
import { useRows } from './list/rows';
import { useSha256 } from './list/use-sha256';
import { keyPairsQuery } from './data/queries';
import { canMakeKeys } from './private-key/can-make-keys';
import { useRegion } from '../regions/region';
import { KeyPairNavigationContext } from '../routing/key-pair-navigation';
import { useKeyPairRoutes } from '../routing/use-key-pair-routes';

const SecureContextNotice = loadable(
  async () => (await import('./private-key/SecureContextNotice')).SecureContextNotice,
);
const KeyPairGapNotice = loadable(
  async () => (await import('./list/KeyPairGapNotice')).KeyPairGapNotice,
);
const IncompleteInstancesNotice = loadable(
  async () => (await import('../instances/IncompleteInstancesNotice')).IncompleteInstancesNotice,
);
const KeyPairDialogs = loadable(async () => (await import('./KeyPairDialogs')).KeyPairDialogs);

export function KeyPairs() {
  const { regionId } = useRegion();
  const query = useQuery(keyPairsQuery(regionId));
  const instancesRead = useQuery(instancesQuery(regionId));
  const whyUnknown = useGapReason(gapIn(instancesRead));
  const [listState, changeListState] = useListState();
  const [justCreated, setJustCreated] = useState<string | null>(null);
  const { navigation, ...routes } = useKeyPairRoutes(regionId);
  const { ListNotice } = useConsoleExtension();
  const [hidesInstancesError, setHidesInstancesError] = useState(false);
  const [needsDialogs, setNeedsDialogs] = useState(false);
  if (routes.isAnyOpen && !needsDialogs) setNeedsDialogs(true);
  const connection = useAccess((access) => access.connection);
  const lacksPermission = useAccess(({ refusals }) => refusals.has('ecs:ImportKeyPair'));
  const lastRefusal = lacksPermission && {
    title: t('Your last attempt failed: you don’t have the permission ecs:ImportKeyPair.'),
  };
  const mayRead = connection === 'direct' || connection === 'open';
  const errorPlace = useRef<HTMLDivElement>(null);

  const listedRows = useRows(query.data, instancesRead, null);
  const sha256 = useSha256(needsSha256(listState.search, listedRows ?? []));
  const rows = useRows(query.data, instancesRead, sha256.sha256Of);
  const isPartial = query.data?.complete === false && query.isFetching;
  const hasGap = query.data?.complete === false && !query.isFetching && !query.error;
  const extent = hasGap ? 'incomplete' : isPartial ? 'loading' : 'complete';
  const total = query.data?.total;
  const isFull = total !== undefined && total >= keyPairsPerRegion;

  const isRead = rows !== undefined && extent !== 'loading';
  useEffect(() => {
    // Loading the rows has priority.
    return isRead ? loadAhead() : undefined;
  }, [isRead]);

  function refresh() {
    void query.refetch();
    void instancesRead.refetch();
  }

  function saveAsCsv() {
    const found = viewRows(rows ?? [], listState).found.map(({ row }) => row);
    import('./list/csv')
      .then(({ exportCsv }) => exportCsv(found, regionId, extent))
      .catch(() =>
        showToast({
          tone: 'error',
          title: () => t('Couldn’t export the list'),
          description: () =>
            t('Part of this page didn’t load. Check your connection, then try again.'),
        }),
      );
  }

  function retry(read: () => void) {
    read();
    // The button disappears with the error. From here, Tab moves to the list.
    errorPlace.current?.focus();
  }

  return (
    <KeyPairNavigationContext value={navigation}>
      {/* Keep the dialogs outside: one may hold a private key. */}
      <ErrorBoundary
        fallback={() => (
          <Notice
            tone="error"
            title={t('Couldn’t show the list')}
            text={t(
              'Something went wrong in this part of the page. Your key pairs aren’t affected.',
            )}
            actions={<Button onClick={() => location.reload()}>{t('Reload the page')}</Button>}
          />
        )}
      >
        <div className={styles['notices']}>
          {!canMakeKeys && <SecureContextNotice />}
          {ListNotice && <ListNotice />}
        </div>
        <KeyPairsHeader
          total={hasGap ? undefined : total}
          actions={
            <>
              <WriteButton variant="primary" {...lastRefusal} onClick={navigation.openCreate}>
                {t('Create SSH Key Pair')}
              </WriteButton>
              <WriteButton {...lastRefusal} onClick={navigation.openImport}>
                {t('Import SSH Key Pair')}
              </WriteButton>
            </>
          }
        >
          <ListToolbar
            state={listState}
            rows={rows ?? []}
            onChange={changeListState}
            isRefreshing={query.isFetching}
            onRefresh={refresh}
            onExport={saveAsCsv}
          />
        </KeyPairsHeader>
        <div ref={errorPlace} tabIndex={-1} className={styles['notices']}>
          {/* When signed out, the message above the list is enough. */}
          {mayRead && query.error && (
            <DeferredErrorNotice
              title={t(rows ? 'Couldn’t refresh the list' : 'Couldn’t load key pairs')}
              error={query.error}
              actions={<Button onClick={() => retry(refresh)}>{t('Retry')}</Button>}
            />
          )}
          {mayRead && !query.error && instancesRead.error && !hidesInstancesError && (
            <DeferredErrorNotice
              title={t('Couldn’t load bound instances')}
              error={instancesRead.error}
              onClose={() => setHidesInstancesError(true)}
              actions={
                <Button onClick={() => retry(() => void instancesRead.refetch())}>
                  {t('Retry')}
                </Button>
              }
            />
          )}
          {hasGap && <KeyPairGapNotice unreadable={query.data?.unreadable ?? 0} />}
          {instancesRead.data?.gap && <IncompleteInstancesNotice gap={instancesRead.data.gap} />}
        </div>
        <p role="status" className={styles['notices']}>
          <DeferredThrottledReads actions={['DescribeKeyPairs', 'DescribeInstances']} />
        </p>
        {rows ? (
          <KeyPairList
            rows={rows}
            extent={extent}
            state={listState}
            justCreated={justCreated}
            whyUnknown={whyUnknown}
            sha256={sha256}
            hrefOf={routes.hrefOf}
            onChange={changeListState}
          />
        ) : (
          (connection === 'checking' || !query.error) && <KeyPairsSkeleton />
        )}
      </ErrorBoundary>
      {needsDialogs && (
        <KeyPairDialogs
          rows={rows ?? []}
          isFull={isFull}
          routes={routes}
          listState={listState}
          onCreated={setJustCreated}
        />
      )}
    </KeyPairNavigationContext>
  );
}
