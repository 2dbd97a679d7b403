import { WriteButton } from '../../account/WriteButton';
import { isUnbound } from '../../instances/bound-instances';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { Notice } from '../../ui/Notice';
import { itemsOf, type WriteResult } from '../../writes/result';
import type { KeyPairSummary } from '../list/rows';
import { DeletionFailures, type DeletionFailure } from './DeletionFailures';
import { isBoundRefusal } from './deletion-messages';
import type { ChosenKeyPair } from '../data/queries';

interface DeletionResultProps {
  results: readonly WriteResult<ChosenKeyPair>[];
  keyPairs: readonly KeyPairSummary[];
}

/** Where not everything was deleted: what was, and what not for which reason. */
export function DeletionResult({ results, keyPairs }: DeletionResultProps) {
  const { openDialog } = useKeyPairNavigation();
  const deleted = itemsOf(results, 'done').length;
  const stopped = itemsOf(results, 'stopped').length;
  const unbound = keyPairs.filter(({ bound }) => isUnbound(bound)).map(({ name }) => name);

  function unbindButtons({ names, error }: DeletionFailure) {
    const toUnbind = keyPairs.filter(
      ({ name, bound }) => bound.instances.length > 0 && names.includes(name),
    );
    if (!isBoundRefusal(error) || toUnbind.length === 0) return undefined;
    return toUnbind.map(({ name }) => (
      <WriteButton key={name} onClick={() => openDialog('unbind', [name])}>
        <span>
          <Phrase text="Unbind {name}" name={name} />
        </span>
      </WriteButton>
    ));
  }

  return (
    <>
      {deleted > 0 && (
        <Notice
          tone="warning"
          title={t('{deleted} of {total} key pairs deleted', { deleted, total: results.length })}
        />
      )}
      <DeletionFailures results={results} unbound={new Set(unbound)} actionsFor={unbindButtons} />
      {stopped > 0 && (
        <Notice
          tone="info"
          title={t(
            { one: '{count} key pair skipped', other: '{count} key pairs skipped' },
            { count: stopped },
          )}
        >
          <p>{t('Not deleted because you stopped.')}</p>
        </Notice>
      )}
    </>
  );
}
