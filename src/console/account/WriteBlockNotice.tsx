import { Notice } from '../ui/Notice';
import { useAccess, writeBlock } from './access';

/** Why nothing can be changed now, for dialogs, which cover the page's notices. */
export function WriteBlockNotice() {
  // Don't flash a notice while access is being checked.
  const block = useAccess((access) =>
    access.connection === 'checking' ? null : writeBlock(access),
  );
  if (block === null) return null;
  return (
    <div role="alert">
      <Notice tone="warning">
        <p>{block}</p>
      </Notice>
    </div>
  );
}
