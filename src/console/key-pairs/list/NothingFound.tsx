import { useQuery } from '@tanstack/react-query';
import { keyPairsPath } from '../../routing/paths';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Phrase } from '../../ui/Phrase';
import { LinkAway } from '../../ui/LinkAway';
import { elsewhereQuery } from './elsewhere';
import { noFilters, type ListState } from './list-view';
import { looksLikeSha1OfPrivateKey } from './search';
import { focusSearchBox } from './toolbar/SearchBox';
import { listQuery } from './use-list-state';
import type { Sha256Search } from './use-sha256';

interface NothingFoundProps {
  regionId: string;
  state: ListState;
  sha256: Sha256Search;
  /** How many key pairs of this region match the search, but not the filters. */
  beyondFilters: number;
  onChange: (change: Partial<ListState>) => void;
}

export function NothingFound(props: NothingFoundProps) {
  const { regionId, state, sha256, beyondFilters, onChange } = props;
  const search = state.search.trim();
  function widen(change: Partial<ListState>) {
    onChange(change);
    focusSearchBox();
  }
  if (state.bound !== 'any' || state.tags.length > 0) {
    return (
      <EmptyState
        icon="search"
        title="No key pair here matches the filters"
        action={<Button onClick={() => widen(noFilters)}>Clear filters</Button>}
      >
        {beyondFilters > 0 && (
          <p>
            {beyondFilters === 1
              ? 'Without the filters, 1 key pair matches.'
              : `Without the filters, ${beyondFilters} key pairs match.`}
          </p>
        )}
      </EmptyState>
    );
  }
  if (search === '') {
    return (
      <EmptyState
        icon="search"
        title="No key pair here is in this resource group"
        action={<Button onClick={() => widen({ resourceGroupId: '' })}>Show all groups</Button>}
      />
    );
  }
  if (sha256.isLoading) return <EmptyState icon="search" title="Searching SHA256 fingerprints…" />;
  if (beyondFilters > 0) {
    return (
      <EmptyState
        icon="search"
        title={`No key pair of this resource group matches “${search}”`}
        action={<Button onClick={() => widen({ resourceGroupId: '' })}>Search all groups</Button>}
      >
        <p>
          {beyondFilters === 1
            ? '1 key pair outside of this resource group matches.'
            : `${beyondFilters} key pairs outside of this resource group match.`}
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={`No key pair here matches “${search}”`}
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
      <Elsewhere regionId={regionId} state={state} />
    </EmptyState>
  );
}

/** Whether another region has what was searched for. */
function Elsewhere({ regionId, state }: { regionId: string; state: ListState }) {
  const { data, isFetching } = useQuery(elsewhereQuery(regionId, state.search));
  if (isFetching) return <p role="status">Looking in the other regions…</p>;
  if (!data) return null;
  return (
    <div role="status">
      {data.found.length > 0 && (
        <p>
          <Phrase
            text="Not here, but in {regions}."
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
      {data.found.length === 0 && data.unknown === 0 && <p>No other region has it either.</p>}
      {data.unknown > 0 && <p>{unknownRegions(data.unknown)}</p>}
    </div>
  );
}

function unknownRegions(count: number): string {
  return count === 1
    ? '1 other region couldn’t be searched completely.'
    : `${count} other regions couldn’t be searched completely.`;
}
