import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { TextInput } from '../../../ui/TextInput';
import { useDraft } from '../../../ui/use-draft';
import { searchFault, type SearchFault } from '../search';
import styles from './SearchBox.module.css';

const boxId = 'search-key-pairs';

/** For whatever clears or widens the search, and goes away with what was found. */
export function focusSearchBox(): void {
  document.getElementById(boxId)?.focus();
}

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** What was typed was dropped. */
  onFault: (fault: SearchFault) => void;
}

export function SearchBox({ value, onChange, onFault }: SearchBoxProps) {
  const draft = useDraft(value, onChange);

  function take(text: string, apply: (text: string) => void) {
    const fault = searchFault(text);
    if (fault === null) return apply(text);
    onFault(fault);
    draft.replace('');
  }

  return (
    <search className={styles['search']}>
      <Icon name="search" className={styles['icon']} />
      <TextInput
        id={boxId}
        aria-label="Search key pairs"
        aria-keyshortcuts="/"
        title="Press / to search"
        placeholder="Name, fingerprint or tag"
        className={styles['input']}
        value={draft.text}
        onChange={(event) => take(event.target.value, draft.edit)}
        onCompositionStart={draft.startComposing}
        onCompositionEnd={(event) => take(event.currentTarget.value, draft.endComposing)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.replace('');
          if (event.key === 'Enter') draft.flush();
        }}
      />
      {draft.text !== '' && (
        <IconButton
          icon="close"
          label="Clear search"
          className={styles['clear']}
          onClick={() => {
            draft.replace('');
            focusSearchBox();
          }}
        />
      )}
    </search>
  );
}
