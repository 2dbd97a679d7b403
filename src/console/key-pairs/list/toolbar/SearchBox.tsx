import { useRef } from 'react';
import { t } from '../../../i18n/t';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { loadedAhead } from '../../../ui/load-ahead';
import { retype } from '../../../ui/retype';
import { TextInput } from '../../../ui/TextInput';
import { useDraft } from '../../../ui/use-draft';
import { needsReading } from '../search';
import { focusSearchBox, searchBoxId } from './focus-search-box';
import styles from './SearchBox.module.css';
import type { ReplacedSearch, SearchResult } from './read-search';

let readSearch: ((text: string) => ReplacedSearch) | null = null;
const loadReadSearch = loadedAhead(async () => {
  ({ readSearch } = await import('./read-search'));
  return readSearch;
});

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** Called when the typed text was dropped or replaced by `search`. */
  onResult: (result: SearchResult, search?: string) => void;
}

export function SearchBox({ value, onChange, onResult }: SearchBoxProps) {
  const draft = useDraft(value, onChange);
  const latest = useRef('');

  function take(text: string, apply: (text: string) => void) {
    latest.current = text;
    if (!needsReading(text)) return apply(text);
    if (readSearch) return takeRead(text, readSearch(text), apply);
    draft.replace('');
    void loadReadSearch()
      .then(
        (read) => read(text),
        (): ReplacedSearch => ({ search: '', result: { kind: 'not-loaded' } }),
      )
      .then((read) => {
        if (latest.current === text) takeRead(text, read, draft.replace);
      });
  }

  function takeRead(
    text: string,
    { search, result }: ReplacedSearch,
    apply: (text: string) => void,
  ) {
    if (search === text) apply(text);
    else draft.replace(search);
    if (result) onResult(result, search);
  }

  function clear() {
    focusSearchBox();
    retype('');
    draft.flush();
  }

  return (
    <search className={styles['search']}>
      <Icon name="search" className={styles['icon']} />
      <TextInput
        id={searchBoxId}
        aria-label={t('Search key pairs')}
        aria-keyshortcuts="/"
        title={t('Press / to search')}
        placeholder={t('Name, fingerprint, or tag')}
        className={styles['input']}
        value={draft.text}
        onChange={(event) => take(event.target.value, draft.edit)}
        onCompositionStart={draft.startComposing}
        onCompositionEnd={(event) => take(event.currentTarget.value, draft.endComposing)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear();
          if (event.key === 'Enter') draft.flush();
        }}
      />
      {draft.text !== '' && (
        <IconButton
          icon="close"
          label={t('Clear search')}
          className={styles['clear']}
          onClick={clear}
        />
      )}
    </search>
  );
}
