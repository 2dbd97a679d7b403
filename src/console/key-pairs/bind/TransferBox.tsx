import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { formatValue } from '../../i18n/format';
import { t } from '../../i18n/t';
import { instanceMatches } from '../../instances/instance-details';
import { Icon } from '../../ui/Icon';
import { SelectAll } from '../../ui/SelectAll';
import { retype } from '../../ui/retype';
import { TextInput } from '../../ui/TextInput';
import { useDraft } from '../../ui/use-draft';
import { CandidateRow } from './CandidateRow';
import { selectableIds, type Candidate } from './eligibility';
import styles from './Transfer.module.css';

interface TransferBoxProps {
  title: string;
  searchLabel: string;
  searchBox?: RefObject<HTMLInputElement | null>;
  /** `undefined` while loading. */
  candidates: readonly Candidate[] | undefined;
  checkedIds: ReadonlySet<string>;
  onCheck: (ids: ReadonlySet<string>) => void;
  emptyMessage: string;
}

export function TransferBox(props: TransferBoxProps) {
  const { title, searchLabel, searchBox, candidates, checkedIds, onCheck, emptyMessage } = props;
  const id = useId();
  const [search, setSearch] = useState('');
  const draft = useDraft(search, setSearch);
  const [activeId, setActiveId] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const shown = (candidates ?? []).filter(({ instance }) => instanceMatches(instance, search));
  const shownIds = selectableIds(shown);
  const allIds = selectableIds(candidates ?? []);
  const checkedCount = allIds.filter((each) => checkedIds.has(each)).length;
  const tabStop = shown.find(({ instance }) => instance.InstanceId === activeId) ?? shown.at(0);

  function check(ids: readonly string[], isChecked: boolean) {
    const changed = new Set(ids);
    onCheck(isChecked ? checkedIds.union(changed) : checkedIds.difference(changed));
  }

  // Roving focus: one tab stop, then arrow keys.
  function moveFocus(event: KeyboardEvent) {
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    const current = boxes.findIndex((box) => box === document.activeElement);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: boxes.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    boxes[Math.min(Math.max(0, target), boxes.length - 1)]?.focus();
  }

  return (
    <div role="group" aria-labelledby={id} className={styles['box']}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        <span className={styles['count']}>
          {checkedCount > 0
            ? t('{checked} of {total} checked', { checked: checkedCount, total: allIds.length })
            : candidates && formatValue(candidates.length)}
        </span>
      </div>
      <div className={styles['search']}>
        <Icon name="search" className={styles['searchIcon']} />
        <TextInput
          ref={searchBox}
          data-initial-focus
          aria-label={searchLabel}
          placeholder={t('Name, ID, or IP address')}
          className={styles['searchInput']}
          value={draft.text}
          onChange={(event) => draft.edit(event.target.value)}
          onCompositionStart={draft.startComposing}
          onCompositionEnd={(event) => draft.endComposing(event.currentTarget.value)}
          onBlur={draft.flush}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || draft.text === '') return;
            // The first Esc clears the search, the next one closes the dialog.
            event.stopPropagation();
            retype('');
            draft.flush();
          }}
        />
      </div>
      <label className={`row ${styles['all']}`}>
        <SelectAll ids={shownIds} selected={checkedIds} onSelect={check} />
        <span>{t('Select all shown')}</span>
      </label>
      {shown.length > 0 ? (
        <ul ref={list} className={styles['rows']} onKeyDown={moveFocus}>
          {shown.map(({ instance, reason }) => (
            <CandidateRow
              key={instance.InstanceId}
              instance={instance}
              reason={reason}
              isChecked={checkedIds.has(instance.InstanceId)}
              isTabStop={instance === tabStop?.instance}
              onCheck={check}
              onFocus={setActiveId}
            />
          ))}
        </ul>
      ) : (
        <p role="status" className={styles['empty']}>
          {candidates === undefined
            ? t('Loading instances…')
            : candidates.length > 0
              ? t('No instance matches “{search}”.', { search: search.trim() })
              : emptyMessage}
        </p>
      )}
    </div>
  );
}
