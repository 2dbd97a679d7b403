import { announcedStartRegion } from '../account/announced-gateway';
import { changeAccess } from '../account/access';
import { useConsoleExtension } from '../extension/extension';
import { loadable } from '../ui/loadable';

const AccountControl = announcedStartRegion() === null ? null : loadAccountControl();

function loadAccountControl() {
  changeAccess({ connection: 'checking' });
  const load = async () => (await import('../account/AccountControl')).AccountControl;
  // Load it now: writes are blocked until the gateway has said who is signed in.
  load().catch(() => undefined);
  return loadable(load, { isAwaited: false });
}

/** The account if a gateway serves this page; otherwise the build's extension. */
export function TopBarEnd() {
  const { TopBarEnd: Added } = useConsoleExtension();
  if (AccountControl) return <AccountControl />;
  return Added ? <Added /> : null;
}
