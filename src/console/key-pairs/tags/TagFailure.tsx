import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';
import type { TagResult } from './tag-result';

interface TagFailureProps {
  action: 'save' | 'remove';
  /** What the list doesn't show by itself. */
  failure: Exclude<TagResult, { kind: 'done' }>;
}

export function TagFailure({ action, failure }: TagFailureProps) {
  const isSave = action === 'save';
  if (!('error' in failure)) {
    return (
      <Notice
        tone="warning"
        title={
          isSave
            ? t('The tag was saved, but the list doesn’t show it yet')
            : t('The tag was removed, but the list still shows it')
        }
      >
        <p role="status">{t('Select Refresh above the list in a moment.')}</p>
      </Notice>
    );
  }
  const isUnknown = failure.kind === 'unknown';
  const title = isUnknown
    ? t(
        isSave
          ? 'Couldn’t confirm whether the tag was saved'
          : 'Couldn’t confirm whether the tag was removed',
      )
    : t(isSave ? 'The tag wasn’t saved' : 'The tag wasn’t removed');
  return (
    <ApiErrorNotice title={title} error={failure.error}>
      {isUnknown && <p>{t('ECS doesn’t list the change yet. It’s safe to retry.')}</p>}
    </ApiErrorNotice>
  );
}
