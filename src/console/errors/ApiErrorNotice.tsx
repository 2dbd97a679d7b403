import { gatewayCodes } from '../../contract/gateway';
import { useAccess } from '../account/access';
import type { Elements } from '../ui/elements';
import { Notice } from '../ui/Notice';
import { ApiError } from '../api/api-error';
import styles from './ApiErrorNotice.module.css';
import { useConsoleExtension } from '../extension/extension';
import { errorLanguage, errorMessage } from './error-messages';
import { PermissionDetails } from './PermissionDetails';

export interface ApiErrorNoticeProps {
  title: string;
  error: unknown;
  actions?: Elements;
  children?: Elements;
  onClose?: () => void;
}

export function ApiErrorNotice({ title, error, actions, children, onClose }: ApiErrorNoticeProps) {
  const { errorHelp } = useConsoleExtension();
  const isSignedIn = useAccess(({ connection }) => connection === 'open');
  const help = error instanceof ApiError ? errorHelp?.(error) : null;
  if (help?.notice) return help.notice;
  // The user has signed in since, so the message is outdated.
  if (isSignedIn && error instanceof ApiError && error.code === gatewayCodes.signInRequired)
    return null;
  return (
    <Notice
      tone="error"
      title={title}
      {...(onClose && { onClose })}
      actions={(actions || help?.actions) && <NoticeActions own={actions} added={help?.actions} />}
    >
      <p lang={errorLanguage(error)}>{errorMessage(error)}</p>
      {children}
      {error instanceof ApiError && <PermissionDetails error={error} />}
      {error instanceof ApiError && <ErrorFacts error={error} />}
    </Notice>
  );
}

function NoticeActions({ own, added }: { own: Elements; added: Elements }) {
  return (
    <>
      {own}
      {added}
    </>
  );
}

export function ErrorFacts({ error: { code, requestId } }: { error: ApiError }) {
  if (code === undefined && requestId === undefined) return null;
  return (
    <span className={styles['facts']} translate="no">
      {code !== undefined && <span>{code}</span>}
      {requestId !== undefined && <span>{`RequestId ${requestId}`}</span>}
    </span>
  );
}
