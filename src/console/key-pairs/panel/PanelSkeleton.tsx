import type { ReactNode } from 'react';
import { t } from '../../i18n/t';
import { DialogBody } from '../../ui/Dialog';
import styles from './PanelSkeleton.module.css';

const blocks = ['overview', 'publicKey', 'fingerprints'];

/** `waiting` tells why it takes longer; nothing when it does not. */
export function PanelSkeleton({ waiting }: { waiting: ReactNode }) {
  return (
    <DialogBody>
      <p role="status">{waiting}</p>
      <div aria-busy="true">
        <p className="visually-hidden">{t('Loading the key pair')}</p>
        {blocks.map((block) => (
          <div key={block} className={styles['block']}>
            <span className={styles['heading']} />
            <span className={styles['line']} />
            <span className={styles['line']} />
            <span className={styles['line']} />
          </div>
        ))}
      </div>
    </DialogBody>
  );
}
