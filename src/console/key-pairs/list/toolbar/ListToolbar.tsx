import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../i18n/t';
import { useRegion } from '../../../regions/region';
import { Button } from '../../../ui/Button';
import { FileButton } from '../../../ui/FileButton';
import { IconButton } from '../../../ui/IconButton';
import { loadedAhead } from '../../../ui/load-ahead';
import { loadable } from '../../../ui/loadable';
import { Select } from '../../../ui/Select';
import { resourceGroupsQuery } from '../../data/resource-groups';
import { noFilters, type ListState } from '../list-view';
import type { KeyPairSummary } from '../rows';
import styles from './ListToolbar.module.css';
import { focusOnSlash, focusSearchBox } from './focus-search-box';
import { SearchBox } from './SearchBox';
import type { ReplacedSearch, SearchResult } from './read-search';

const FilterBar = loadable(async () => (await import('./FilterBar')).FilterBar, {
  isAwaited: false,
});
const SearchResultNotice = loadable(
  async () => (await import('./SearchResultNotice')).SearchResultNotice,
);

const loadSearchByFile = loadedAhead(() => import('../../private-key/search-by-file'));

interface ListToolbarProps {
  state: ListState;
  /** All key pairs of the region; empty while loading. */
  rows: readonly KeyPairSummary[];
  onChange: (change: Partial<ListState>) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
  onExport: () => void;
}

export function ListToolbar(props: ListToolbarProps) {
  const { state, rows, onChange, isRefreshing, onRefresh, onExport } = props;
  const { data: groups, isError: hasNoGroups } = useQuery(resourceGroupsQuery);
  const { resourceGroupId } = state;
  const chosenGroup =
    resourceGroupId === '' ? [] : [{ Id: resourceGroupId, DisplayName: resourceGroupId }];
  const [showsFilters, setShowsFilters] = useState(false);
  const filterCount = state.tags.length + Number(state.bound !== 'any');
  const filterBarId = useId();
  const filtersButton = useRef<HTMLButtonElement>(null);
  const { result, explain, close, findByFile } = useSearchResult(state, onChange);

  useEffect(() => {
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  function closeResult() {
    close();
    focusSearchBox();
  }

  return (
    <>
      <SearchBox
        value={state.search}
        onChange={(search) => onChange({ search })}
        onResult={explain}
      />
      <FileButton onFile={(file) => void findByFile(file)}>
        {t('Which key is this file?')}
      </FileButton>
      {/* Reserve its place while loading to avoid a layout shift. */}
      {(!hasNoGroups || groups !== undefined || resourceGroupId !== '') && (
        <Select
          aria-label={t('Resource group')}
          value={resourceGroupId}
          onChange={(event) => onChange({ resourceGroupId: event.target.value })}
        >
          <option value="">{t('All resource groups')}</option>
          {(groups ?? chosenGroup).map((group) => (
            <option key={group.Id} value={group.Id} translate="no">
              {group.DisplayName}
            </option>
          ))}
        </Select>
      )}
      <Button
        ref={filtersButton}
        aria-expanded={showsFilters}
        aria-controls={filterBarId}
        onClick={() => setShowsFilters(!showsFilters)}
      >
        {filterCount > 0 ? t('Filters ({count})', { count: filterCount }) : t('Filters')}
      </Button>
      <div className={styles['end']}>
        <IconButton
          icon="download"
          label={t('Export as CSV')}
          bordered
          disabled={rows.length === 0}
          onClick={onExport}
        />
        <IconButton
          icon="refresh"
          label={t('Refresh')}
          bordered
          data-busy={isRefreshing}
          className={styles['refresh']}
          onClick={onRefresh}
        />
      </div>
      {(showsFilters || filterCount > 0) && (
        <FilterBar
          id={filterBarId}
          isOpen={showsFilters}
          state={state}
          rows={rows}
          onChange={onChange}
          focusToggle={() => filtersButton.current?.focus()}
        />
      )}
      {result && (
        <div className={styles['message']}>
          <SearchResultNotice result={result} onClose={closeResult} />
        </div>
      )}
    </>
  );
}

function useSearchResult(
  { search: currentSearch }: ListState,
  onChange: (change: Partial<ListState>) => void,
) {
  const client = useQueryClient();
  const { regionId } = useRegion();
  const [kept, setKept] = useState<ReplacedSearch | null>(null);
  const [shown, setShown] = useState<ReplacedSearch | null>(null);

  // The search follows a moment later. Once it changes, discard the result.
  if (kept !== null && kept.search === currentSearch && kept !== shown) setShown(kept);
  if (kept !== null && kept.search !== currentSearch && kept === shown) setKept(null);

  // The list may be gone by the time the file is read.
  const latestOnChange = useRef<typeof onChange | null>(null);
  useEffect(() => {
    latestOnChange.current = onChange;
    return () => {
      latestOnChange.current = null;
    };
  });

  const explain = (result: SearchResult, search = '') => setKept({ result, search });

  const findByFile = async (file: File) => {
    const found: ReplacedSearch = await loadSearchByFile().then(
      ({ searchByFile }) => searchByFile(client, regionId, file),
      () => ({ search: '', result: { kind: 'not-loaded' } }),
    );
    const { search } = found;
    setKept(found);
    latestOnChange.current?.(search === '' ? { search } : { search, ...noFilters });
  };

  return {
    result: kept?.search === currentSearch ? kept.result : null,
    explain,
    close: () => setKept(null),
    findByFile,
  };
}
