import { useQuery } from '@tanstack/react-query';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useLocation } from 'react-router-dom';
import { useRegion } from '../../regions/region';
import type { RegionChoice } from '../../regions/regions';
import { keyPairPath } from '../../routing/paths';
import { Button } from '../../ui/Button';
import { ElementList } from '../../i18n/ElementList';
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

/**
 * Shows which key pairs a file's keys belong to. Reads other regions only for keys missing in this
 * one.
 */
export function KeyFileResult({ file, onClose }: { file: IdentifiedFile; onClose: () => void }) {
  const { fileName, keys } = file;
  const { regionId, regionName } = useRegion();
  // Only observes the cache: the list itself runs this query.
  const { data: list } = useQuery({ ...keyPairsQuery(regionId), enabled: false });
  const owners = list ? ownersIn(list, keys) : new Map<string, readonly string[]>();
  const missing = keys.filter(({ fingerprint }) => !owners.has(fingerprint));
  const isMissing = missing.length > 0;
  const elsewhere = useQuery({ ...ownersElsewhereQuery(regionId, missing), enabled: isMissing });

  const isLooking = isMissing && elsewhere.isFetching;
  const unknown =
    (elsewhere.data?.unknown ?? 0) + (list?.complete ? 0 : 1) + (elsewhere.isError ? 1 : 0);
  const isUnsure = isMissing && !isLooking && unknown > 0;
  const places = keys.map(({ fingerprint }) => placesOf(fingerprint));

  function placesOf(fingerprint: string): KeyPlace[] {
    const here = owners.get(fingerprint);
    if (here !== undefined) return [{ region: { id: regionId, name: regionName }, names: here }];
    return (elsewhere.data?.found ?? []).flatMap(({ region, owners: there }) => {
      const names = there.get(fingerprint);
      return names ? [{ region, names }] : [];
    });
  }

  function subjectOf({ label }: IdentifiedKey): string {
    return keys.length === 1 ? fileName : label;
  }

  return (
    <div role="status">
      <Notice
        tone={places.some((each) => each.length > 0) ? 'success' : isUnsure ? 'warning' : 'info'}
        onClose={onClose}
        actions={
          isUnsure && <Button onClick={() => void elsewhere.refetch()}>{t('Check again')}</Button>
        }
      >
        {keys.map((key, index) =>
          places[index]?.length ? (
            places[index].map((place) => (
              <p key={`${key.fingerprint} ${place.region.id}`}>
                <Phrase
                  text="{subject} belongs to {pairs} in {region}."
                  subject={subjectOf(key)}
                  pairs={<KeyPairLinks place={place} />}
                  region={place.region.name}
                />
              </p>
            ))
          ) : (
            <p key={key.fingerprint}>
              <Phrase
                text={
                  isLooking
                    ? '{subject} doesn’t match any key pair in {region}. Searching other regions…'
                    : isUnsure
                      ? '{subject} doesn’t match any key pair that could be checked.'
                      : '{subject} doesn’t match any key pair in any region.'
                }
                subject={subjectOf(key)}
                region={regionName}
              />
            </p>
          ),
        )}
        {isUnsure && (
          <p>
            {t(
              {
                one: 'Couldn’t completely search {count} region.',
                other: 'Couldn’t completely search {count} regions.',
              },
              { count: unknown },
            )}
          </p>
        )}
      </Notice>
    </div>
  );
}

interface KeyPlace {
  region: Pick<RegionChoice, 'id' | 'name'>;
  names: readonly string[];
}

function KeyPairLinks({ place: { region, names } }: { place: KeyPlace }) {
  const { regionId } = useRegion();
  const { search } = useLocation();
  const isHere = region.id === regionId;
  return (
    <ElementList>
      {names.map((name) => (
        <b key={name} translate="no">
          <Link
            to={keyPairPath(region.id, name) + (isHere ? search : '')}
            state={isHere ? overList : undefined}
          >
            {name}
          </Link>
        </b>
      ))}
    </ElementList>
  );
}
