import { useLocation } from 'react-router-dom';
import { Phrase } from '../i18n/Phrase';
import { t } from '../i18n/t';
import { buttonClass } from '../ui/button-class';
import { EmptyState } from '../ui/EmptyState';
import { LinkAway } from '../ui/LinkAway';
import { useTitle } from '../ui/use-title';
import { useRegion } from '../regions/region';
import { keyPairsPath } from '../routing/paths';

export function NotFound() {
  const { regionId } = useRegion();
  const { pathname } = useLocation();

  const heading = t('Page not found');
  useTitle(t('{title} - ECS Key Pair Console', { title: heading }));

  return (
    <>
      <h1 className="visually-hidden">{heading}</h1>
      <EmptyState
        icon="search"
        title={t('This page doesn’t exist')}
        action={
          <LinkAway className={buttonClass('primary')} to={keyPairsPath(regionId)}>
            {t('Go to SSH Key Pairs')}
          </LinkAway>
        }
      >
        <p>
          <Phrase text="The link to {path} may be out of date or mistyped." path={pathname} />
        </p>
      </EmptyState>
    </>
  );
}
