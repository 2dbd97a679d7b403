import { t } from '../console/i18n/t';
import { Button } from '../console/ui/Button';
import { Notice } from '../console/ui/Notice';

interface UnknownSwitchesNoticeProps {
  /** The unknown or invalid switches; at least one. */
  wrong: readonly string[];
  onRemove: () => void;
}

/** Offers to remove unknown switches: until then, every request and retry fails. */
export function UnknownSwitchesNotice({ wrong, onRemove }: UnknownSwitchesNoticeProps) {
  const count = wrong.length;
  return (
    <Notice
      tone="error"
      title={t(
        { one: 'Unknown switch: {switches}', other: 'Unknown switches: {switches}' },
        { count, switches: wrong },
      )}
      actions={<Button onClick={onRemove}>{t('Remove and continue')}</Button>}
    >
      <p>
        {t(
          {
            one: 'All requests fail until you remove it.',
            other: 'All requests fail until you remove them.',
          },
          { count },
        )}
      </p>
    </Notice>
  );
}
