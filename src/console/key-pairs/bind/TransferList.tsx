import type { RefObject } from 'react';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { BindMode, Candidate } from './eligibility';
import { withIds, withoutIds, type Ids } from './ids';
import { TransferBox } from './TransferBox';
import styles from './TransferList.module.css';

interface TransferListProps {
  mode: BindMode;
  candidates: readonly Candidate[] | undefined;
  /** Whether the candidates are all there are. */
  isComplete: boolean;
  chosenIds: Ids;
  onChoose: (ids: Ids) => void;
  /** Those with a tick, on either side. */
  checkedIds: Ids;
  onCheck: (ids: Ids) => void;
  searchBox: RefObject<HTMLInputElement | null>;
  addButton: RefObject<HTMLButtonElement | null>;
}

/** Two boxes side by side; instances are ticked in one and moved to the other. */
export function TransferList(props: TransferListProps) {
  const { candidates, chosenIds, onChoose, checkedIds, onCheck } = props;
  const { searchBox, addButton } = props;
  const isChosen = ({ instance, reason }: Candidate) =>
    reason === null && chosenIds.has(instance.InstanceId);
  const right = (candidates ?? []).filter(isChosen);
  const left = candidates?.filter((candidate) => !isChosen(candidate));
  const toAdd = checkedOf(left ?? [], checkedIds);
  const toTakeBack = checkedOf(right, checkedIds);

  function move(ids: readonly string[], isAdded: boolean) {
    if (ids.length === 0) return;
    onChoose(isAdded ? withIds(chosenIds, ids) : withoutIds(chosenIds, ids));
    onCheck(withoutIds(checkedIds, ids));
    announce(
      isAdded
        ? t(
            {
              one: '{count} instance added to Selected',
              other: '{count} instances added to Selected',
            },
            { count: ids.length },
          )
        : t(
            {
              one: '{count} instance taken back from Selected',
              other: '{count} instances taken back from Selected',
            },
            { count: ids.length },
          ),
    );
  }

  return (
    <div className={styles['transfer']}>
      <TransferBox
        title={t('Select Instance')}
        searchLabel={t('Search instances')}
        searchBox={searchBox}
        candidates={left}
        checkedIds={checkedIds}
        onCheck={onCheck}
        emptyMessage={emptyText(props, right.length)}
      />
      <div className={styles['moves']}>
        <Button
          ref={addButton}
          aria-label={t('Add to selected')}
          aria-disabled={toAdd.length === 0}
          onClick={() => move(toAdd, true)}
        >
          <span className={styles['moveLabel']}>{t('Add')}</span>
          <Icon name="right" />
        </Button>
        <Button
          aria-label={t('Take back from selected')}
          aria-disabled={toTakeBack.length === 0}
          onClick={() => move(toTakeBack, false)}
        >
          <Icon name="left" />
          <span className={styles['moveLabel']}>{t('Take back')}</span>
        </Button>
      </div>
      <TransferBox
        title={t('Selected')}
        searchLabel={t('Search selected instances')}
        candidates={right}
        checkedIds={checkedIds}
        onCheck={onCheck}
        emptyMessage={t('Nothing selected yet.')}
      />
    </div>
  );
}

function emptyText({ mode, isComplete }: TransferListProps, chosenCount: number): string {
  if (!isComplete) return t('No other instances could be loaded.');
  if (chosenCount > 0) return t('All instances are selected.');
  return mode === 'bind'
    ? t('No instances in this region.')
    : t('This key pair isn’t bound to any instance.');
}

function checkedOf(candidates: readonly Candidate[], checkedIds: Ids): string[] {
  return candidates
    .filter(({ instance, reason }) => reason === null && checkedIds.has(instance.InstanceId))
    .map(({ instance }) => instance.InstanceId);
}
