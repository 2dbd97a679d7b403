import { Notice } from '../../ui/Notice';
import type { KeyPairRow } from '../list/rows';
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
      {bound.length > 0 && (
        <Notice tone="warning" title="Some are bound to instances">
          <p>
            The instances keep working and still accept the private key. Their name for it stays
            too, so {bound.length === 1 ? 'this name is' : 'these names are'} retired: no new key
            pair can have {bound.length === 1 ? 'it' : 'them'} until no instance carries{' '}
            {bound.length === 1 ? 'it' : 'them'} any more. To keep the name free, unbind first.
          </p>
        </Notice>
      )}
    </>
  );
}
