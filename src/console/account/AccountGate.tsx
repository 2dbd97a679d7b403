import type { Elements } from '../ui/elements';
import { loadable } from '../ui/loadable';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { isInterrupted, useAccess } from './access';

const SignInPage = loadable(async () => (await import('./SignIn')).SignInPage);
const ConnectionNotice = loadable(async () => (await import('./SignIn')).ConnectionNotice, {
  isAwaited: false,
});

/** Shows connection problems above the page, or instead of a page that has nothing to show. */
export function AccountGate({ children }: { children: Elements }) {
  const isCutOff = useAccess(isInterrupted);
  const wasOpen = useAccess((access) => access.wasOpen);
  const isLimited = useAccess((access) => access.isReadOnly || access.identityError !== null);
  if (isCutOff && !wasOpen) return <SignInPage />;
  return (
    <>
      {(isCutOff || isLimited) && (
        <ErrorBoundary fallback={() => null}>
          <ConnectionNotice />
        </ErrorBoundary>
      )}
      {children}
    </>
  );
}
