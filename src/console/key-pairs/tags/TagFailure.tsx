import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Notice } from '../../ui/Notice';
import type { TagFailureResult, TagResult } from './tag-result';

interface TagFailureProps {
  what: 'saved' | 'removed';
  /** What the list doesn't show by itself. */
  failure: Exclude<TagResult, { kind: 'done' }>;
}

export function TagFailure({ what, failure }: TagFailureProps) {
  if (!('error' in failure)) {
    return (
      <Notice tone="warning" title={`The tag was ${what}, but the list does not show it yet`}>
        <p role="status">Choose Refresh above the list in a moment.</p>
      </Notice>
    );
  }
  return (
    <ApiErrorNotice title={failureTitle(failure, 'tag', what)} error={failure.error}>
      {failure.kind === 'unknown' && (
        <p>ECS does not list the change so far. Trying again does no harm.</p>
      )}
    </ApiErrorNotice>
  );
}

/** "The tag env was not saved". */
export function failureTitle(
  { kind }: TagFailureResult,
  tag: string,
  what: TagFailureProps['what'],
): string {
  return kind === 'unknown'
    ? `It is not certain whether the ${tag} was ${what}`
    : `The ${tag} was not ${what}`;
}
