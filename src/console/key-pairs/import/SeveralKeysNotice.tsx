import { sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './FoundKeys.module.css';

interface SeveralKeysNoticeProps {
  publicKeys: readonly PublicKeyInfo[];
  readOnly: boolean;
  onUse: (line: string) => void;
}

/** Lets the person choose one of the keys of a text. */
export function SeveralKeysNotice({ publicKeys, readOnly, onUse }: SeveralKeysNoticeProps) {
  return (
    <Notice tone="warning" title={`This text has ${publicKeys.length} public keys. Choose one.`}>
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
                <span className={styles['type']}>{`${keyFamily(type)}, ${bits} bits`}</span>
              </div>
              <Button
                disabled={readOnly}
                aria-label={`Use only this key: ${label}`}
                onClick={() => onUse(line)}
              >
                Use only this key
              </Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
