import type { ReactNode } from 'react';
import { keyPairsPerRegion } from '../../contract/limits';
import { Button } from '../ui/Button';
import styles from './KeyPairsHeader.module.css';

interface KeyPairsHeaderProps {
  /** How many key pairs the region has, once that is known. */
  total?: number | undefined;
  /** What stands in the toolbar; without it, the room it will take. */
  children?: ReactNode;
}

export function KeyPairsHeader({ total, children }: KeyPairsHeaderProps) {
  return (
    <>
      <header className={styles['header']}>
        <div>
          <h1 className={styles['title']}>SSH Key Pairs</h1>
          <p className={styles['secondary']}>
            For Linux instances only. ECS keeps the public key; the private key is yours to save.
          </p>
        </div>
        <p className={styles['secondary']}>
          {total === undefined ? '\u00a0' : `${total} of ${keyPairsPerRegion} key pairs`}
        </p>
      </header>
      <div className={styles['toolbar']}>
        {children ?? (
          <Button variant="primary" disabled>
            Create SSH Key Pair
          </Button>
        )}
      </div>
    </>
  );
}
