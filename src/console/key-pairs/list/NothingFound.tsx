import { useQuery } from '@tanstack/react-query';
import { keyPairsPath } from '../../routing/paths';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Phrase } from '../../ui/Phrase';
import { isolated } from '../../ui/isolated';
import { LinkAway } from '../../ui/LinkAway';
import { elsewhereQuery } from './elsewhere';
import { noFilters, type ListExtent, type ListState } from './list-view';
import { looksLikeSha1OfPrivateKey } from './search';
import { focusSearchBox } from './toolbar/SearchBox';
import { listQuery } from './use-list-state';
import type { Sha256Search } from './use-sha256';

interface NothingFoundProps {
  regionId: string;
  state: ListState;
  sha256: Sha256Search;
  extent: ListExtent;
  /** How many key pairs of this region match the search, but not the filters. */
  beyondFilters: number;
  onChange: (change: Partial<ListState>) => void;
}

/** Of an incomplete list, it's only said what was read. */
const titles: Record<ListExtent, Record<'filters' | 'group' | 'inGroup' | 'search', string>> = {
  loading: {
    filters: 'No key pair so far matches the filters',
    group: 'No key pair so far is in this resource group',
    inGroup: 'No key pair of this resource group so far matches “{search}”',
    search: 'No key pair so far matches “{search}”',
  },
  incomplete: {
    filters: 'No key pair that could be read matches the filters',
    group: 'No key pair that could be read is in this resource group',
    inGroup: 'No key pair of this resource group that could be read matches “{search}”',
    search: 'No key pair that could be read matches “{search}”',
  },
  complete: {
    filters: 'No key pair here matches the filters',
    group: 'No key pair here is in this resource group',
    inGroup: 'No key pair of this resource group matches “{search}”',
    search: 'No key pair here matches “{search}”',
  },
};

export function NothingFound(props: NothingFoundProps) {
  const { regionId, state, sha256, extent, beyondFilters, onChange } = props;
  const beyond = matchCount(beyondFilters, extent);
  const search = state.search.trim();
  function widen(change: Partial<ListState>) {
    onChange(change);
    focusSearchBox();
  }
  if (state.bound !== 'any' || state.tags.length > 0) {
    return (
      <EmptyState
        icon="search"
        title={titles[extent].filters}
        action={<Button onClick={() => widen(noFilters)}>Clear filters</Button>}
      >
        {beyondFilters > 0 && <p>{`Without the filters: ${beyond}.`}</p>}
      </EmptyState>
    );
  }
  if (search === '') {
    return (
      <EmptyState
        icon="search"
        title={titles[extent].group}
        action={<Button onClick={() => widen({ resourceGroupId: '' })}>Show all groups</Button>}
      />
    );
  }
  if (sha256.isLoading) return <EmptyState icon="search" title="Searching SHA256 fingerprints…" />;
  if (beyondFilters > 0) {
    return (
      <EmptyState
        icon="search"
        title={titles[extent].inGroup.replace('{search}', () => isolated(search))}
        action={<Button onClick={() => widen({ resourceGroupId: '' })}>Search all groups</Button>}
      >
        <p>{`Outside of this resource group: ${beyond}.`}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={titles[extent].search.replace('{search}', () => isolated(search))}
      action={
        <Button onClick={() => widen({ search: '', resourceGroupId: '' })}>Clear search</Button>
      }
    >
      {sha256.error && (
        <ApiErrorNotice
          title="SHA256 fingerprints couldn’t be searched"
          error={sha256.error}
          actions={<Button onClick={sha256.retry}>Retry</Button>}
        />
      )}
      {looksLikeSha1OfPrivateKey(search) ? (
        <p>
          This looks like the fingerprint that AWS shows for a key pair it made: a SHA-1 of the
          private key. ECS knows public keys only, so it cannot be compared. Search for the MD5 or
          SHA256 fingerprint that ssh-keygen prints.
        </p>
      ) : (
        <p>
          The search takes part of a name, of a tag, or of a fingerprint: four digits of MD5, six
          characters of SHA256 or more.
        </p>
      )}
      <Elsewhere regionId={regionId} state={state} isComplete={extent === 'complete'} />
    </EmptyState>
  );
}

function matchCount(count: number, extent: ListExtent): string {
  const matches = count === 1 ? '1 match' : `${count} matches`;
  return extent === 'complete' ? matches : `at least ${matches}`;
}

interface ElsewhereProps {
  regionId: string;
  state: ListState;
  /** Whether it's certain that this region hasn't got it. */
  isComplete: boolean;
}

/** Whether another region has what was searched for. */
function Elsewhere({ regionId, state, isComplete }: ElsewhereProps) {
  const { data, isFetching } = useQuery(elsewhereQuery(regionId, state.search));
  if (isFetching) return <p role="status">Looking in the other regions…</p>;
  if (!data) return null;
  return (
    <div role="status">
      {data.found.length > 0 && (
        <p>
          <Phrase
            text={isComplete ? 'Not here, but in {regions}.' : 'Found in {regions}.'}
            regions={data.found.map(({ region, count }, index) => (
              <span key={region.id}>
                {index > 0 && <span>, </span>}
                <LinkAway
                  to={`${keyPairsPath(region.id)}?${listQuery({ ...state, ...noFilters, page: 1 }).toString()}`}
                >
                  {region.name}
                </LinkAway>
                {count > 1 && <span>{` (${count})`}</span>}
              </span>
            ))}
          />
        </p>
      )}
      {data.found.length === 0 && data.unknown === 0 && (
        <p>{isComplete ? 'No other region has it either.' : 'No other region has it.'}</p>
      )}
      {data.unknown > 0 && <p>{unknownRegions(data.unknown)}</p>}
    </div>
  );
}

function unknownRegions(count: number): string {
  return count === 1
    ? '1 other region couldn’t be searched completely.'
    : `${count} other regions couldn’t be searched completely.`;
}
