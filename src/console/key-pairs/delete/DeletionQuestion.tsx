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
        <Notice tone="warning" title={boundWords(bound.length, keyPairs.length)}>
          <p>
            The instances keep working and still accept the private key. They also keep the name of
            the key pair, so {bound.length === 1 ? 'it is' : 'these names are'} retired: no new key
            pair can have {bound.length === 1 ? 'it' : 'them'} until no instance carries{' '}
            {bound.length === 1 ? 'it' : 'them'} any more. To keep{' '}
            {bound.length === 1 ? 'the name' : 'the names'} free, unbind first. Where ECS follows
            its newer rule it refuses instead, and nothing is deleted.
          </p>
        </Notice>
      )}
    </>
  );
}

function boundWords(bound: number, all: number): string {
  if (all === 1) return 'This key pair is bound';
  return bound === 1 ? 'One of them is bound' : `${bound} of them are bound`;
}
