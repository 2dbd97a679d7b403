import { listInstances } from '../../instances/instance-text';
import { gapLanguage, gapReason } from '../../instances/gap-reason';
import type { BoundInstances } from '../../instances/bound-instances';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { Notice } from '../../ui/Notice';
import { byName } from '../list/list-view';
import type { KeyPairSummary } from '../list/rows';
import { BoundNotice } from './BoundNotice';
import styles from './DeletionQuestion.module.css';

interface DeletionQuestionProps {
  keyPairs: readonly KeyPairSummary[];
  bound: readonly KeyPairSummary[];
}

export function DeletionQuestion({ keyPairs, bound }: DeletionQuestionProps) {
  const { regionName } = useRegion();
  const ordered = keyPairs.toSorted(
    (a, b) => Number(bound.includes(b)) - Number(bound.includes(a)) || byName(a, b),
  );
  const gap = keyPairs[0]?.bound.gap ?? null;
  return (
    <>
      <p>
        {t(
          {
            one: 'This permanently deletes the key pair from {region}. Private key files aren’t affected.',
            other:
              'This permanently deletes the key pairs from {region}. Private key files aren’t affected.',
          },
          { count: keyPairs.length, region: regionName },
        )}
      </p>
      <ul className={styles['keyPairs']} aria-label={t('Key pairs to delete')}>
        {ordered.map(({ name, bound: bindings }) => (
          <li key={name}>
            <bdi translate="no" className={styles['name']}>
              {name}
            </bdi>
            <span className={styles['bound']}>{boundText(bindings)}</span>
          </li>
        ))}
      </ul>
      {gap && gap.kind !== 'loading' && (
        <Notice tone="warning" title={t('ECS may refuse to delete bound key pairs')}>
          <p>
            <span>{t('It’s not known which instances are bound.')}</span>{' '}
            <span lang={gapLanguage(gap)}>{gapReason(gap)}</span>
          </p>
        </Notice>
      )}
      {bound.length > 0 && <BoundNotice bound={bound.length} all={keyPairs.length} />}
    </>
  );
}

function boundText({ instances, gap }: BoundInstances): string {
  if (instances.length > 0)
    return t('bound to {instances}', { instances: listInstances(instances) });
  if (gap === null) return t('not bound');
  return gap.kind === 'loading' ? t('bound instances not known yet') : t('bound instances unknown');
}
