import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';

export function KeyPairGapNotice({ unreadable }: { unreadable: number }) {
  return (
    <Notice
      tone="warning"
      title={t('Some key pairs may be missing')}
      text={
        unreadable === 0
          ? t('The list changed while it was loading. Select Refresh.')
          : t(
              {
                one: 'ECS returned {count} key pair in a form that this page can’t read.',
                other: 'ECS returned {count} key pairs in a form that this page can’t read.',
              },
              { count: unreadable },
            )
      }
    />
  );
}
