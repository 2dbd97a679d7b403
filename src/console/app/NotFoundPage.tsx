import { firstRegion, recentRegions } from '../regions/recent-regions';
import { RegionControl } from '../regions/RegionControl';
import { Shell } from '../shell/Shell';
import { loadable } from '../ui/loadable';
import { TopBarEnd } from './TopBarEnd';

const NotFound = loadable(async () => (await import('./NotFound')).NotFound);

export function NotFoundPage() {
  const regionId = recentRegions()[0] ?? firstRegion;
  return (
    <Shell
      regionId={regionId}
      regionControl={<RegionControl regionId={regionId} keptQuery="" />}
      topBarEnd={<TopBarEnd />}
    >
      <NotFound regionId={regionId} />
    </Shell>
  );
}
