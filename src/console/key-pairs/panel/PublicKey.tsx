import { publicKeyFileName } from '../../../keys/private-key/file-name';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { downloadFile } from '../../ui/download-file';
import { Icon } from '../../ui/Icon';
import { CopyableText } from '../CopyableFacts';
import styles from './PublicKey.module.css';

export function PublicKey({ name, line }: { name: string; line: string }) {
  const fileName = publicKeyFileName(name);

  function save() {
    // OpenSSH needs the final newline.
    downloadFile(fileName, new Blob([`${line}\n`], { type: 'text/plain' }));
  }

  return (
    <>
      <div className={styles['key']}>
        <CopyableText label={t('Copy public key')} text={line} />
      </div>
      <div>
        <Button className={styles['save']} onClick={save}>
          <Icon name="download" />
          <span>
            <Phrase text="Save as {file}" file={fileName} />
          </span>
        </Button>
      </div>
    </>
  );
}
