import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiErrorNotice } from '../errors/ApiErrorNotice';
import { Button } from '../ui/Button';
import { CopyTextButton } from '../ui/CopyButton';
import { EmptyState } from '../ui/EmptyState';
import styles from './KeyPairList.module.css';
import { KeyPairsSkeleton } from './KeyPairsSkeleton';
import { KeyPairsTable } from './KeyPairsTable';
import { ListFooter } from './ListFooter';
import { viewKeyPairs, type ListState } from './list-view';
import type { KeyPairList as KeyPairListData } from './queries';

interface KeyPairListProps {
  query: UseQueryResult<KeyPairListData>;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  justCreated: string | null;
  onCreate: () => void;
}

/** The place for the data: loading, an error, nothing yet, nothing found, or the table. */
export function KeyPairList({ query, state, onChange, justCreated, onCreate }: KeyPairListProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = query;

  const errorNotice = error && (
    <ApiErrorNotice
      title={data ? 'The list could not be brought up to date' : 'The key pairs could not be read'}
      error={error}
      actions={<Button onClick={() => void query.refetch()}>Retry</Button>}
    />
  );
  if (!data) return errorNotice ?? <KeyPairsSkeleton />;

  const { keyPairs } = data;
  const view = viewKeyPairs(keyPairs, state);
  const stillThere = new Set(
    keyPairs.map((keyPair) => keyPair.KeyPairName).filter((name) => selected.has(name)),
  );

  function select(names: readonly string[], isSelected: boolean) {
    const next = new Set(stillThere);
    for (const name of names) {
      if (isSelected) next.add(name);
      else next.delete(name);
    }
    setSelected(next);
  }

  return (
    <div className={styles['list']}>
      {errorNotice}
      {keyPairs.length === 0 ? (
        <EmptyState
          icon="key"
          title="No key pairs in this region yet"
          action={
            <Button variant="primary" onClick={onCreate}>
              Create the first one
            </Button>
          }
        >
          <p>A key pair logs you in to a Linux instance without a password.</p>
        </EmptyState>
      ) : view.matching.length === 0 ? (
        <EmptyState
          icon="search"
          title={`No key pair here matches “${state.search.trim()}”`}
          action={<Button onClick={() => onChange({ search: '' })}>Clear search</Button>}
        >
          <p>The search takes any part of a name or of a fingerprint.</p>
        </EmptyState>
      ) : (
        <>
          <KeyPairsTable
            rows={view.rows}
            search={state.search}
            sort={state.sort}
            onSort={(sort) => onChange({ sort })}
            selected={stillThere}
            onSelect={select}
            justCreated={justCreated}
            actionsFor={(keyPair) =>
              keyPair.PublicKey !== undefined && (
                <CopyTextButton
                  what={`public key of ${keyPair.KeyPairName}`}
                  text={keyPair.PublicKey}
                >
                  Copy public key
                </CopyTextButton>
              )
            }
          />
          <ListFooter
            view={view}
            pageSize={state.pageSize}
            selected={stillThere}
            onSelect={select}
            onChange={onChange}
            isComplete={data.complete}
          />
        </>
      )}
    </div>
  );
}
