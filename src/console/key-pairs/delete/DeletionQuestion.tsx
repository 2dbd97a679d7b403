import { listInstances } from '../../instances/instance-text';
import { gapReason } from '../../instances/gap-reason';
import type { BoundInstances } from '../../instances/bound-instances';
import { Notice } from '../../ui/Notice';
import { byName } from '../list/list-view';
import type { KeyPairRow } from '../list/rows';
import { BoundNotice } from './BoundNotice';
import styles from './DeletionQuestion.module.css';

interface DeletionQuestionProps {
  regionName: string;
  keyPairs: readonly KeyPairRow[];
  /** Those of them that are bound to an instance. */
  bound: readonly KeyPairRow[];
}

/** What will be deleted, what it is bound to, and what follows from that. */
export function DeletionQuestion({ regionName, keyPairs, bound }: DeletionQuestionProps) {
  // What has to be thought about comes first.
  const ordered = [
    ...bound.toSorted(byName),
    ...keyPairs.filter((each) => !bound.includes(each)).toSorted(byName),
  ];
  const gap = keyPairs[0]?.bound.gap ?? null;
  return (
    <>
      <p>
        {keyPairs.length === 1
          ? `It is deleted from ${regionName}, and this cannot be undone. Whoever has the private key keeps it, but ECS forgets the pair.`
          : `They are deleted from ${regionName}, and this cannot be undone. Whoever has a private key keeps it, but ECS forgets the pairs.`}
      </p>
      <ul className={styles['keyPairs']} aria-label="Key pairs to delete">
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
        <Notice tone="warning" title="ECS may refuse to delete what is bound">
          <p>{`It’s not known which instances are bound. ${gapReason(gap)}`}</p>
        </Notice>
      )}
      {bound.length > 0 && <BoundNotice bound={bound.length} all={keyPairs.length} />}
    </>
  );
}

function boundText({ instances, gap }: BoundInstances): string {
  if (instances.length > 0) return `bound to ${listInstances(instances)}`;
  if (gap === null) return 'not bound';
  return gap.kind === 'loading' ? 'bound instances not known yet' : 'bound instances unknown';
}
