import { listInstances } from '../../instances/instance-words';
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
  return (
    <>
      <p>
        {keyPairs.length === 1 ? 'It is' : 'They are'} deleted from {regionName}, and this cannot be
        undone. Whoever has a private key keeps it, but ECS forgets the pair.
      </p>
      <ul className={styles['keyPairs']} aria-label="Key pairs to delete">
        {ordered.map(({ name, bound: instances }) => (
          <li key={name}>
            <bdi className={styles['name']}>{name}</bdi>
            <span className={styles['bound']}>
              {instances === null
                ? 'bound instances not known yet'
                : instances.length === 0
                  ? 'not bound'
                  : `bound to ${listInstances(instances)}`}
            </span>
          </li>
        ))}
      </ul>
      {bound.length > 0 && <BoundNotice bound={bound.length} all={keyPairs.length} />}
    </>
  );
}
