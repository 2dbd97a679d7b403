import { MemoryRouter } from 'react-router-dom';
import { KeyPairsHeader } from '../key-pairs/KeyPairsHeader';
import { KeyPairsSkeleton } from '../key-pairs/list/KeyPairsSkeleton';
import { firstRegion } from '../shell/recent-regions';
import { RegionButton } from '../shell/RegionButton';
import { Shell } from '../shell/Shell';

/**
 * What index.html shows until the first script has run. It is rendered once, when the page is
 * built, and is inert, for nothing in it works yet.
 */
export function StaticShell() {
  return (
    <div inert>
      <MemoryRouter basename={import.meta.env.BASE_URL} initialEntries={[import.meta.env.BASE_URL]}>
        <Shell
          regionId={firstRegion}
          regionControl={<RegionButton regionName={'\u00a0'} open={false} />}
        >
          <KeyPairsHeader />
          <KeyPairsSkeleton />
        </Shell>
      </MemoryRouter>
    </div>
  );
}
