import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { firstRegion, recentRegions } from '../shell/recent-regions';
import { RegionControl } from '../shell/RegionControl';
import { Shell } from '../shell/Shell';
import { buttonClass } from '../ui/Button';
import type { Elements } from '../ui/elements';
import { EmptyState } from '../ui/EmptyState';
import { Phrase } from '../ui/Phrase';
import { WayOn } from '../ui/WayOn';
import { keyPairsPath } from './paths';

export function NotFoundPage({ topBarEnd }: { topBarEnd: Elements }) {
  const { pathname } = useLocation();
  const regionId = recentRegions()[0] ?? firstRegion;

  useEffect(() => {
    document.title = 'Page not found - ECS Key Pair Console';
  }, []);

  return (
    <Shell
      regionId={regionId}
      regionControl={<RegionControl regionId={regionId} keptQuery="" />}
      topBarEnd={topBarEnd}
    >
      <h1 className="visually-hidden">Page not found</h1>
      <EmptyState
        icon="search"
        title="This console has no such page"
        action={
          <WayOn className={buttonClass('primary')} to={keyPairsPath(regionId)}>
            Go to SSH Key Pairs
          </WayOn>
        }
      >
        <p>
          <Phrase
            text="The address ends in {path}. The link may be old, or mistyped."
            path={pathname}
          />
        </p>
      </EmptyState>
    </Shell>
  );
}
