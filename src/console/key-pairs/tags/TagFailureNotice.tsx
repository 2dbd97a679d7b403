import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';
import type { TagFailure } from './tagging-rules';

interface TagFailureNoticeProps {
  action: 'save' | 'remove';
  failure: TagFailure;
}

export function TagFailureNotice({ action, failure }: TagFailureNoticeProps) {
  const isSave = action === 'save';
  if (failure.kind === 'late') {
    return (
      <Notice
        tone="warning"
        title={t(
          isSave
            ? 'The tag was saved, but the list doesn’t show it yet'
            : 'The tag was removed, but the list still shows it',
        )}
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
