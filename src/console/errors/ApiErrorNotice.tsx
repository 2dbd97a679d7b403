import { Button } from '../ui/Button';
import type { Elements } from '../ui/elements';
import { Notice } from '../ui/Notice';
import { ApiError } from '../api/api-error';
import styles from './ApiErrorNotice.module.css';
import { transport } from '../api/transport';
import { errorMessage, isAboutSwitches, isMendedByReload, isMendedByReset } from './error-messages';
import { PermissionDetails } from './PermissionDetails';
import { ResetData } from './ResetData';

export interface ApiErrorNoticeProps {
  title: string;
  error: unknown;
  actions?: Elements;
  /** What the person should know besides. */
  children?: Elements;
}

/** An error where the action was taken: what it means, the API's code, and the RequestId. */
export function ApiErrorNotice({ title, error, actions, children }: ApiErrorNoticeProps) {
  const { resetData, dropUnknownSwitches } = transport();
  if (dropUnknownSwitches !== undefined && isAboutSwitches(error)) {
    return <UnknownSwitchesNotice words={errorMessage(error)} drop={dropUnknownSwitches} />;
  }
  const offersReload = isMendedByReload(error);
  const offersReset = resetData !== undefined && isMendedByReset(error);
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        (actions !== undefined || offersReload || offersReset) && (
          <>
            {actions}
            {offersReload && <Button onClick={() => location.reload()}>Reload the page</Button>}
            {offersReset && <ResetData reset={resetData} />}
          </>
        )
      }
    >
      <p>{errorMessage(error)}</p>
      {children}
      {error instanceof ApiError && <PermissionDetails error={error} />}
      {error instanceof ApiError && <ErrorFacts error={error} />}
    </Notice>
  );
}

interface UnknownSwitchesNoticeProps {
  words: string;
  drop: () => Promise<void>;
}

/** Instead of what failed: everything does, and trying again does not help. */
function UnknownSwitchesNotice({ words, drop }: UnknownSwitchesNoticeProps) {
  return (
    <Notice
      tone="error"
      title="The address of this page asks the demo for what it does not have"
      actions={<Button onClick={() => void drop()}>Go on without</Button>}
    >
      <p>{words}</p>
    </Notice>
  );
}

/** The API's code and the RequestId that its support asks for. */
export function ErrorFacts({ error: { code, requestId } }: { error: ApiError }) {
  if (code === undefined && requestId === undefined) return null;
  return (
    <span className={styles['facts']} translate="no">
      {code !== undefined && <span>{code}</span>}
      {requestId !== undefined && <span>{`RequestId ${requestId}`}</span>}
    </span>
  );
}
