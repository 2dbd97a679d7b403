import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button';
import { FileButton } from '../../../ui/FileButton';
import { IconButton } from '../../../ui/IconButton';
import { loadedAhead } from '../../../ui/load-ahead';
import { loadable } from '../../../ui/loadable';
import { Notice } from '../../../ui/Notice';
import { Select } from '../../../ui/Select';
import { resourceGroupsQuery } from '../../resource-groups';
import type { ListState } from '../list-view';
import type { KeyPairRow } from '../rows';
import styles from './ListToolbar.module.css';
import type { SearchFault } from '../search';
import { focusOnSlash } from './focus-on-slash';
import { focusSearchBox, SearchBox } from './SearchBox';

const FilterBar = loadable(async () => (await import('./FilterBar')).FilterBar, {
  isAwaited: false,
});
const loadKeyFile = loadedAhead(() => import('../../key-file'));

interface ListToolbarProps {
  state: ListState;
  /** All key pairs of the region; empty while they're on their way. */
  rows: readonly KeyPairRow[];
  onChange: (change: Partial<ListState>) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** Saves what the list finds as a file. */
  onExport: () => void;
}

interface ToolbarMessage {
  tone: 'error' | 'info';
  words: string;
  /** It is about this search, and none that comes after. */
  search?: string;
}

const faultWords: Record<SearchFault, string> = {
  'private-key':
    'That was a private key. Nothing of it was sent or kept. To find its key pair, choose “Which key is this file?”.',
  'too-long':
    'That is longer than any name, tag or fingerprint. It was not searched for, and not kept.',
};

export function ListToolbar(props: ListToolbarProps) {
  const { state, rows, onChange, isRefreshing, onRefresh, onExport } = props;
  const { data: groups, isError: hasNoGroups } = useQuery(resourceGroupsQuery);
  const [showsFilters, setShowsFilters] = useState(false);
  const filterCount = state.tags.length + Number(state.bound !== 'any');
  const filterBarId = useId();
  const filtersButton = useRef<HTMLButtonElement>(null);
  const [message, setMessage] = useState<ToolbarMessage | null>(null);
  // The answer about a file is over with the search that it made.
  const isShown = message !== null && (message.search ?? state.search) === state.search;

  // A file may take long to read, and by then the person is elsewhere.
  const latestOnChange = useRef(onChange);
  useEffect(() => {
    latestOnChange.current = onChange;
  });

  async function findByFile(file: File) {
    let search = '';
    try {
      const { keyFileProblem, readKeyFile } = await loadKeyFile();
      const keyFile = await readKeyFile(file);
      const problem = keyFileProblem(file.name, keyFile);
      search = keyFile.fingerprint ?? '';
      setMessage(
        problem === null
          ? { tone: 'info', words: `Searched for the fingerprint of ${file.name}.`, search }
          : { tone: 'error', words: problem },
      );
    } catch {
      const words = `${file.name} could not be read. Choose it again, or choose another file.`;
      setMessage({ tone: 'error', words });
    }
    // What an earlier search found is no answer to this question.
    latestOnChange.current({ search });
  }

  useEffect(() => {
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  function closeMessage() {
    setMessage(null);
    focusSearchBox();
  }

  return (
    <>
      <SearchBox
        value={state.search}
        onChange={(search) => onChange({ search })}
        onFault={(fault) => setMessage({ tone: 'error', words: faultWords[fault] })}
      />
      <FileButton onFile={(file) => void findByFile(file)}>Which key is this file?</FileButton>
      {/* Its place is kept while the groups are on their way, so that nothing jumps. */}
      {(!hasNoGroups || groups !== undefined || state.resourceGroupId !== '') && (
        <Select
          aria-label="Resource group"
          value={state.resourceGroupId}
          onChange={(event) => onChange({ resourceGroupId: event.target.value })}
        >
          <option value="">All resource groups</option>
          {groups
            ? groups.map((group) => (
                <option key={group.Id} value={group.Id} translate="no">
                  {group.DisplayName}
                </option>
              ))
            : state.resourceGroupId !== '' && (
                <option value={state.resourceGroupId} translate="no">
                  {state.resourceGroupId}
                </option>
              )}
        </Select>
      )}
      <Button
        ref={filtersButton}
        aria-expanded={showsFilters}
        aria-controls={filterBarId}
        onClick={() => setShowsFilters(!showsFilters)}
      >
        {filterCount > 0 ? `Filters (${filterCount})` : 'Filters'}
      </Button>
      <div className={styles['end']}>
        <IconButton
          icon="download"
          label="Export as CSV"
          bordered
          disabled={rows.length === 0}
          onClick={onExport}
        />
        <IconButton
          icon="refresh"
          label="Refresh"
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
      {isShown && (
        <div role={message.tone === 'info' ? 'status' : undefined} className={styles['message']}>
          <Notice tone={message.tone} onClose={closeMessage}>
            <p>{message.words}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
