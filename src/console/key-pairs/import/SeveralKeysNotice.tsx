import { sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './FoundKeys.module.css';

interface SeveralKeysNoticeProps {
  publicKeys: readonly PublicKeyInfo[];
  readOnly: boolean;
  onUse: (line: string) => void;
}

export function SeveralKeysNotice({ publicKeys, readOnly, onUse }: SeveralKeysNoticeProps) {
  return (
    <Notice
      tone="warning"
      title={t(
        {
          one: 'This text has {count} public key. Choose it.',
          other: 'This text has {count} public keys. Choose one.',
        },
        { count: publicKeys.length },
      )}
    >
      <ul className={styles['keys']}>
        {publicKeys.map(({ type, bits, comment, blob, line }) => {
          const fingerprint = sha256Fingerprint(blob);
          const label = comment === '' ? fingerprint : comment;
          return (
            <li key={fingerprint}>
              <div>
                <bdi translate="no" className={styles['comment']}>
                  {label}
                </bdi>
                <span className={styles['type']}>
                  {t('{type}, {bits} bits', { type: keyFamily(type), bits: String(bits) })}
                </span>
              </div>
              <Button
                disabled={readOnly}
                aria-label={t('Use only this key: {comment}', { comment: label })}
                onClick={() => onUse(line)}
              >
                {t('Use only this key')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
