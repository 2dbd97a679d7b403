import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { firstRegion, recentRegions } from '../shell/recent-regions';
import { RegionControl } from '../shell/RegionControl';
import { Shell } from '../shell/Shell';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { keyPairsPath } from './paths';

export function NotFoundPage({ topBarEnd }: { topBarEnd: ReactNode }) {
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
          <Link className={buttonClass('primary')} to={keyPairsPath(regionId)}>
            Go to SSH Key Pairs
          </Link>
        }
      >
        <p>The address ends in {pathname}. The link may be old, or mistyped.</p>
      </EmptyState>
    </Shell>
  );
}
