import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import type { Surrounding } from '../../../keys/import/surroundings';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Phrase } from '../../ui/Phrase';
import { surroundingMessages } from './public-key-messages';
import styles from './FoundKeys.module.css';

interface SurroundedKeyNoticeProps {
  publicKey: PublicKeyInfo;
  surroundings: readonly Surrounding[];
  readOnly: boolean;
  onUse: (line: string) => void;
}

/** Says what is around the one key of a text, and offers to take the key alone. */
export function SurroundedKeyNotice(props: SurroundedKeyNoticeProps) {
  const { publicKey, surroundings, readOnly, onUse } = props;
  return (
    <Notice
      tone="warning"
      title="This text has more in it than a public key"
      actions={
        <Button disabled={readOnly} onClick={() => onUse(publicKey.line)}>
          Use only the key
        </Button>
      }
    >
      <ul className={styles['surroundings']}>
        {surroundings.map((name) => (
          <li key={name}>{surroundingMessages[name]}</li>
        ))}
      </ul>
      <p>
        <KeyDescription publicKey={publicKey} />
      </p>
    </Notice>
  );
}

/** The type, size and comment of a key in one sentence. */
export function KeyDescription({ publicKey }: { publicKey: PublicKeyInfo }) {
  const { type, bits, comment } = publicKey;
  return comment === '' ? (
    <span>{`The key is ${keyFamily(type)}, ${bits} bits, without a comment.`}</span>
  ) : (
    <Phrase
      text={`The key is ${keyFamily(type)}, ${bits} bits, with the comment {comment}`}
      comment={comment}
    />
  );
}
