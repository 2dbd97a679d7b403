import { t } from '../i18n/t';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AccountGate } from '../account/AccountGate';
import { RegionControl } from '../regions/RegionControl';
import { rememberRegion } from '../regions/recent-regions';
import { useRegion } from '../regions/region';
import { useRegions } from '../regions/regions';
import { loadable } from '../ui/loadable';
import { useTitle } from '../ui/use-title';
import { Shell } from '../shell/Shell';
import { KeyPairs } from '../key-pairs/KeyPairs';
import { listQuery, readListState } from '../key-pairs/list/use-list-state';
import { TopBarEnd } from './TopBarEnd';

const UnknownRegion = loadable(
  async () => (await import('../regions/UnknownRegion')).UnknownRegion,
);

export function KeyPairsPage() {
  const { regionId, regionName } = useRegion();
  const [query] = useSearchParams();
  const { data: regions, isPending } = useRegions();
  const region = regions?.find(({ id }) => id === regionId);
  const isUnknown = regions !== undefined && region === undefined;

  useEffect(() => {
    if (region) rememberRegion(region.id);
  }, [region]);

  const title = t('SSH Key Pairs - {region}', { region: regionName });
  // Wait for the name, so that the ID doesn't flash.
  useTitle(isPending || isUnknown ? null : title);

  const keptQuery = listQuery({ ...readListState(query), page: 1 }).toString();
  return (
    <Shell
      regionControl={<RegionControl keptQuery={keptQuery && `?${keptQuery}`} />}
      topBarEnd={<TopBarEnd />}
    >
      <AccountGate>
        {isUnknown ? <UnknownRegion regions={regions} /> : <KeyPairs key={regionId} />}
      </AccountGate>
    </Shell>
  );
}
