import { useState } from 'react';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { searchFault, type SearchFault } from './search';
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
  // The URL follows one step behind a fast typist; the box itself must not.
  const [typed, setTyped] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setTyped(value);
  }

  function change(text: string) {
    const fault = searchFault(text);
    if (fault !== null) onFault(fault);
    const next = fault === null ? text : '';
    setTyped(next);
    setLastValue(next);
    onChange(next);
  }

  return (
    <search className={styles['search']}>
      <Icon name="search" className={styles['icon']} />
      <TextInput
        id={boxId}
        aria-label="Search key pairs"
        placeholder="Name, fingerprint or tag"
        className={styles['input']}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change('');
        }}
      />
      {typed !== '' && (
        <IconButton
          icon="close"
          label="Clear search"
          className={styles['clear']}
          onClick={() => {
            change('');
            focusSearchBox();
          }}
        />
      )}
    </search>
  );
}
