import { Notice } from '../ui/Notice';
import { useAccess, writeBlock } from './access';

/** In a dialog, which covers the notices of the page: why nothing can be changed now. */
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
