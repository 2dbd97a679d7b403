import { useState } from 'react';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { isPrivateKeyText } from './private-key-text';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** It was dropped: it may not get into the address, the history and the host's log. */
  onPrivateKey: () => void;
}

export function SearchBox({ value, onChange, onPrivateKey }: SearchBoxProps) {
  // The URL follows one step behind a fast typist; the box itself must not.
  const [typed, setTyped] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setTyped(value);
  }

  function change(text: string) {
    const isPrivateKey = isPrivateKeyText(text);
    if (isPrivateKey) onPrivateKey();
    const next = isPrivateKey ? '' : text;
    setTyped(next);
    setLastValue(next);
    onChange(next);
  }

  return (
    <search className={styles['search']}>
      <Icon name="search" className={styles['icon']} />
      <TextInput
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
          onClick={() => change('')}
        />
      )}
    </search>
  );
}
