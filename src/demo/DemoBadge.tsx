import { useState } from 'react';
import { t } from '../console/i18n/t';
import { IconButton } from '../console/ui/IconButton';
import { readStored, writeStored } from '../console/ui/stored';
import topBar from '../console/ui/TopBar.module.css';
import styles from './DemoBadge.module.css';

const hintKey = 'demo-hint';

/** Marks the data as sample data. On a first visit, a hint explains it. */
export function DemoBadge({ focusAfter }: { focusAfter: () => void }) {
  const [showsHint, setShowsHint] = useState(() => readStored(hintKey) === null);
  return (
    <>
      {showsHint && (
        <p className={styles['hint']}>
          <span>{t('Nothing here reaches Alibaba Cloud.')}</span>
          <IconButton
            icon="close"
            label={t('Close hint')}
            className={topBar['icon']}
            onClick={() => {
              writeStored(hintKey, 'seen');
              setShowsHint(false);
              focusAfter();
            }}
          />
        </p>
      )}
      <span className={topBar['badge']}>{t('Demo data')}</span>
    </>
  );
}
