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

/** From this share on it is worth a warning. */
const nearlyFull = 0.9;

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
        <Quota total={total} />
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

function Quota({ total }: { total: number | undefined }) {
  if (total === undefined) return <p className={styles['quota']}>{'\u00a0'}</p>;
  const left = keyPairsPerRegion - total;
  return (
    <div className={styles['quota']} data-nearly-full={total >= keyPairsPerRegion * nearlyFull}>
      <p>
        <span>{`${total} of ${keyPairsPerRegion} key pairs`}</span>
        {total >= keyPairsPerRegion * nearlyFull && (
          <strong>{left > 0 ? `: room for ${left} more` : ': this region is full'}</strong>
        )}
      </p>
      <meter
        aria-label="Key pairs used"
        min={0}
        max={keyPairsPerRegion}
        high={keyPairsPerRegion * nearlyFull}
        value={total}
      />
    </div>
  );
}
