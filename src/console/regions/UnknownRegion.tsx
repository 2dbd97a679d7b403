import { t } from '../i18n/t';
import type { RegionChoice } from './regions';
import { keyPairsPath } from '../routing/paths';
import { buttonClass } from '../ui/button-class';
import { EmptyPage } from '../ui/EmptyPage';
import { isolated } from '../ui/isolated';
import { PageLink } from '../ui/PageLink';
import { firstRegion } from './recent-regions';
import { useRegion } from './region';

export function UnknownRegion({ regions }: { regions: readonly RegionChoice[] }) {
  const { regionId } = useRegion();
  const meant = regions.find(({ id }) => id === regionId.trim().toLowerCase());
  const suggested = meant ?? regions.find(({ id }) => id === firstRegion) ?? regions[0];

  return (
    <EmptyPage
      heading={t('Unknown region')}
      icon="search"
      title={t('There’s no region “{regionId}”', { regionId: isolated(regionId) })}
      action={
        suggested && (
          <PageLink className={buttonClass('primary')} to={keyPairsPath(suggested.id)}>
            {t('Go to {region}', { region: suggested.name })}
          </PageLink>
        )
      }
    >
      <p>
        {meant
          ? t('Region IDs are lowercase.')
          : t('Choose a region in the top bar, or continue in the one below.')}
      </p>
    </EmptyPage>
  );
}
