import { useEffect } from 'react';
import { WriteButton } from '../../account/WriteButton';
import { announce } from '../../ui/announcer';
import { EmptyState } from '../../ui/EmptyState';
import { loadable } from '../../ui/loadable';
import styles from './KeyPairList.module.css';
import type { RowAction } from './row-action';
import { KeyPairsTable } from './table/KeyPairsTable';
import { ListFooter } from './selection/ListFooter';
import { useSelection } from './selection/use-selection';
import { viewRows, type ListExtent, type ListState } from './list-view';
import type { KeyPairRow } from './rows';

const NothingFound = loadable(async () => (await import('./NothingFound')).NothingFound);

interface KeyPairListProps {
  regionId: string;
  rows: readonly KeyPairRow[];
  extent: ListExtent;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  justCreated: string | null;
  /** Why instances may be missing. */
  whyUnknown: string;
  hrefOf: (name: string) => string;
  onCreate: () => void;
  onAction: (action: RowAction, names: readonly string[]) => void;
}

/** The rows as the person wants to see them; or that there are none yet, or none that match. */
export function KeyPairList(props: KeyPairListProps) {
  const { rows, extent, state, onChange, onCreate, onAction } = props;
  const view = viewRows(rows, state);
  const selection = useSelection(
    rows.map(({ name }) => name),
    view.found.map(({ row }) => row.name),
  );
  const isNarrowed = state.search !== '' || state.resourceGroupId !== '';
  const foundCount = view.found.length;
  useEffect(() => {
    if (isNarrowed) announce(foundWords(foundCount));
  }, [isNarrowed, foundCount]);

  if (rows.length === 0 && !isNarrowed) {
    return (
      <EmptyState
        icon="key"
        title={extent === 'complete' ? 'No key pairs in this region yet' : 'No key pairs to show'}
        action={
          <WriteButton variant="primary" onClick={onCreate}>
            {extent === 'complete' ? 'Create the first one' : 'Create SSH Key Pair'}
          </WriteButton>
        }
      >
        <p>A key pair logs you in to a Linux instance without a password.</p>
      </EmptyState>
    );
  }
  if (view.found.length === 0) {
    return (
      <NothingFound
        regionId={props.regionId}
        state={state}
        inOtherGroups={viewRows(rows, { ...state, resourceGroupId: '' }).found.length}
        onChange={onChange}
      />
    );
  }
  return (
    <div className={styles['list']}>
      <KeyPairsTable
        shown={view.shown}
        sort={state.sort}
        onSort={(sort) => onChange({ sort })}
        selection={selection}
        justCreated={props.justCreated}
        whyUnknown={props.whyUnknown}
        hrefOf={props.hrefOf}
        onSearch={(search) => onChange({ search })}
        onAction={(action, name) => onAction(action, [name])}
        readPublicKey={async (name) => {
          const { readPublicKeyLine } = await import('./read-public-key-line');
          return readPublicKeyLine(props.regionId, name);
        }}
      />
      <ListFooter
        view={view}
        pageSize={state.pageSize}
        selection={selection}
        onChange={onChange}
        onDelete={() => onAction('delete', [...selection.selected])}
        extent={extent}
      />
    </div>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'No key pair found';
  return count === 1 ? '1 key pair found' : `${count} key pairs found`;
}
