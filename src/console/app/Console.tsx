import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followOtherTabs } from '../api/other-tabs';
import { createQueryClient } from '../api/query-client';
import { navigate, startRouting, useLocation } from '../routing/location';
import { keyPairsPath, readPath } from '../routing/paths';
import { firstRegion, recentRegions } from '../shell/recent-regions';
import { Announcements } from '../ui/Announcements';
import { guardComposition } from '../ui/composition';
import type { Elements } from '../ui/elements';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Toasts } from '../ui/Toasts';
import { BrokenPage } from './BrokenPage';
import { cleanAddress } from './clean-address';
import { KeyPairsPage } from './KeyPairsPage';
import { NotFoundPage } from './NotFoundPage';

cleanAddress();
startRouting();
guardComposition();

interface ConsoleProps {
  /** Stands at the end of the top bar, on every page. */
  topBarEnd: Elements;
}

/** The whole console, under the base path that it was built for. */
export function Console({ topBarEnd }: ConsoleProps) {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => followOtherTabs(queryClient), [queryClient]);
  return (
    <ErrorBoundary instead={<BrokenPage />}>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <Page topBarEnd={topBarEnd} />
          <Announcements />
          <Toasts />
        </QueryClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  );
}

/** What the address shows. */
function Page({ topBarEnd }: ConsoleProps) {
  const route = readPath(useLocation().pathname);
  if (route === null) return <NotFoundPage topBarEnd={topBarEnd} />;
  if (route.page === 'home') {
    return <Redirect to={keyPairsPath(recentRegions()[0] ?? firstRegion)} />;
  }
  const { regionId } = route;
  // An address that was cut off in front of the key pair's name.
  if (route.page === 'pair' && route.name === undefined) {
    return <Redirect to={keyPairsPath(regionId)} />;
  }
  return <KeyPairsPage regionId={regionId} topBarEnd={topBarEnd} />;
}

function Redirect({ to }: { to: string }) {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return null;
}
