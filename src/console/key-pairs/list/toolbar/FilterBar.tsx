import { defineMessages, t } from '../../../i18n/t';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Select } from '../../../ui/Select';
import { boundFilters, type BoundFilter, type ListState } from '../list-view';
import type { KeyPairSummary } from '../rows';
import styles from './FilterBar.module.css';
import { tagOptions } from './tag-options';

interface FilterBarProps {
  id: string;
  isOpen: boolean;
  state: ListState;
  rows: readonly KeyPairSummary[];
  onChange: (change: Partial<ListState>) => void;
  focusToggle: () => void;
}

const boundLabels = defineMessages({
  any: 'Bound and not bound',
  bound: 'Bound',
  'not-bound': 'Not bound',
});

export function FilterBar({ id, isOpen, state, rows, onChange, focusToggle }: FilterBarProps) {
  const { bound, tags } = state;
  const lastTag = tags.at(-1) ?? '';
  const otherTags = tags.slice(0, -1);
  const unknown = rows.filter(({ bound: { instances, gap } }) => instances.length === 0 && gap);

  function remove(change: Partial<ListState>) {
    onChange(change);
    focusToggle();
  }

  return (
    <div id={id} role="group" aria-label={t('Filters')} className={`row ${styles['bar']}`}>
      {isOpen && (
        <>
          <label className={`row ${styles['field']}`}>
            <span>{t('Bound instances')}</span>
            <Select
              value={bound}
              onChange={(event) => onChange({ bound: event.target.value as BoundFilter })}
            >
              {boundFilters.map((filter) => (
                <option key={filter} value={filter}>
                  {boundLabels[filter]()}
                </option>
              ))}
            </Select>
          </label>
          <label className={`row ${styles['field']}`}>
            <span>{t('Tag')}</span>
            <Select
              value={lastTag}
              onChange={({ target: { value } }) =>
                onChange({ tags: value === '' ? otherTags : [...otherTags, value] })
              }
            >
              <option value="">{t('Any tag')}</option>
              {tagOptions(rows, lastTag).map(({ key, filters }) => (
                <optgroup key={key} label={key} translate="no">
                  {filters.map((filter) => (
                    <option key={filter} value={filter}>
                      {filter === key ? t('{key}: any value', { key }) : filter}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </label>
        </>
      )}
      {bound !== 'any' && (
        <Chip label={boundLabels[bound]()} onRemove={() => remove({ bound: 'any' })} />
      )}
      {tags.map((tag) => (
        <Chip
          key={tag}
          label={tag}
          onRemove={() => remove({ tags: tags.filter((each) => each !== tag) })}
        />
      ))}
      {(bound !== 'any' || tags.length > 0) && (
        <Button variant="text" onClick={() => remove({ bound: 'any', tags: [] })}>
          {t('Clear filters')}
        </Button>
      )}
      <p role="status" className={styles['unknown']}>
        {bound !== 'any' &&
          unknown.length > 0 &&
          t(
            {
              one: 'Not shown: {count} key pair whose bound instances aren’t known.',
              other: 'Not shown: {count} key pairs whose bound instances aren’t known.',
            },
            { count: unknown.length },
          )}
      </p>
    </div>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const remove = t('Remove filter {filter}', { filter: label });
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-label={remove}
      title={remove}
      onClick={onRemove}
    >
      <span translate="no">{label}</span>
      <Icon name="close" />
    </button>
  );
}
