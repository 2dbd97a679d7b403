import { useRef } from 'react';
import { WriteButton } from '../../../account/WriteButton';
import { defineMessages, t } from '../../../i18n/t';
import { useKeyPairNavigation } from '../../../routing/key-pair-navigation';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import { SelectAll } from '../../../ui/SelectAll';
import { unstickTall } from '../../../ui/unstick-tall';
import type { Selection } from './use-selection';
import styles from './ListFooter.module.css';
import {
  pageSizes,
  type ListExtent,
  type ListState,
  type ListView,
  type PageSize,
} from '../list-view';

interface ListFooterProps {
  view: ListView;
  pageSize: PageSize;
  selection: Selection;
  onChange: (change: Partial<ListState>) => void;
  extent: ListExtent;
}

const totals: Record<ListExtent, (values: { count: number }) => string> = defineMessages({
  loading: 'Total: {count} so far',
  incomplete: 'At least {count}',
  complete: 'Total: {count}',
});

export function ListFooter(props: ListFooterProps) {
  const { view, pageSize, selection, onChange, extent } = props;
  const { openDialog } = useKeyPairNavigation();
  const { selected } = selection;
  const foundNames = view.found.map(({ row }) => row.name);
  const isPageSelected = view.shown.every(({ row }) => selected.has(row.name));
  const canSelectMore = extent === 'complete' && selected.size < foundNames.length;
  const deleteButton = useRef<HTMLButtonElement>(null);

  /** For buttons that disappear on click. */
  function select(names: readonly string[], isSelected: boolean) {
    selection.set(names, isSelected);
    deleteButton.current?.focus();
  }

  function goTo(page: number) {
    if (page >= 1 && page <= view.pageCount) onChange({ page });
  }

  return (
    <div ref={unstickTall} className={`row ${styles['footer']}`}>
      <div
        ref={unstickTall}
        className={`row ${styles['selection']}`}
        data-active={selected.size > 0 || undefined}
      >
        <SelectAll
          aria-label={t('Select all on this page')}
          ids={view.shown.map(({ row }) => row.name)}
          selected={selected}
          onSelect={selection.set}
        />
        <WriteButton
          ref={deleteButton}
          // Not `disabled`: focus returns here after the deletion.
          aria-disabled={selected.size === 0}
          onClick={() => {
            if (selected.size > 0) openDialog('delete', [...selected]);
          }}
        >
          {t('Delete')}
        </WriteButton>
        <span aria-live="polite">{t('{count} selected', { count: selected.size })}</span>
        {isPageSelected && canSelectMore && (
          <Button variant="text" onClick={() => select(foundNames, true)}>
            {t('Select all {count} results', { count: foundNames.length })}
          </Button>
        )}
        {selected.size > 0 && (
          <Button variant="text" onClick={() => select([...selected], false)}>
            {t('Clear')}
          </Button>
        )}
      </div>
      <div className={`row ${styles['paging']}`}>
        <span>{totals[extent]({ count: view.found.length })}</span>
        <label className="row">
          <span>{t('Per page')}</span>
          <Select
            value={pageSize}
            onChange={(event) => {
              const chosen = pageSizes.find((size) => String(size) === event.target.value);
              if (chosen) onChange({ pageSize: chosen });
            }}
          >
            {pageSizes.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        </label>
        <nav className={`row ${styles['pager']}`} aria-label={t('Pages')}>
          <IconButton
            icon="left"
            label={t('Previous page')}
            bordered
            // Not `disabled`: it would lose focus.
            aria-disabled={view.page <= 1}
            onClick={() => goTo(view.page - 1)}
          />
          <span aria-current="page" aria-live="polite">
            {`${view.page} / ${view.pageCount}`}
          </span>
          <IconButton
            icon="right"
            label={t('Next page')}
            bordered
            aria-disabled={view.page >= view.pageCount}
            onClick={() => goTo(view.page + 1)}
          />
        </nav>
      </div>
    </div>
  );
}
