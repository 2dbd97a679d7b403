import { Fragment, useState } from 'react';
import type { Instance } from '../../contract/instances';
import { ElementList } from '../i18n/ElementList';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { countShown } from '../ui/list-names';
import { instanceName } from './instance-text';
import styles from './InstanceNames.module.css';

/** The first few names as a list; a button shows the rest. */
export function InstanceNames({ instances }: { instances: readonly Instance[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const count = countShown(instances.length);
  const shown = showsAll ? instances : instances.slice(0, count);
  const rest = instances.length - shown.length;
  const isLong = count < instances.length;
  // Makes the list end with a separator ("a, b, and ") that the button completes.
  const last = rest > 0 ? [<Fragment key="more" />] : [];
  return (
    <>
      <ElementList>
        {[
          ...shown.map((instance) => (
            <bdi
              key={instance.InstanceId}
              title={instance.InstanceId}
              className={styles['name']}
              translate="no"
            >
              {instanceName(instance)}
            </bdi>
          )),
          ...last,
        ]}
      </ElementList>
      {isLong && (
        <>
          {showsAll && <span> </span>}
          <Button
            variant="text"
            className={styles['more']}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? t('Show fewer') : t('{rest} more', { rest })}
          </Button>
        </>
      )}
    </>
  );
}
