import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Phrase } from '../ui/Phrase';
import { LinkAway } from '../ui/LinkAway';
import { keyPairsPath } from '../routing/paths';

/** What a path shows at which the console has nothing. */
export function NotFound({ regionId }: { regionId: string }) {
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = 'Page not found - ECS Key Pair Console';
  }, []);

  return (
    <>
      <h1 className="visually-hidden">Page not found</h1>
      <EmptyState
        icon="search"
        title="This console has no such page"
        action={
          <LinkAway className={buttonClass('primary')} to={keyPairsPath(regionId)}>
            Go to SSH Key Pairs
          </LinkAway>
        }
      >
        <p>
          <Phrase
            text="The address ends in {path}. The link may be old, or mistyped."
            path={pathname}
          />
        </p>
      </EmptyState>
    </>
  );
}
