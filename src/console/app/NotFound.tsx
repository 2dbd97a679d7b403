import { useLocation } from 'react-router-dom';
import { Phrase } from '../i18n/Phrase';
import { t } from '../i18n/t';
import { buttonClass } from '../ui/button-class';
import { EmptyPage } from '../ui/EmptyPage';
import { PageLink } from '../ui/PageLink';
import { useRegion } from '../regions/region';
import { keyPairsPath } from '../routing/paths';

export function NotFound() {
  const { regionId } = useRegion();
  const { pathname } = useLocation();
  return (
    <EmptyPage
      heading={t('Page not found')}
      icon="search"
      title={t('This page doesn’t exist')}
      action={
        <PageLink className={buttonClass('primary')} to={keyPairsPath(regionId)}>
          {t('Go to SSH Key Pairs')}
        </PageLink>
      }
    >
      <p>
        <Phrase text="The link to {path} may be out of date or mistyped." path={pathname} />
      </p>
    </EmptyPage>
  );
}
