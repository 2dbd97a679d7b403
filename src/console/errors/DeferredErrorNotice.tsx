import { ApiError } from '../api/api-error';
import { loadable } from '../ui/loadable';
import { Notice } from '../ui/Notice';
import type { ApiErrorNoticeProps } from './ApiErrorNotice';

/** `ApiErrorNotice` for the first load: its code and texts are loaded with the first error. */
export const DeferredErrorNotice = loadable(
  async () => (await import('./ApiErrorNotice')).ApiErrorNotice,
  { WhileMissing: PlainErrorNotice },
);

/** Shown if the texts can't be loaded: the network error or ECS's message. */
function PlainErrorNotice({ title, error, actions }: ApiErrorNoticeProps) {
  return (
    <Notice tone="error" title={title} actions={actions}>
      {error instanceof ApiError &&
        (error.ownMessage ? (
          <p>{error.ownMessage()}</p>
        ) : (
          <p lang="en">{error.message || error.code}</p>
        ))}
    </Notice>
  );
}
