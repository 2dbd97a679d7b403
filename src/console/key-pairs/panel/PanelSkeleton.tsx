import { DialogBody } from '../../ui/Dialog';
import styles from './PanelSkeleton.module.css';

const blocks = ['overview', 'public key', 'fingerprints'];

export function PanelSkeleton() {
  return (
    <DialogBody>
      <div aria-busy="true">
        <p className="visually-hidden">Loading the key pair</p>
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
