import { Link } from 'react-router-dom';
import { keyPairsPath } from '../app/paths';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { firstRegion } from './recent-regions';

export function UnknownRegion({ regionId }: { regionId: string }) {
  return (
    <>
      <h1 className="visually-hidden">Unknown region</h1>
      <EmptyState
        icon="search"
        title={`There is no region “${regionId}”`}
        action={
          <Link className={buttonClass('primary')} to={keyPairsPath(firstRegion)}>
            Go to China (Hangzhou)
          </Link>
        }
      >
        <p>Choose a region in the bar at the top, or go on in the one below.</p>
      </EmptyState>
    </>
  );
}
