import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { BrowserRouter, matchPath, Navigate, useMatch } from 'react-router-dom';
import { announcedStartRegion } from '../account/announced-gateway';
import { followOtherTabs } from '../api/other-tabs';
import { createQueryClient } from '../api/query-client';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { instancesQuery } from '../instances/queries';
import { keyPairsQuery } from '../key-pairs/data/queries';
import { KeyPairsPage } from './KeyPairsPage';
import { useListState } from '../key-pairs/list/use-list-state';
import { lastRegion } from '../regions/recent-regions';
import { RegionContext } from '../regions/region';
import { useRegions } from '../regions/regions';
import { useStore } from '../store';
import { announcement } from '../ui/announcer';
import { Button } from '../ui/Button';
import { guardComposition } from '../ui/composition';
import type { Elements } from '../ui/elements';
import { EmptyState } from '../ui/EmptyState';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { prepareInterception, useEntryNumbers } from '../ui/intercept-pop-state';
import { loadable } from '../ui/loadable';
import { Toasts } from '../ui/Toasts';
import { NotFoundPage } from './NotFoundPage';
import { removeUnsafeSearch } from './remove-unsafe-search';
import { keyPairsPath, listPattern, useRoute } from '../routing/paths';

const removedSearch = removeUnsafeSearch();
prepareInterception();
guardComposition();

const gatewayRegion = announcedStartRegion();

/** Only with `npm run dev`, in no build. */
const Devtools = import.meta.env.DEV
  ? loadable(async () => (await import('@tanstack/react-query-devtools')).ReactQueryDevtools, {
      isAwaited: false,
    })
  : null;

export function Console() {
  // A language change re-renders everything below and keeps its state.
  useLanguage();
  const [queryClient] = useState(startQueryClient);
  useEffect(() => followOtherTabs(queryClient), [queryClient]);
  return (
    <ErrorBoundary fallback={() => <BrokenPage />}>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          {/* Controls whose value is in the URL must update synchronously, or fast typing loses changes. */}
          <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
            <Page />
          </BrowserRouter>
          {/* If these throw, the page must survive: it may hold a private key. */}
          <ErrorBoundary fallback={() => null}>
            <Announcements />
            <Toasts />
            {Devtools && <Devtools buttonPosition="bottom-left" />}
          </ErrorBoundary>
        </QueryClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  );
}

/** Puts the removed search back into the URL if it turns out to be safe. */
function useRemovedSearch(): void {
  const [, change] = useListState();
  useEffect(() => {
    if (removedSearch === null) return;
    void import('./restore-search').then(
      ({ restoreSearch }) =>
        restoreSearch(removedSearch, (search) => {
          // The user may have searched for something else in the meantime.
          if (!new URLSearchParams(location.search).has('search')) change({ search });
        }),
      // If that code can't be loaded, the search stays removed.
      () => undefined,
    );
  }, [change]);
}

/** Requests the list's data before the first render, so that they run in parallel. */
function startQueryClient(): QueryClient {
  const queryClient = createQueryClient();
  const path = location.pathname.slice(import.meta.env.BASE_URL.length - 1);
  const list = matchPath({ path: listPattern, end: false }, path);
  const regionId = list?.params.regionId;
  if (regionId !== undefined) {
    void queryClient.prefetchQuery(keyPairsQuery(regionId));
    void queryClient.prefetchQuery(instancesQuery(regionId));
  }
  return queryClient;
}

/** `Routes` would do the same, but adds 2.4 kB to the first load. */
function Page() {
  useEntryNumbers();
  useRemovedSearch();
  const isHome = useMatch('/') !== null;
  const route = useRoute();

  if (isHome) {
    // The gateway's region comes from its credentials.
    return <Navigate replace to={keyPairsPath(gatewayRegion || lastRegion())} />;
  }
  const isKeyPairNameMissing = route?.open === 'pair' && route.name === '';
  if (isKeyPairNameMissing) return <Navigate replace to={keyPairsPath(route.regionId)} />;
  return (
    <RegionProvider regionId={route?.regionId ?? lastRegion()}>
      {route ? <KeyPairsPage /> : <NotFoundPage />}
    </RegionProvider>
  );
}

/** Provides the region for `useRegion`. */
function RegionProvider({ regionId, children }: { regionId: string; children: Elements }) {
  const { data: regions } = useRegions();
  const regionName = regions?.find(({ id }) => id === regionId)?.name ?? regionId;
  const region = useMemo(() => ({ regionId, regionName }), [regionId, regionName]);
  return <RegionContext value={region}>{children}</RegionContext>;
}

function Announcements() {
  const text = useStore(announcement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}

function BrokenPage() {
  return (
    <main role="alert">
      <EmptyState
        icon="error"
        title={t('This page stopped working')}
        action={<Button onClick={() => location.reload()}>{t('Reload the page')}</Button>}
      >
        <p>
          {t(
            'An unexpected error occurred in the console. Your key pairs aren’t affected, but a private key that wasn’t saved is lost: create a new key pair instead.',
          )}
        </p>
      </EmptyState>
    </main>
  );
}
