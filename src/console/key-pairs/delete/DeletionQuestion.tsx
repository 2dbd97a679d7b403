import type { KeyPairRow } from '../list/rows';
import { BoundNotice } from './BoundNotice';
import styles from './DeletionQuestion.module.css';

interface DeletionQuestionProps {
  keyPairs: readonly KeyPairRow[];
  /** Those of them that are bound to an instance. */
  bound: readonly KeyPairRow[];
}

/** What will be deleted, what it is bound to, and what follows from that. */
export function DeletionQuestion({ keyPairs, bound }: DeletionQuestionProps) {
  return (
    <>
      <p>
        This cannot be undone. Whoever holds the private key keeps it, but ECS forgets the pair.
      </p>
      <ul className={styles['keyPairs']} aria-label="Key pairs to delete">
        {keyPairs.map(({ name, bound: instances }) => (
          <li key={name}>
            <bdi className={styles['name']}>{name}</bdi>
            <span className={styles['bound']}>
              {instances === null
                ? 'bound instances not known yet'
                : instances.length === 0
                  ? 'not bound'
                  : `bound to ${instances.map((instance) => instance.InstanceName).join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {bound.length > 0 && <BoundNotice bound={bound.length} all={keyPairs.length} />}
    </>
  );
}
