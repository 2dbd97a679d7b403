import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FileButton } from '../../ui/FileButton';
import { IconButton } from '../../ui/IconButton';
import { Notice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { resourceGroupsQuery } from '../resource-groups';
import type { ListState } from './list-view';
import styles from './ListToolbar.module.css';
import { SearchBox } from './SearchBox';

interface ListToolbarProps {
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
}

export function ListToolbar({ state, onChange, isRefreshing, onRefresh }: ListToolbarProps) {
  const { data: groups } = useQuery(resourceGroupsQuery);
  const [problem, setProblem] = useState<string | null>(null);

  // A file may take long to read, and by then the person is elsewhere.
  const latestOnChange = useRef(onChange);
  useEffect(() => {
    latestOnChange.current = onChange;
  });

  async function findByFile(file: File) {
    let search = '';
    try {
      const { keyFileProblem, readKeyFile } = await import('../key-file');
      const keyFile = await readKeyFile(file);
      setProblem(keyFileProblem(file.name, keyFile));
      search = keyFile.fingerprint ?? '';
    } catch {
      setProblem(`${file.name} could not be read. Choose it again, or choose another file.`);
    }
    // What an earlier search found is no answer to this question.
    latestOnChange.current({ search });
  }

  return (
    <>
      <SearchBox
        value={state.search}
        onChange={(search) => onChange({ search })}
        onPrivateKey={() =>
          setProblem(
            'That was a private key. Nothing of it was sent or kept. To find its key pair, choose “Which key is this file?”.',
          )
        }
      />
      <FileButton onFile={(file) => void findByFile(file)}>Which key is this file?</FileButton>
      {(groups !== undefined || state.resourceGroupId !== '') && (
        <Select
          aria-label="Resource group"
          value={state.resourceGroupId}
          onChange={(event) => onChange({ resourceGroupId: event.target.value })}
        >
          <option value="">All resource groups</option>
          {groups?.map((group) => (
            <option key={group.Id} value={group.Id}>
              {group.DisplayName}
            </option>
          )) ?? <option value={state.resourceGroupId}>{state.resourceGroupId}</option>}
        </Select>
      )}
      <IconButton
        icon="refresh"
        label="Refresh"
        bordered
        data-busy={isRefreshing}
        className={styles['refresh']}
        onClick={onRefresh}
      />
      {problem !== null && (
        <div className={styles['problem']}>
          <Notice tone="error">
            <p>{problem}</p>
          </Notice>
          <IconButton icon="close" label="Close message" onClick={() => setProblem(null)} />
        </div>
      )}
    </>
  );
}
