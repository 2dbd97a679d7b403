import type { Elements } from '../../ui/elements';
import { focusOnMount } from '../../ui/take-focus';
import styles from './Steps.module.css';

interface KeyPairStepProps {
  keyPairName: string;
  children: Elements;
}

/** What a step says, under the key pair that it is about. The step before it had focus. */
export function KeyPairStep({ keyPairName, children }: KeyPairStepProps) {
  return (
    <div ref={focusOnMount} tabIndex={-1} className={styles['step']}>
      <p>
        Key pair{' '}
        <b className={styles['name']}>
          <bdi translate="no">{keyPairName}</bdi>
        </b>
      </p>
      {children}
    </div>
  );
}
