import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Notice } from '../../ui/Notice';
import type { TagWriteEnd } from './tag-protocol';

/** An end that the list does not show by itself. */
export type TagTrouble = Exclude<TagWriteEnd, { kind: 'done' }>;

interface TagFailureProps {
  what: 'saved' | 'removed';
  failure: TagTrouble;
}

export function TagFailure({ what, failure }: TagFailureProps) {
  if (failure.kind === 'late') {
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
  { kind }: Extract<TagTrouble, { error: unknown }>,
  tag: string,
  what: TagFailureProps['what'],
): string {
  return kind === 'failed'
    ? `The ${tag} was not ${what}`
    : `It is not certain whether the ${tag} was ${what}`;
}
