import type { ReactNode } from 'react';
import { keyPairsPerRegion } from '../../contract/limits';
import { Button } from '../ui/Button';
import type { Elements } from '../ui/elements';
import { Icon } from '../ui/Icon';
import styles from './KeyPairsHeader.module.css';

interface KeyPairsHeaderProps {
  /** How many key pairs the region has, once that is known. */
  total?: number | undefined;
  /** The buttons that make a key pair; without them, the room they take. */
  actions?: Elements;
  /** What stands in the toolbar. */
  children: ReactNode;
}

/** From this share on it is worth a warning. */
const nearlyFull = 0.9;
/** "Create an SSH key pair" in the documentation of ECS. */
const documentation = 'https://www.alibabacloud.com/help/doc-detail/51793.htm';

export function KeyPairsHeader({ total, actions, children }: KeyPairsHeaderProps) {
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1 className={styles['title']}>SSH Key Pairs</h1>
          <p className={styles['secondary']}>
            <span>
              For Linux instances only. ECS keeps the public key; the private key is yours to save.
            </span>{' '}
            <a href={documentation} target="_blank" rel="noreferrer" className={styles['link']}>
              <span>Documentation</span>
              <Icon name="external" />
              <span className="visually-hidden">(opens in a new tab)</span>
            </a>
          </p>
        </div>
        <div className={styles['side']}>
          <div className={styles['actions']}>
            {actions ?? (
              <>
                <Button variant="primary" disabled>
                  Create SSH Key Pair
                </Button>
                <Button disabled>Import SSH Key Pair</Button>
              </>
            )}
          </div>
          <Quota total={total} />
        </div>
      </header>
      <div className={styles['toolbar']}>{children}</div>
    </>
  );
}

function Quota({ total }: { total: number | undefined }) {
  if (total === undefined) return <p className={styles['quota']}>{'\u00a0'}</p>;
  const isNearlyFull = total >= keyPairsPerRegion * nearlyFull;
  return (
    <div className={styles['quota']}>
      <p>
        <span>{`${total} of ${keyPairsPerRegion} key pairs`}</span>
        {isNearlyFull && <strong>{roomLeft(keyPairsPerRegion - total)}</strong>}
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

function roomLeft(count: number): string {
  return count > 0 ? `: room for ${count} more` : ': this region is full';
}
