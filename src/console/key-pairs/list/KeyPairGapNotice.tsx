import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';

export function KeyPairGapNotice({ unreadable }: { unreadable: number }) {
  return (
    <Notice tone="warning" title={t('Some key pairs may be missing')}>
      <p>{reasonFor(unreadable)}</p>
    </Notice>
  );
}

function reasonFor(unreadable: number): string {
  if (unreadable === 0) return t('The list changed while it was loading. Select Refresh.');
  return t(
    {
      one: 'ECS returned {count} key pair in a form that this page can’t read.',
      other: 'ECS returned {count} key pairs in a form that this page can’t read.',
    },
    { count: unreadable },
  );
}
