import { ApiError } from '../api/api-error';
import { loadable } from '../ui/loadable';
import { Notice } from '../ui/Notice';
import type { ApiErrorNoticeProps } from './ApiErrorNotice';

/** `ApiErrorNotice` for what the first load shows: its texts are loaded with the first error. */
export const DeferredErrorNotice = loadable(
  async () => (await import('./ApiErrorNotice')).ApiErrorNotice,
  { WhileMissing: PlainErrorNotice },
);

/** What is known without them: the message of an error of the network, or ECS's own. */
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
