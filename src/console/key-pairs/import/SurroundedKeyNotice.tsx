import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import type { Surrounding } from '../../../keys/import/surroundings';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { surroundingMessages } from './surrounding-messages';
import styles from './FoundKeys.module.css';

interface SurroundedKeyNoticeProps {
  publicKey: PublicKeyInfo;
  surroundings: readonly Surrounding[];
  readOnly: boolean;
  onUse: (line: string) => void;
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
      <ul className={styles['surroundings']}>
        {surroundings.map((name) => (
          <li key={name}>{surroundingMessages[name]()}</li>
        ))}
      </ul>
      <p>
        <KeyDescription publicKey={publicKey} />
      </p>
    </Notice>
  );
}

export function KeyDescription({ publicKey }: { publicKey: PublicKeyInfo }) {
  const { type, bits, comment } = publicKey;
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
