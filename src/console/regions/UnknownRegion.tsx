import { useEffect } from 'react';
import type { RegionChoice } from './regions';
import { keyPairsPath } from '../routing/paths';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { LinkAway } from '../ui/LinkAway';
import { firstRegion } from './recent-regions';

interface UnknownRegionProps {
  regionId: string;
  regions: readonly RegionChoice[];
}

export function UnknownRegion({ regionId, regions }: UnknownRegionProps) {
  const meant = regions.find(({ id }) => id === regionId.trim().toLowerCase());
  const wayOn = meant ?? regions.find(({ id }) => id === firstRegion) ?? regions[0];

  useEffect(() => {
    document.title = 'Unknown region - ECS Key Pair Console';
  }, []);

  return (
    <>
      <h1 className="visually-hidden">Unknown region</h1>
      <EmptyState
        icon="search"
        title={`There is no region “${regionId}”`}
        action={
          wayOn && (
            <LinkAway className={buttonClass('primary')} to={keyPairsPath(wayOn.id)}>
              {`Go to ${wayOn.name}`}
            </LinkAway>
          )
        }
      >
        <p>
          {meant
            ? 'The ids of regions are written in small letters.'
            : 'Choose a region in the bar at the top, or go on in the one below.'}
        </p>
      </EmptyState>
    </>
  );
}
