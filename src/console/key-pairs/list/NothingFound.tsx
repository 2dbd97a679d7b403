import { useQuery } from '@tanstack/react-query';
import { Phrase } from '../../i18n/Phrase';
import { defineMessages, t } from '../../i18n/t';
import { keyPairsPath } from '../../routing/paths';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { ElementList } from '../../i18n/ElementList';
import { EmptyState } from '../../ui/EmptyState';
import { isolated } from '../../ui/isolated';
import { PageLink } from '../../ui/PageLink';
import { elsewhereQuery } from './elsewhere';
import { noFilters, type ListExtent, type ListState } from './list-view';
import { looksLikeSha1OfPrivateKey } from './search';
import { focusSearchBox } from './toolbar/focus-search-box';
import { listQuery } from './use-list-state';
import type { Sha256Search } from './use-sha256';

interface NothingFoundProps {
  state: ListState;
  sha256: Sha256Search;
  extent: ListExtent;
  beyondFilters: number;
  onChange: (change: Partial<ListState>) => void;
}

type Kind = 'filters' | 'group' | 'inGroup' | 'search';

const titles: Record<ListExtent, Record<Kind, (values: { search: string }) => string>> = {
  loading: defineMessages({
    filters: 'No key pairs match the filters so far',
    group: 'No key pairs in this resource group so far',
    inGroup: 'No key pairs in this resource group match “{search}” so far',
    search: 'No key pairs match “{search}” so far',
  }),
  incomplete: defineMessages({
    filters: 'None of the loaded key pairs match the filters',
    group: 'None of the loaded key pairs are in this resource group',
    inGroup: 'None of the loaded key pairs in this resource group match “{search}”',
    search: 'None of the loaded key pairs match “{search}”',
  }),
  complete: defineMessages({
    filters: 'No key pairs match the filters',
    group: 'No key pairs in this resource group',
    inGroup: 'No key pairs in this resource group match “{search}”',
    search: 'No key pairs in this region match “{search}”',
  }),
};

const actions = defineMessages({
  filters: 'Clear filters',
  group: 'Show all groups',
  inGroup: 'Search all groups',
  search: 'Clear search',
});

const widened: Record<Kind, Partial<ListState>> = {
  filters: noFilters,
  group: { resourceGroupId: '' },
  inGroup: { resourceGroupId: '' },
  search: { search: '', resourceGroupId: '' },
};

export function NothingFound(props: NothingFoundProps) {
  const { state, sha256, extent, beyondFilters, onChange } = props;
  const search = state.search.trim();
  const kind = kindOf(props);
  if (kind !== 'filters' && sha256.isLoading)
    return <EmptyState icon="search" title={t('Searching SHA256 fingerprints…')} />;
  return (
    <EmptyState
      icon="search"
      title={titles[extent][kind]({ search: isolated(search) })}
      action={
        <Button
          onClick={() => {
            onChange(widened[kind]);
            focusSearchBox();
          }}
        >
          {actions[kind]()}
        </Button>
      }
    >
      {kind === 'search' ? (
        <SearchHelp state={state} sha256={sha256} />
      ) : (
        kind !== 'group' && beyondFilters > 0 && <p>{beyondText(kind, beyondFilters, extent)}</p>
      )}
    </EmptyState>
  );
}

function kindOf({ state, beyondFilters }: NothingFoundProps): Kind {
  if (state.bound !== 'any' || state.tags.length > 0) return 'filters';
  if (state.search.trim() === '') return 'group';
  return beyondFilters > 0 ? 'inGroup' : 'search';
}

function beyondText(kind: 'filters' | 'inGroup', count: number, extent: ListExtent): string {
  if (kind === 'filters') {
    return t(
      extent === 'complete'
        ? {
            one: 'Without the filters, {count} key pair matches.',
            other: 'Without the filters, {count} key pairs match.',
          }
        : {
            one: 'Without the filters, at least {count} key pair matches.',
            other: 'Without the filters, at least {count} key pairs match.',
          },
      { count },
    );
  }
  return t(
    extent === 'complete'
      ? {
          one: '{count} key pair outside of this resource group matches.',
          other: '{count} key pairs outside of this resource group match.',
        }
      : {
          one: 'At least {count} key pair outside of this resource group matches.',
          other: 'At least {count} key pairs outside of this resource group match.',
        },
    { count },
  );
}

function SearchHelp({ state, sha256 }: Pick<NothingFoundProps, 'state' | 'sha256'>) {
  return (
    <>
      {sha256.error && (
        <ApiErrorNotice
          title={t('Couldn’t search SHA256 fingerprints')}
          error={sha256.error}
          actions={<Button onClick={sha256.retry}>{t('Retry')}</Button>}
        />
      )}
      <p>
        {t(
          looksLikeSha1OfPrivateKey(state.search)
            ? 'This looks like the fingerprint that AWS shows for a key pair it created: a SHA-1 of the private key. ECS has only the public key, so the two can’t be compared. Search for the MD5 or SHA256 fingerprint that ssh-keygen prints.'
            : 'Search for part of a name, tag, or fingerprint: at least 4 characters of MD5, or 6 of SHA256.',
        )}
      </p>
      <Elsewhere state={state} />
    </>
  );
}

function Elsewhere({ state }: { state: ListState }) {
  const { regionId } = useRegion();
  const { data, isFetching } = useQuery(elsewhereQuery(regionId, state.search));
  if (isFetching) return <p role="status">{t('Searching other regions…')}</p>;
  if (!data) return null;
  const query = listQuery({ ...state, ...noFilters, page: 1 }).toString();
  return (
    <div role="status">
      {data.found.length > 0 && (
        <p>
          <Phrase
            text="Found in other regions: {regions}"
            regions={
              <ElementList>
                {data.found.map(({ region, count }) => {
                  const link = (
                    <PageLink key={region.id} to={`${keyPairsPath(region.id)}?${query}`}>
                      {region.name}
                    </PageLink>
                  );
                  if (count === 1) return link;
                  return (
                    <span key={region.id}>
                      <Phrase text="{region} ({count})" region={link} count={count} />
                    </span>
                  );
                })}
              </ElementList>
            }
          />
        </p>
      )}
      {data.found.length === 0 && data.unknown === 0 && <p>{t('No matches in other regions.')}</p>}
      {data.unknown > 0 && (
        <p>
          {t(
            {
              one: 'Couldn’t completely search {count} other region.',
              other: 'Couldn’t completely search {count} other regions.',
            },
            { count: data.unknown },
          )}
        </p>
      )}
    </div>
  );
}
