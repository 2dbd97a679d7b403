import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import type { TagWriteEnd } from './tag-protocol';

interface TagFailureProps {
  what: 'saved' | 'removed';
  failure: Exclude<TagWriteEnd, { kind: 'done' }>;
}

export function TagFailure({ what, failure }: TagFailureProps) {
  if (failure.kind === 'failed') {
    return <ApiErrorNotice title={`The tag was not ${what}`} error={failure.error} />;
  }
  return (
    <ApiErrorNotice title={`It is not certain whether the tag was ${what}`} error={failure.error}>
      <p>ECS does not list the change so far. Trying again does no harm.</p>
    </ApiErrorNotice>
  );
}
