import { firstRegion, recentRegions } from '../regions/recent-regions';
import { RegionControl } from '../regions/RegionControl';
import { Shell } from '../shell/Shell';
import type { Elements } from '../ui/elements';
import { loadable } from '../ui/loadable';

const NotFound = loadable(async () => (await import('./NotFound')).NotFound);

export function NotFoundPage({ topBarEnd }: { topBarEnd: Elements }) {
  const regionId = recentRegions()[0] ?? firstRegion;
  return (
    <Shell
      regionId={regionId}
      regionControl={<RegionControl regionId={regionId} keptQuery="" />}
      topBarEnd={topBarEnd}
    >
      <NotFound regionId={regionId} />
    </Shell>
  );
}
