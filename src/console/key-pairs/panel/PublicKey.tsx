import { publicKeyFileName } from '../../../keys/private-key/file-name';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Icon } from '../../ui/Icon';
import { downloadPublicKey } from './download-public-key';
import styles from './PublicKey.module.css';

interface PublicKeyProps {
  name: string;
  /** One OpenSSH line. */
  line: string;
}

export function PublicKey({ name, line }: PublicKeyProps) {
  return (
    <>
      <div className={styles['box']}>
        <code translate="no">{line}</code>
        <CopyButton label={t('Copy public key')} text={line} />
      </div>
      <div>
        <Button className={styles['save']} onClick={() => downloadPublicKey(line, name)}>
          <Icon name="download" />
          <span>
            <Phrase text="Save as {file}" file={publicKeyFileName(name)} />
          </span>
        </Button>
      </div>
    </>
  );
}
