import { Fragment, useState } from 'react';
import type { Instance } from '../../contract/instances';
import { Button } from '../ui/Button';
import { countShown } from '../ui/list-names';
import { instanceName } from './instance-text';
import styles from './InstanceNames.module.css';

/** Names in a row, the first few of them; a button shows the rest. */
export function InstanceNames({ instances }: { instances: readonly Instance[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const count = countShown(instances.length);
  const isLong = count < instances.length;
  const shown = showsAll ? instances : instances.slice(0, count);
  return (
    <>
      {shown.map((instance, index) => (
        <Fragment key={instance.InstanceId}>
          {index > 0 && <span>, </span>}
          <bdi title={instance.InstanceId} className={styles['name']} translate="no">
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
