import { announcedGateway } from '../account/announced-gateway';
import { changeAccess } from '../account/access';
import { useConsoleExtension } from '../extension/extension';
import { loadable } from '../ui/loadable';

const AccountControl = announcedGateway() === null ? null : loadAccountControl();

function loadAccountControl() {
  changeAccess({ connection: 'checking' });
  const load = async () => (await import('../account/AccountControl')).AccountControl;
  // At once, because nothing can be changed before it has asked who is signed in.
  load().catch(() => undefined);
  return loadable(load, { isAwaited: false });
}

/** The account, where a gateway serves this page; otherwise what the build adds. */
export function TopBarEnd() {
  const { TopBarEnd: Added } = useConsoleExtension();
  if (AccountControl) return <AccountControl />;
  return Added ? <Added /> : null;
}
