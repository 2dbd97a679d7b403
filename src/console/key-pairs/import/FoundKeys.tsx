import { sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import type { Surrounding } from '../../../keys/import/surroundings';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { surroundingMessages } from './surrounding-messages';
import styles from './FoundKeys.module.css';

interface KeysNoticeProps {
  readOnly: boolean;
  onUse: (line: string) => void;
}

interface SurroundedKeyNoticeProps extends KeysNoticeProps {
  publicKey: PublicKeyInfo;
  surroundings: readonly Surrounding[];
}

export function SurroundedKeyNotice(props: SurroundedKeyNoticeProps) {
  const { publicKey, surroundings, readOnly, onUse } = props;
  return (
    <Notice
      tone="warning"
      title={t('This text contains more than a public key')}
      actions={
        <Button disabled={readOnly} onClick={() => onUse(publicKey.line)}>
          {t('Use only the key')}
        </Button>
      }
    >
      <ul className="bullets">
        {surroundings.map((name) => (
          <li key={name}>{surroundingMessages[name]()}</li>
        ))}
      </ul>
      <p>
        <KeyDescription {...publicKey} />
      </p>
    </Notice>
  );
}

function KeyDescription({ type, bits, comment }: PublicKeyInfo) {
  return comment === '' ? (
    <span>
      {t('The key is {type}, {bits} bits, without a comment.', {
        type: keyFamily(type),
        bits: String(bits),
      })}
    </span>
  ) : (
    <Phrase
      text="The key is {type}, {bits} bits, with the comment {comment}"
      type={keyFamily(type)}
      bits={String(bits)}
      comment={comment}
    />
  );
}

export function SeveralKeysNotice({
  publicKeys,
  readOnly,
  onUse,
}: KeysNoticeProps & { publicKeys: readonly PublicKeyInfo[] }) {
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
