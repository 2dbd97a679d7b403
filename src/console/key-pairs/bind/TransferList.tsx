import type { RefObject } from 'react';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { bindTexts } from './bind-texts';
import type { Binding } from './binding-rules';
import { selectableIds, type Candidate } from './eligibility';
import { TransferBox } from './TransferBox';
import styles from './TransferList.module.css';

interface TransferListProps {
  mode: Binding['mode'];
  candidates: readonly Candidate[] | undefined;
  isComplete: boolean;
  chosenIds: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  checkedIds: ReadonlySet<string>;
  onCheck: (ids: ReadonlySet<string>) => void;
  searchBox: RefObject<HTMLInputElement | null>;
  addButton: RefObject<HTMLButtonElement | null>;
}

export function TransferList(props: TransferListProps) {
  const { candidates, chosenIds, onChoose, checkedIds, onCheck } = props;
  const { searchBox, addButton } = props;
  const isChosen = ({ instance, reason }: Candidate) =>
    reason === null && chosenIds.has(instance.InstanceId);
  const right = (candidates ?? []).filter(isChosen);
  const left = candidates?.filter((candidate) => !isChosen(candidate));
  const toAdd = checkedIds.intersection(new Set(selectableIds(left ?? [])));
  const toTakeBack = checkedIds.intersection(new Set(selectableIds(right)));

  function move(ids: ReadonlySet<string>, isAdded: boolean) {
    if (ids.size === 0) return;
    onChoose(isAdded ? chosenIds.union(ids) : chosenIds.difference(ids));
    onCheck(checkedIds.difference(ids));
    announce(
      isAdded
        ? t(
            {
              one: '{count} instance added to Selected',
              other: '{count} instances added to Selected',
            },
            { count: ids.size },
          )
        : t(
            {
              one: '{count} instance taken back from Selected',
              other: '{count} instances taken back from Selected',
            },
            { count: ids.size },
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
          aria-disabled={toAdd.size === 0}
          onClick={() => move(toAdd, true)}
        >
          <span className={styles['moveLabel']}>{t('Add')}</span>
          <Icon name="right" />
        </Button>
        <Button
          aria-label={t('Take back from selected')}
          aria-disabled={toTakeBack.size === 0}
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
  return bindTexts[mode].noInstances();
}
