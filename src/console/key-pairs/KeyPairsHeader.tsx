import type { ReactNode } from 'react';
import { keyPairsPerRegion } from '../../contract/limits';
import { Phrase } from '../i18n/Phrase';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import type { Elements } from '../ui/elements';
import { Icon } from '../ui/Icon';
import styles from './KeyPairsHeader.module.css';

interface KeyPairsHeaderProps {
  total?: number | undefined;
  actions?: Elements;
  children: ReactNode;
}

const nearlyFull = 0.9;
const documentation = 'https://www.alibabacloud.com/help/doc-detail/51793.htm';

export function KeyPairsHeader({ total, actions, children }: KeyPairsHeaderProps) {
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1 className={styles['title']}>{t('SSH Key Pairs')}</h1>
          <p className={styles['secondary']}>
            <span>
              {t('For Linux instances only. ECS stores the public key. You save the private key.')}
            </span>{' '}
            <a href={documentation} target="_blank" rel="noreferrer" className={styles['link']}>
              <span>{t('Documentation')}</span>
              <Icon name="external" />
              <span className="visually-hidden">{t('(opens in a new tab)')}</span>
            </a>
          </p>
        </div>
        <div className={styles['side']}>
          <div className="row">
            {actions ?? (
              <>
                <Button variant="primary" disabled>
                  {t('Create SSH Key Pair')}
                </Button>
                <Button disabled>{t('Import SSH Key Pair')}</Button>
              </>
            )}
          </div>
          <Quota total={total} />
        </div>
      </header>
      <div className={`row ${styles['toolbar']}`}>{children}</div>
    </>
  );
}

function Quota({ total }: { total: number | undefined }) {
  if (total === undefined) return <p className={styles['quota']}>{'\u00a0'}</p>;
  const isNearlyFull = total >= keyPairsPerRegion * nearlyFull;
  const left = keyPairsPerRegion - total;
  return (
    <div className={styles['quota']}>
      <p>
        {isNearlyFull ? (
          <Phrase
            text={
              left > 0
                ? '{total} of {max} key pairs: <strong>{left} left</strong>'
                : '{total} of {max} key pairs: <strong>this region is full</strong>'
            }
            total={total}
            max={keyPairsPerRegion}
            left={left}
            strong={<strong />}
          />
        ) : (
          <span>{t('{total} of {max} key pairs', { total, max: keyPairsPerRegion })}</span>
        )}
      </p>
      <meter
        aria-label={t('Key pairs used')}
        min={0}
        max={keyPairsPerRegion}
        high={keyPairsPerRegion * nearlyFull}
        value={total}
      />
    </div>
  );
}
