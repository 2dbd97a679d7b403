import { Fragment, useState } from 'react';
import type { Instance } from '../../contract/instances';
import { Button } from '../ui/Button';
import { instanceName } from './instance-words';
import styles from './InstanceNames.module.css';

const shownAtFirst = 6;

/** Names in a row, as many as can be taken in; the others on demand. */
export function InstanceNames({ instances }: { instances: readonly Instance[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const isLong = instances.length > shownAtFirst + 1;
  const shown = isLong && !showsAll ? instances.slice(0, shownAtFirst) : instances;
  return (
    <>
      {shown.map((instance, index) => (
        <Fragment key={instance.InstanceId}>
          {index > 0 && ', '}
          <bdi title={instance.InstanceId} className={styles['name']}>
            {instanceName(instance)}
          </bdi>
        </Fragment>
      ))}
      {isLong && (
        <>
          {' '}
          <Button
            variant="text"
            className={styles['more']}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? 'show fewer' : `and ${instances.length - shown.length} more`}
          </Button>
        </>
      )}
    </>
  );
}
