import { t } from '../i18n/t';
import { Notice } from '../ui/Notice';
import { gapLanguage, gapReason } from './gap-reason';
import type { ListGap } from './queries';

export function IncompleteInstancesNotice({ gap }: { gap: ListGap }) {
  return (
    <Notice tone="warning" title={t('Some instances may be missing')}>
      <p lang={gapLanguage(gap)}>{gapReason(gap)}</p>
    </Notice>
  );
}
