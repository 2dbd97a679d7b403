import type { RefObject } from 'react';
import { instanceCount } from '../../instances/instance-text';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { BindMode, Candidate } from './eligibility';
import { withIds, withoutIds, type Ids } from './ids';
import { TransferBox } from './TransferBox';
import styles from './TransferList.module.css';

interface TransferListProps {
  mode: BindMode;
  /** `undefined` while they are on their way. */
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
        ? `${instanceCount(ids.length)} added to Selected`
        : `${instanceCount(ids.length)} taken back from Selected`,
    );
  }

  return (
    <div className={styles['transfer']}>
      <TransferBox
        title="Select Instance"
        searchLabel="Search instances"
        searchBox={searchBox}
        candidates={left}
        checkedIds={checkedIds}
        onCheck={onCheck}
        emptyMessage={emptyText(props, right.length)}
      />
      <div className={styles['moves']}>
        <Button
          ref={addButton}
          aria-label="Add to selected"
          aria-disabled={toAdd.length === 0}
          onClick={() => move(toAdd, true)}
        >
          <span className={styles['moveLabel']}>Add</span>
          <Icon name="right" />
        </Button>
        <Button
          aria-label="Take back from selected"
          aria-disabled={toTakeBack.length === 0}
          onClick={() => move(toTakeBack, false)}
        >
          <Icon name="left" />
          <span className={styles['moveLabel']}>Take back</span>
        </Button>
      </div>
      <TransferBox
        title="Selected"
        searchLabel="Search selected instances"
        candidates={right}
        checkedIds={checkedIds}
        onCheck={onCheck}
        emptyMessage="Nothing selected yet."
      />
    </div>
  );
}

function emptyText({ mode, isComplete }: TransferListProps, chosenCount: number): string {
  if (!isComplete) return 'No other instance is known.';
  if (chosenCount > 0) return 'All instances are selected.';
  return mode === 'bind'
    ? 'There are no instances in this region.'
    : 'This key pair is bound to no instance.';
}

function checkedOf(candidates: readonly Candidate[], checkedIds: Ids): string[] {
  return candidates
    .filter(({ instance, reason }) => reason === null && checkedIds.has(instance.InstanceId))
    .map(({ instance }) => instance.InstanceId);
}
