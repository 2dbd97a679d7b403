import { memo, useEffect, useMemo } from 'react';
import { WriteButton } from '../../account/WriteButton';
import { useLanguage } from '../../i18n/language';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { announce } from '../../ui/announcer';
import { EmptyState } from '../../ui/EmptyState';
import { loadedAhead } from '../../ui/load-ahead';
import { loadable } from '../../ui/loadable';
import styles from './KeyPairList.module.css';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { KeyPairsTable } from './table/KeyPairsTable';
import { ListFooter } from './selection/ListFooter';
import { useSelection } from './selection/use-selection';
import { isNarrowed, noFilters, viewRows, type ListExtent, type ListState } from './list-view';
import type { KeyPairSummary } from './rows';
import type { Sha256Search } from './use-sha256';

const NothingFound = loadable(async () => (await import('./NothingFound')).NothingFound);

const loadPublicKeyReader = loadedAhead(() => import('./read-public-key-line'));

interface KeyPairListProps {
  rows: readonly KeyPairSummary[];
  extent: ListExtent;
  state: ListState;
  justCreated: string | null;
  whyUnknown: string;
  sha256: Sha256Search;
  hrefOf: (name: string) => string;
  /** Must be stable. */
  onChange: (change: Partial<ListState>) => void;
}

/** Memoized, so that opening a dialog doesn't render it again. */
export const KeyPairList = memo(function KeyPairList(props: KeyPairListProps) {
  const language = useLanguage();
  const { regionId } = useRegion();
  const { openCreate, openImport } = useKeyPairNavigation();
  const { rows, extent, state, onChange } = props;
  // Sorting depends on the language.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `compareNames` reads it
  const view = useMemo(() => viewRows(rows, state), [rows, state, language]);
  const selection = useSelection(
    rows.map(({ name }) => name),
    view.found.map(({ row }) => row.name),
  );
  const hasFilters = isNarrowed(state);
  const foundCount = view.found.length;
  const { isLoading } = props.sha256;
  useEffect(() => {
    if (hasFilters && !isLoading) announce(foundMessage(foundCount, extent));
  }, [hasFilters, isLoading, foundCount, extent]);

  if (rows.length === 0 && !hasFilters) {
    return (
      <EmptyState
        icon="key"
        title={t(
          extent === 'complete' ? 'No key pairs in this region yet' : 'No key pairs to show',
        )}
        action={
          <div className={styles['start']}>
            <WriteButton variant="primary" onClick={openCreate}>
              {t(extent === 'complete' ? 'Create your first key pair' : 'Create SSH Key Pair')}
            </WriteButton>
            <WriteButton onClick={openImport}>{t('Import SSH Key Pair')}</WriteButton>
          </div>
        }
      >
        <p>{t('Use a key pair to log in to Linux instances without a password.')}</p>
      </EmptyState>
    );
  }
  if (view.found.length === 0) {
    return (
      <NothingFound
        state={state}
        sha256={props.sha256}
        extent={extent}
        beyondFilters={viewRows(rows, { ...state, ...noFilters }).found.length}
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
        onTag={(tag) => onChange({ tags: [...new Set([...state.tags, tag])] })}
        readPublicKey={async (name) => {
          const { readPublicKeyLine } = await loadPublicKeyReader();
          return readPublicKeyLine(regionId, name);
        }}
      />
      <ListFooter
        view={view}
        pageSize={state.pageSize}
        selection={selection}
        onChange={onChange}
        extent={extent}
      />
    </div>
  );
});

function foundMessage(count: number, extent: ListExtent): string {
  if (count === 0)
    return t(extent === 'complete' ? 'No key pairs found' : 'No key pairs found so far');
  return t(
    extent === 'complete'
      ? { one: '{count} key pair found', other: '{count} key pairs found' }
      : { one: 'At least {count} key pair found', other: 'At least {count} key pairs found' },
    { count },
  );
}
