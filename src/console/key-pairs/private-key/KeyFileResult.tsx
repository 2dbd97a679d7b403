import { useQuery } from '@tanstack/react-query';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useLocation } from 'react-router-dom';
import { useRegion } from '../../regions/region';
import { keyPairPath } from '../../routing/paths';
import { Button } from '../../ui/Button';
import { ElementList } from '../../ui/ElementList';
import { Link } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { overList } from '../../routing/use-key-pair-routes';
import type { IdentifiedKey } from './identify-keys';
import { keyPairsQuery } from '../data/queries';
import { ownersElsewhereQuery, ownersIn } from './matching-key-pairs';

export interface IdentifiedFile {
  fileName: string;
  keys: readonly IdentifiedKey[];
}

interface KeyFileResultProps {
  file: IdentifiedFile;
  onClose: () => void;
}

/** Says which key pairs a file belongs to. Reads other regions only for keys that this one lacks. */
export function KeyFileResult({ file, onClose }: KeyFileResultProps) {
  const { fileName, keys } = file;
  const { regionId, regionName } = useRegion();
  // The list's own query reads it. What is imported or deleted meanwhile shows here, too.
  const { data: list } = useQuery({ ...keyPairsQuery(regionId), enabled: false });
  const owners = list ? ownersIn(list, keys) : new Map<string, readonly string[]>();
  const missing = keys.filter(({ fingerprint }) => !owners.has(fingerprint));
  const isMissing = missing.length > 0;
  const elsewhere = useQuery({ ...ownersElsewhereQuery(regionId, missing), enabled: isMissing });

  const isLooking = isMissing && elsewhere.isFetching;
  const unknown =
    (elsewhere.data?.unknown ?? 0) + (list?.complete ? 0 : 1) + (elsewhere.isError ? 1 : 0);
  const isUnsure = isMissing && !isLooking && unknown > 0;
  const results = keys.map((key) => ({
    subject: keys.length === 1 ? fileName : key.label,
    key,
    places: placesOf(key),
  }));
  const isFound = results.some(({ places }) => places.length > 0);

  function placesOf({ fingerprint }: IdentifiedKey): KeyPlace[] {
    const here = owners.get(fingerprint);
    if (here !== undefined) return [{ regionId, regionName, names: here, isHere: true }];
    return (elsewhere.data?.found ?? []).flatMap(({ region, owners: there }) => {
      const names = there.get(fingerprint);
      return names ? [{ regionId: region.id, regionName: region.name, names, isHere: false }] : [];
    });
  }

  return (
    <div role="status">
      <Notice
        tone={isFound ? 'success' : isUnsure ? 'warning' : 'info'}
        onClose={onClose}
        actions={
          isUnsure && <Button onClick={() => void elsewhere.refetch()}>{t('Check again')}</Button>
        }
      >
        {results.map(({ subject, key, places }) => (
          <KeyResult
            key={key.fingerprint}
            subject={subject}
            places={places}
            search={isLooking ? 'running' : isUnsure ? 'incomplete' : 'complete'}
          />
        ))}
        {isUnsure && <p>{unsureRegions(unknown)}</p>}
      </Notice>
    </div>
  );
}

function unsureRegions(count: number): string {
  return t(
    {
      one: 'Couldn’t completely search {count} region.',
      other: 'Couldn’t completely search {count} regions.',
    },
    { count },
  );
}

interface KeyPlace {
  regionId: string;
  regionName: string;
  names: readonly string[];
  isHere: boolean;
}

interface KeyResultProps {
  subject: string;
  places: readonly KeyPlace[];
  /** How far other regions have been searched. */
  search: 'running' | 'incomplete' | 'complete';
}

function KeyResult({ subject, places, search }: KeyResultProps) {
  const { regionName } = useRegion();
  if (places.length === 0) {
    return (
      <p>
        {search === 'running' ? (
          <Phrase
            text="{subject} doesn’t match any key pair in {region}. Searching other regions…"
            subject={subject}
            region={regionName}
          />
        ) : (
          <Phrase
            text={
              search === 'incomplete'
                ? '{subject} doesn’t match any key pair that could be checked.'
                : '{subject} doesn’t match any key pair in any region.'
            }
            subject={subject}
          />
        )}
      </p>
    );
  }
  return places.map((place) => (
    <p key={place.regionId}>
      <Phrase
        text="{subject} belongs to {pairs} in {region}."
        subject={subject}
        pairs={<KeyPairLinks place={place} />}
        region={place.regionName}
      />
    </p>
  ));
}

function KeyPairLinks({ place: { regionId, names, isHere } }: { place: KeyPlace }) {
  const { search } = useLocation();
  return (
    <ElementList>
      {names.map((name) => (
        <b key={name} translate="no">
          {isHere ? (
            <Link to={keyPairPath(regionId, name) + search} state={overList}>
              {name}
            </Link>
          ) : (
            <Link to={keyPairPath(regionId, name)}>{name}</Link>
          )}
        </b>
      ))}
    </ElementList>
  );
}
