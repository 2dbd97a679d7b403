import { RegionControl } from '../regions/RegionControl';
import { Shell } from '../shell/Shell';
import { loadable } from '../ui/loadable';
import { TopBarEnd } from './TopBarEnd';

const NotFound = loadable(async () => (await import('./NotFound')).NotFound);

export function NotFoundPage() {
  return (
    <Shell regionControl={<RegionControl keptQuery="" />} topBarEnd={<TopBarEnd />}>
      <NotFound />
    </Shell>
  );
}
